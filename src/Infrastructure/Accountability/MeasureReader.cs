using PlanAccountability.Application.Accountability;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Accountability;

/// <inheritdoc cref="IMeasureReader"/>
internal sealed class MeasureReader(RoundTrips database) : IMeasureReader
{
    /// <summary>The measures that a list of identifiers names, each with its latest reading in the area <c>$3</c> by the day <c>$2</c>; the
    /// list is still to be said.</summary>
    public const string Measures = """
        select measure.id, title, unit, good_direction, targets,
               latest.comparator, latest.id, latest.period, latest.value, latest.withheld, latest.grade, latest.is_provisional,
               latest.citations
        from measure
        left join lateral (
            select comparator, id, period, value, withheld, grade, is_provisional, citations from measure_reading
            where measure_id = measure.id and area_id = $3 and period_end <= $2 and retraction_at is null
            order by period_end desc, id desc limit 1
        ) latest on true
        where measure.retraction_at is null and measure.id = any
        """;

    public async Task<IReadOnlyDictionary<MeasureId, MeasureInMatrix>> OfAsync(
        IReadOnlyCollection<MeasureId> ids,
        AreaId area,
        DateOnly asOf,
        CancellationToken cancellationToken
    )
    {
        await using var answers = await database.Ask($"{Measures} ($1)", ids.Values(), asOf, area).SendAsync(cancellationToken);
        return await NextAsync(answers, asOf, cancellationToken);
    }

    /// <summary>The answer to a question about measures.</summary>
    public static async Task<IReadOnlyDictionary<MeasureId, MeasureInMatrix>> NextAsync(
        Answers answers,
        DateOnly asOf,
        CancellationToken cancellationToken
    ) => (await answers.NextAsync(row => Measure(row, asOf), cancellationToken)).ToDictionary(measure => measure.Id);

    private static MeasureInMatrix Measure(Columns row, DateOnly asOf)
    {
        var (id, title, unit, direction) = (row.Id<Measure>(), row.Text(), row.TextOrNone(), row.Choice<GoodDirection>());
        var target = Domain.Performance.Measure.TargetOn(row.List<MeasureTarget>(), asOf);
        var comparator = row.JsonOrNone<Comparator>();
        return new(id, $"/v1/measures/{id}", title, unit, direction, row.Group(7) ? Reading(row) : null, target, comparator);
    }

    private static ReadingInMatrix Reading(Columns row)
    {
        var id = row.Id<MeasureReading>();
        return new(
            row.Json<ReadingPeriod>(),
            row.ValueOrNone<decimal>(),
            row.JsonOrNone<Withheld>(),
            row.JsonOrNone<PerformanceGrade>(),
            row.Value<bool>(),
            $"/v1/readings/{id}",
            row.List<Citation>()
        );
    }
}
