namespace PlanAccountability.Domain.Foundation;

/// <summary>That a record was entered in error and is taken back. Its history stays; reading it answers with this tombstone.</summary>
/// <param name="At">When it was retracted.</param>
/// <param name="Reason">Why, in words that anyone who knew the record may read.</param>
public sealed record Retraction(DateTimeOffset At, string Reason)
{
    /// <summary>The most characters of a reason.</summary>
    public const int LongestReason = 4_000;
}
