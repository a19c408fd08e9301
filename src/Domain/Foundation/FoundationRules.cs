namespace PlanAccountability.Domain.Foundation;

/// <summary>Rules that every record keeps.</summary>
public static class FoundationRules
{
    /// <summary>A record is retracted once.</summary>
    public static readonly Rule RetractedOnce = Rule.OfOurs("already-retracted", "This record is retracted already.");

    /// <summary>Two records are merged, not one.</summary>
    public static readonly Rule MergedIntoAnother = Rule.OfValue("merged-into-itself", "A record cannot be merged into itself.");

    /// <summary>Only what could be the same thing is merged.</summary>
    public static readonly Rule MergedWithinOne = Rule.OfValue(
        "merged-across",
        "Only records under the same plan, body or commitment, and commitments that the same side accepts, can be of one thing, "
            + "and so be merged."
    );

    /// <summary>A draft says each thing once.</summary>
    public static readonly Rule MergedOutsideDrafts = Rule.OfOurs(
        "both-in-draft",
        "A version in preparation has both records: take one of them out of it, issue it or discard it first."
    );
}
