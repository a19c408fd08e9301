using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Evidence;

/// <summary>Readings of which two figures are printed, or whose period is printed with another year than its days.</summary>
internal sealed class DisagreeingReadings(IPlanAccountabilityDb db, IDoubtfulReadings doubtful) : IDisagreementFinder
{
    public async Task<IEnumerable<Disagreement>> InAsync(AreaId area, CancellationToken cancellationToken)
    {
        var readings = await doubtful.In(db, area).AsNoTracking().OrderBy(reading => reading.Id).ToListAsync(cancellationToken);
        var ids = readings.Select(reading => reading.MeasureId).Distinct().ToList();
        var titles = await db
            .Measures.Where(measure => ids.Contains(measure.Id))
            .ToDictionaryAsync(measure => measure.Id, measure => measure.Title, cancellationToken);
        return
        [
            .. readings.Where(reading => reading.AlsoPrinted is not null).Select(reading => Printed(reading, titles[reading.MeasureId])),
            .. readings
                .Where(reading => reading.Period.IsLabelledWithAnotherYear())
                .Select(reading => Labelled(reading, titles[reading.MeasureId])),
        ];
    }

    private static Disagreement Printed(MeasureReading reading, string title)
    {
        var also = reading.AlsoPrinted!;
        var own = reading.Citations.Index().FirstOrDefault(cited => cited.Index != also.Citation).Item;
        return Disagreement.Of(
            "printed",
            reading.Ref,
            $"{title}, {reading.Period.Label ?? Days(reading.Period)}",
            [
                (Disagreement.Plain(reading.Value!.Value), own),
                (Disagreement.Plain(also.Value), also.Citation is { } place ? reading.Citations[place] : null),
            ],
            input => input with { MeasureId = reading.MeasureId }
        );
    }

    private static Disagreement Labelled(MeasureReading reading, string title) =>
        Disagreement.Of(
            "labelled",
            reading.Ref,
            $"{title}: the period as printed, and its days",
            [(reading.Period.Label!, reading.Citations.FirstOrDefault()), (Days(reading.Period), null)],
            input => input with { MeasureId = reading.MeasureId }
        );

    private static string Days(ReadingPeriod period) =>
        string.Create(CultureInfo.InvariantCulture, $"{period.Start:yyyy-MM-dd} to {period.End:yyyy-MM-dd}");
}

/// <summary>Finds the few readings of an area that may disagree among the many that cannot.</summary>
public interface IDoubtfulReadings
{
    /// <summary>Those of which two figures are printed, or whose label names a year and neither that of their first day nor of their last.
    /// None that was retracted.</summary>
    IQueryable<MeasureReading> In(IPlanAccountabilityDb db, AreaId area);
}
