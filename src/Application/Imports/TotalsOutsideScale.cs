using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Imports;

/// <summary>Indicator sets that count grades which the one scale of their measures does not have.</summary>
internal static class TotalsOutsideScale
{
    public static Task<IReadOnlyList<ImportFinding>> FindAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<ImportItem> items,
        CancellationToken cancellationToken
    ) =>
        RecordFindings.OfAsync<IndicatorSet>(
            items,
            ExchangeTypes.IndicatorSet,
            async some =>
            {
                var sets = await db
                    .IndicatorSets.AsNoTracking()
                    .NotRetracted()
                    .Where(set => some.Contains(set.Id))
                    .OrderBy(set => set.Ref)
                    .ToListAsync(cancellationToken);
                var named = sets.SelectMany(set => set.MeasureIds).Distinct().ToList();
                var scales = await db
                    .Measures.AsNoTracking()
                    .Where(measure => named.Contains(measure.Id))
                    .Select(measure => new { measure.Id, measure.Scale })
                    .ToDictionaryAsync(measure => measure.Id, measure => measure.Scale, cancellationToken);
                return from set in sets
                    let places = set.Outside(OneScale.Of([.. set.MeasureIds.Select(id => scales[id])]))
                    where places.Count > 0
                    select new ImportFinding(
                        IndicatorSetRules.TotalsOnScale.Code,
                        [set.Ref],
                        $"{IndicatorSetRules.TotalsOnScale.Statement} The totals at {string.Join(", ", places.Select(place => place + 1))}."
                    );
            }
        );
}
