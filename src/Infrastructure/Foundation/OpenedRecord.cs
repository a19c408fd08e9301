namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>The unit of work that a request has, if it has any: one that only reads by <see cref="RoundTrips"/> does without, and saves
/// what making one costs.</summary>
public sealed class OpenedRecord
{
    /// <summary>The unit of work, or null so far.</summary>
    public IPlanAccountabilityDb? Db { get; internal set; }
}
