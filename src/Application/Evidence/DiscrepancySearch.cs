using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Application.Evidence;

/// <summary>Holds what is recorded of an area against itself, and records what disagrees. What was found before, whatever became of it, is
/// not recorded again.</summary>
public sealed class DiscrepancySearch(IPlanAccountabilityDb db, IDoubtfulReadings doubtful, IHeldReadings held)
{
    private readonly IDisagreementFinder[] _finders =
    [
        new DisagreeingGrants(db),
        new DisagreeingTotals(db),
        new DisagreeingReadings(db, doubtful),
        new DisagreeingIndicators(db, held),
    ];

    /// <summary>Records what disagrees and was not known; and how much was.</summary>
    public async Task<(IReadOnlyList<Discrepancy> Found, int Known)> RecordAsync(AreaId area, CancellationToken cancellationToken)
    {
        List<Disagreement> all = [];
        foreach (var finder in _finders)
            all.AddRange(await finder.InAsync(area, cancellationToken));
        if (all.Count == 0)
            return ([], 0);
        var recorded = await db
            .Discrepancies.AsNoTracking()
            .Where(discrepancy => discrepancy.AreaId == area && discrepancy.FoundBy != FoundBy.Person)
            .ToListAsync(cancellationToken);
        var refs = recorded.Select(discrepancy => discrepancy.Ref).ToHashSet();
        List<Disagreement> distinct = [.. all.DistinctBy(one => one.RefIn(area))];
        List<Discrepancy> found = [];
        foreach (var one in distinct.Where(one => !refs.Contains(one.RefIn(area)) && !recorded.Exists(one.Is)))
        {
            var discrepancy = new Discrepancy(DiscrepancyId.New(), one.RefIn(area), area, FoundBy.Search);
            discrepancy.Describe(one.Input);
            discrepancy.Cite(one.Input.Citations ?? []);
            found.Add(discrepancy);
        }

        db.Discrepancies.AddRange(found);
        await db.SaveChangesAsync(cancellationToken);
        return (found, distinct.Count - found.Count);
    }
}
