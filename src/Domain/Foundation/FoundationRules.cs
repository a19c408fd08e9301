namespace PlanAccountability.Domain.Foundation;

/// <summary>Rules that every record keeps.</summary>
public static class FoundationRules
{
    /// <summary>A record is retracted once.</summary>
    public static readonly Rule RetractedOnce = Rule.OfOurs("already-retracted", "This record is retracted already.");
}
