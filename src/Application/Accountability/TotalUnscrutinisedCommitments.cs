using MediatR;
using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Accountability;

/// <summary>The sums of the register today.</summary>
public sealed record TotalUnscrutinisedCommitments(DateOnly? Since) : IQuery<UnscrutinisedTotals>;

/// <summary>How many commitments of plans in force nobody examined, and of how many nobody knows.</summary>
/// <param name="AsOf">The day for which it is computed.</param>
/// <param name="Since">The day since when; null for ever.</param>
/// <param name="Commitments" example="400">How many commitments the plans in force have.</param>
/// <param name="Unscrutinised" example="130">How many of them no public scrutiny meeting is known to have examined.</param>
/// <param name="Unknown" example="57">Of how many others no examination is on record, and nobody knows whether there was one; in no sum of
/// the unscrutinised.</param>
/// <param name="Areas">The areas with a plan in force, those with the most unscrutinised first, then by name.</param>
public sealed record UnscrutinisedTotals(
    DateOnly AsOf,
    DateOnly? Since,
    int Commitments,
    int Unscrutinised,
    int Unknown,
    IReadOnlyList<UnscrutinisedOfArea> Areas
);

/// <summary>The sums of one area.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Name" example="Lancashire">Its name.</param>
/// <param name="Commitments" example="31">How many commitments its plan in force has.</param>
/// <param name="Unscrutinised" example="12">How many of them no public scrutiny meeting is known to have examined.</param>
/// <param name="Unknown" example="4">Of how many others no examination is on record, and nobody knows whether there was one.</param>
/// <param name="LongestSince">Since when the longest of them was not; null where there is none, or no document says.</param>
public sealed record UnscrutinisedOfArea(
    AreaId AreaId,
    string Name,
    int Commitments,
    int Unscrutinised,
    int Unknown,
    PartialDate? LongestSince
);

internal sealed class TotalUnscrutinisedCommitmentsHandler(
    IPlanAccountabilityDb db,
    UnscrutinisedCommitments unscrutinised,
    TimeProvider clock
) : IRequestHandler<TotalUnscrutinisedCommitments, UnscrutinisedTotals>
{
    public async Task<UnscrutinisedTotals> Handle(TotalUnscrutinisedCommitments query, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var since = new UnscrutinisedFilter(null, query.Since).Checked(today).Since;
        var rows = await unscrutinised.AllAsync(null, cancellationToken);
        var names = await db
            .Areas.AsNoTracking()
            .Select(area => new { area.Id, area.Name })
            .ToDictionaryAsync(area => area.Id, area => area.Name, cancellationToken);
        var areas =
            from ofArea in rows.GroupBy(row => row.AreaId)
            let open = ofArea.Where(row => row.IsUnscrutinised(since)).ToLookup(row => row.IsKnown(since), row => row.Since(since))
            let longest = open[true].Order(UnscrutinisedRow.LongestFirst).FirstOrDefault()
            let total = new UnscrutinisedOfArea(
                ofArea.Key,
                names[ofArea.Key],
                ofArea.Count(),
                open[true].Count(),
                open[false].Count(),
                longest?.Since
            )
            orderby total.Unscrutinised descending, total.Name
            select total;
        List<UnscrutinisedOfArea> totals = [.. areas];
        return new(today, since, rows.Count, totals.Sum(area => area.Unscrutinised), totals.Sum(area => area.Unknown), totals);
    }
}
