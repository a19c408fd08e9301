using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Infrastructure.Performance;

/// <inheritdoc/>
internal sealed class HeldReadings : IHeldReadings
{
    public async Task<IReadOnlyDictionary<IndicatorSetId, IReadOnlyList<IndicatorTotal>>> OfAsync(
        IPlanAccountabilityDb db,
        IReadOnlyCollection<IndicatorSetId> sets,
        CancellationToken cancellationToken
    )
    {
        if (sets.Count == 0)
            return new Dictionary<IndicatorSetId, IReadOnlyList<IndicatorTotal>>();
        var ids = sets.Select(set => set.Value).ToArray();
        var grades = await db
            .Database.SqlQuery<Held>(
                $"""
                select counted.id as set, reading.grade ->> 'label' as label, reading.grade ->> 'level' as level, count(*)::int as count
                from indicator_set as counted
                cross join lateral jsonb_array_elements_text(counted.measure_ids) as named(id)
                join measure_reading as reading
                  on reading.measure_id = named.id::uuid and reading.area_id = counted.area_id
                  and reading.period_end = counted.period_end and reading.period_start = counted.period_start
                  and reading.period_kind = counted.period_kind
                where counted.id = any ({ids}) and reading.retraction_at is null and reading.grade is not null
                group by counted.id, label, level
                order by counted.id, label, level
                """
            )
            .ToListAsync(cancellationToken);
        return grades.GroupBy(grade => new IndicatorSetId(grade.Set)).ToDictionary(set => set.Key, set => ByLabel(set));
    }

    /// <summary>One count for each label; what it means is said where all the readings mean the same by it.</summary>
    private static IReadOnlyList<IndicatorTotal> ByLabel(IEnumerable<Held> grades) =>
        [
            .. grades
                .GroupBy(grade => grade.Label, Words.Comparer)
                .Select(same => new IndicatorTotal(
                    same.First().Label,
                    same.Sum(grade => grade.Count),
                    same.DistinctBy(grade => grade.Level).Count() == 1
                        ? Enum.Parse<PerformanceLevel>(same.First().Level, ignoreCase: true)
                        : null
                )),
        ];

    private sealed record Held(Guid Set, string Label, string Level, int Count);
}
