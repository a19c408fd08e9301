using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>The chart of a measure in one area, as an SVG document. Readings of one kind of period are drawn: the kind that is asked for,
/// or that most are of.</summary>
public sealed record DrawMeasure(MeasureId Id, ReadingFilter Filter) : IQuery<string>
{
    /// <summary>The most readings that one chart shows: the latest.</summary>
    public const int Most = 2_000;
}

internal sealed class DrawMeasureHandler(IPlanAccountabilityDb db, ICaller caller, IChartDrawing drawing)
    : IRequestHandler<DrawMeasure, string>
{
    public async Task<string> Handle(DrawMeasure query, CancellationToken cancellationToken)
    {
        var measure = await db.Measures.Where(measure => measure.Id == query.Id).ReadAsync(MeasureType.Shown, caller, cancellationToken);
        var area =
            measure.AreaAsked(query.Filter.AreaId)
            ?? throw new BadValueException("areaId", "required", "is needed: the measure is national, and a chart is of one area");
        if (query.Filter.From > query.Filter.To)
            throw new BadValueException("to", "bad-value", "must not be before from: the chart would end before it begins");
        var title = measure.AreaId is null ? $"{measure.Title}: {await db.NameOfAreaAsync(area, cancellationToken)}" : measure.Title;

        var asked = Asked(query, area);
        var kinds = await asked
            .GroupBy(reading => reading.PeriodKind)
            .Select(group => new
            {
                Kind = group.Key,
                Count = group.Count(),
                Last = group.Max(reading => reading.PeriodEnd),
            })
            .ToListAsync(cancellationToken);
        var kind =
            query.Filter.Kind
            ?? kinds
                .OrderByDescending(each => each.Count)
                .ThenByDescending(each => each.Last)
                .ThenBy(each => each.Kind)
                .Select(each => each.Kind)
                .FirstOrDefault();
        var drawn = await asked
            .Where(reading => reading.PeriodKind == kind && (reading.Value != null || reading.Withheld != null))
            .OrderByDescending(reading => reading.PeriodEnd)
            .ThenByDescending(reading => reading.Id)
            .Take(DrawMeasure.Most)
            .Select(reading => new
            {
                reading.Period,
                reading.Value,
                reading.Comparator,
                reading.IsProvisional,
            })
            .ToListAsync(cancellationToken);

        drawn.Reverse();
        return drawing.Draw(
            new(
                title,
                measure.Unit,
                Direction(measure.GoodDirection),
                [
                    .. drawn.Select(reading => new ChartPoint(
                        reading.Period.Start,
                        reading.Period.End,
                        PeriodInWords.Of(reading.Period),
                        reading.Value,
                        reading.IsProvisional,
                        reading.Comparator
                    )),
                ],
                measure.Targets,
                [
                    .. measure
                        .Definitions.Skip(1)
                        .Where(definition => definition.From is not null)
                        .Select(definition => new ChartBreak(definition.From!.Value, definition.Text)),
                ],
                kinds.Sum(each => each.Count) - drawn.Count
            )
        );
    }

    private IQueryable<MeasureReading> Asked(DrawMeasure query, AreaId area)
    {
        var readings = db
            .MeasureReadings.AsNoTracking()
            .NotRetracted()
            .Where(reading => reading.MeasureId == query.Id && reading.AreaId == area);
        if (query.Filter.From is { } from)
            readings = readings.Where(reading => reading.PeriodEnd >= from);
        if (query.Filter.To is { } to)
            readings = readings.Where(reading => reading.PeriodEnd <= to);
        return readings;
    }

    private static string? Direction(GoodDirection direction) =>
        direction switch
        {
            GoodDirection.Higher => "Higher is better",
            GoodDirection.Lower => "Lower is better",
            _ => null,
        };
}
