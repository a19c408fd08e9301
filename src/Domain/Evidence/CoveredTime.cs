namespace PlanAccountability.Domain.Evidence;

/// <summary>A time of which the record is said to be complete.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Of">What the record holds all of.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, or null while it goes on.</param>
public sealed record CoveredTime(AreaId AreaId, CoveredRecords Of, DateOnly From, DateOnly? To)
{
    /// <summary>Whether it covers every day from one to another.</summary>
    public bool Covers(DateOnly from, DateOnly to) => From <= from && (To is null || To >= to);
}
