using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>The periods of which measures have readings, so that a row can be told which other one it overlaps.</summary>
internal sealed class TakenPeriods
{
    private readonly Dictionary<(MeasureId, AreaId, PeriodKind), List<Taken>> _taken = [];

    /// <summary>Looks up what is recorded in the time that the periods span.</summary>
    public async Task LearnAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<MeasureId> measures,
        IReadOnlyList<AreaId> areas,
        IReadOnlyList<ReadingPeriod> periods,
        CancellationToken cancellationToken
    )
    {
        if (periods.Count == 0)
            return;
        var (first, last) = (periods.Min(period => period.Start), periods.Max(period => period.End));
        var stored = await db
            .MeasureReadings.AsNoTracking()
            .NotRetracted()
            .Where(reading =>
                measures.Contains(reading.MeasureId)
                && areas.Contains(reading.AreaId)
                && reading.PeriodEnd >= first
                && reading.PeriodStart <= last
            )
            .Select(reading => new
            {
                reading.Id,
                reading.Ref,
                reading.MeasureId,
                reading.AreaId,
                reading.PeriodKind,
                reading.PeriodStart,
                reading.PeriodEnd,
            })
            .ToListAsync(cancellationToken);
        foreach (var reading in stored)
            Learn(
                reading.Id,
                reading.Ref,
                reading.MeasureId,
                reading.AreaId,
                new(reading.PeriodKind, reading.PeriodStart, reading.PeriodEnd)
            );
    }

    /// <summary>Says that there is a reading of a period.</summary>
    public void Learn(MeasureReadingId id, string @ref, MeasureId measure, AreaId area, ReadingPeriod period)
    {
        if (!_taken.TryGetValue((measure, area, period.Kind), out var taken))
            _taken[(measure, area, period.Kind)] = taken = [];
        taken.Add(new(id, @ref, period));
    }

    /// <summary>The ref of another reading that a period collides with, or null.</summary>
    public string? Other(MeasureReadingId id, MeasureId measure, AreaId area, ReadingPeriod period) =>
        _taken.TryGetValue((measure, area, period.Kind), out var taken)
            ? taken.Find(other => other.Id != id && other.Period.CollidesWith(period))?.Ref
            : null;

    private sealed record Taken(MeasureReadingId Id, string Ref, ReadingPeriod Period);
}
