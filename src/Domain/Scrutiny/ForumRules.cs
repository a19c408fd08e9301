namespace PlanAccountability.Domain.Scrutiny;

/// <summary>Rules about forums and their scales.</summary>
public static class ForumRules
{
    /// <summary>One forum takes the place of another.</summary>
    public static readonly Rule Acyclic = Rule.OfValue(
        "forum-follows-itself",
        "A forum does not take its own place, nor that of one that took its place."
    );

    /// <summary>A label means one thing.</summary>
    public static readonly Rule LabelOnce = Rule.OfValue("scale-label-repeated", "A label is on the scale twice.");

    /// <summary>An office grades by its scale.</summary>
    public static readonly Rule LabelOnScale = Rule.OfValue(
        "assurance-outside-scale",
        "The scale of the meeting's forum has no such label, or another level for it."
    );
}
