using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Accountability;

/// <summary>What measures show in an area by a day, in two queries for all. A reading counts from the end of its period; measures and
/// readings that were retracted do not count.</summary>
internal sealed class LinkedMeasures(IPlanAccountabilityDb db, DateOnly asOf)
{
    public async Task<IReadOnlyDictionary<MeasureId, MeasureInMatrix>> OfAsync(
        IReadOnlyCollection<MeasureId> ids,
        AreaId area,
        CancellationToken cancellationToken
    )
    {
        var measures = await db
            .Measures.AsNoTracking()
            .NotRetracted()
            .Where(measure => ids.Contains(measure.Id))
            .Select(measure => new
            {
                measure.Id,
                measure.Title,
                measure.Unit,
                measure.GoodDirection,
                measure.Targets,
            })
            .ToListAsync(cancellationToken);
        var readings = await LatestAsync(ids, area, cancellationToken);
        return measures.ToDictionary(
            measure => measure.Id,
            measure =>
            {
                var latest = readings.GetValueOrDefault(measure.Id);
                return new MeasureInMatrix(
                    measure.Id,
                    $"/v1/measures/{measure.Id}",
                    measure.Title,
                    measure.Unit,
                    measure.GoodDirection,
                    latest?.Shown,
                    Measure.TargetOn(measure.Targets, asOf),
                    latest?.Comparator
                );
            }
        );
    }

    private async Task<Dictionary<MeasureId, LatestRow>> LatestAsync(
        IReadOnlyCollection<MeasureId> ids,
        AreaId area,
        CancellationToken cancellationToken
    )
    {
        var readings = db
            .MeasureReadings.AsNoTracking()
            .NotRetracted()
            .Where(reading => reading.AreaId == area && reading.PeriodEnd <= asOf);
        var latest =
            from measure in db.Measures.Where(measure => ids.Contains(measure.Id))
            from reading in readings
                .Where(reading => reading.MeasureId == measure.Id)
                .OrderByDescending(reading => reading.PeriodEnd)
                .ThenByDescending(reading => reading.Id)
                .Take(1)
            select new LatestRow(
                measure.Id,
                new ReadingInMatrix(
                    reading.Period,
                    reading.Value,
                    reading.Withheld,
                    reading.IsProvisional,
                    $"/v1/readings/{reading.Id}",
                    reading.Citations
                ),
                reading.Comparator
            );
        return await latest.ToDictionaryAsync(row => row.MeasureId, cancellationToken);
    }

    private sealed record LatestRow(MeasureId MeasureId, ReadingInMatrix Shown, Comparator? Comparator);
}
