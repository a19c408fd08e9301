using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Performance;

/// <inheritdoc cref="IComparisonReader"/>
internal sealed class ComparisonReader(RoundTrips database) : IComparisonReader
{
    private const string Figures = "id, period, value, withheld, grade, comparator";

    /// <summary>The kind of which most areas have readings, where none is asked for; then each area's latest of it, and the one a year
    /// earlier. <c>$1</c> the measure, <c>$2</c> the kind or nothing, <c>$3</c> the day.</summary>
    private const string Readings = $"""
        with kind as (
            select period_kind from measure_reading
            where measure_id = $1 and retraction_at is null and period_end <= $3 and (cardinality($2::text[]) = 0 or period_kind = any ($2))
            group by period_kind order by count(distinct area_id) desc, max(period_end) desc, period_kind limit 1
        ), latest as (
            select distinct on (area_id) area_id, period_end, {Figures} from measure_reading
            where measure_id = $1 and retraction_at is null and period_end <= $3 and period_kind = (select period_kind from kind)
            order by area_id, period_end desc, id desc
        )
        select (select period_kind from kind), latest.area_id, latest.id, latest.period, latest.value, latest.withheld, latest.grade,
               latest.comparator, before.id, before.period, before.value, before.withheld, before.grade, before.comparator
        from latest left join lateral (
            select {Figures} from measure_reading
            where measure_id = $1 and area_id = latest.area_id and retraction_at is null
                  and period_kind = (select period_kind from kind)
                  and period_end = (latest.period_end + 1 - interval '1 year')::date - 1
            order by id desc limit 1
        ) before on true
        """;

    public async Task<(PeriodKind? Kind, IReadOnlyList<ComparedReadings> Areas)> ReadAsync(
        MeasureId measure,
        PeriodKind? kind,
        DateOnly to,
        CancellationToken cancellationToken
    )
    {
        await using var answers = await database
            .Ask(Readings, measure, kind is { } asked ? new[] { asked.ToString() } : [], to)
            .SendAsync(cancellationToken);
        var rows = await answers.NextAsync(Row, cancellationToken);
        return (rows is [var first, ..] ? first.Kind : null, [.. rows.Select(row => row.Area)]);
    }

    private static (PeriodKind Kind, ComparedReadings Area) Row(Columns row)
    {
        var (kind, area, latest) = (row.Choice<PeriodKind>(), row.Area(), Reading(ref row));
        return (kind, new(area, latest, row.Group(6) ? Reading(ref row) : null));
    }

    private static LatestDto Reading(ref Columns row)
    {
        var id = row.Id<MeasureReading>();
        return new(
            row.Json<ReadingPeriod>(),
            row.ValueOrNone<decimal>(),
            row.JsonOrNone<Withheld>(),
            row.JsonOrNone<PerformanceGrade>(),
            row.JsonOrNone<Comparator>(),
            $"/v1/readings/{id}"
        );
    }
}
