using System.Globalization;
using PlanAccountability.Application.Commitments;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Accountability;

/// <summary>The measures that are linked to a commitment, each with its latest reading: with every reading the trace would say little
/// else.</summary>
internal sealed class TraceOfMeasures(IMeasureReader readings, TimeProvider clock)
{
    public async Task<TracePart> OfAsync(CommitmentDto commitment, CancellationToken cancellationToken)
    {
        var measures = await readings.OfAsync(commitment.MeasureIds, commitment.AreaId, clock.Today(), cancellationToken);
        return TracePart.Of(
            commitment
                .MeasureIds.Where(measures.ContainsKey)
                .Select(id => measures[id])
                .Where(measure => measure.Latest is not null)
                .Select(Entry)
        );
    }

    private static TraceEntry Entry(MeasureInMatrix measure)
    {
        var latest = measure.Latest!;
        return new()
        {
            On = latest.Period.End,
            Kind = TraceEntryKind.Measured,
            Summary = $"{measure.Title}: {Figure(latest, measure.Unit)} ({latest.Period.Label ?? Days(latest.Period)})",
            Url = latest.Url,
            Citations = latest.Citations,
        };
    }

    private static string Figure(ReadingInMatrix reading, string? unit)
    {
        if (reading.Withheld is not null)
            return "withheld";
        var value = reading.Value is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number} {unit}").TrimEnd() : null;
        return string.Join(", ", new[] { value, reading.Grade?.Label }.OfType<string>());
    }

    private static string Days(ReadingPeriod period) =>
        string.Create(CultureInfo.InvariantCulture, $"{period.Start:yyyy-MM-dd} to {period.End:yyyy-MM-dd}");
}
