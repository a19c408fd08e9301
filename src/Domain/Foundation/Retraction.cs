namespace PlanAccountability.Domain.Foundation;

/// <summary>That a record was entered in error, or twice, and is taken back. Its history stays; reading it answers with this
/// tombstone.</summary>
/// <param name="At">When it was retracted.</param>
/// <param name="Reason">Why, in words that anyone who knew the record may read.</param>
/// <param name="MergedInto">The ref of the record that it was merged into, since both were of one thing; null where it was only taken
/// back.</param>
/// <param name="MergedIntoUrl">The address of that record, or null.</param>
public sealed record Retraction(DateTimeOffset At, string Reason, string? MergedInto = null, string? MergedIntoUrl = null)
{
    /// <summary>The most characters of an address of a record.</summary>
    public const int LongestUrl = 200;
}
