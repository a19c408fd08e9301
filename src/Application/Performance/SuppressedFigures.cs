using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>That the figures of a reading are taken out for good.</summary>
/// <param name="Reading">The reading.</param>
/// <param name="Shown">The figures that it had.</param>
/// <param name="Withheld">What is put in their place.</param>
/// <param name="Reason">Why.</param>
internal sealed record Suppression(MeasureReadingId Reading, ShownFigures Shown, Withheld Withheld, string Reason);

/// <summary>Takes the figures of readings out of all that is kept besides the readings: their history, the answers kept for a retry, the
/// reports of imports, and the discrepancies that tell them.</summary>
public sealed class SuppressedFigures(IPlanAccountabilityDb db, IStoredResponses kept)
{
    /// <summary>Takes them out; what is changed is still to be saved.</summary>
    /// <returns>How many changes in the histories had figures.</returns>
    internal async Task<int> TakeOutAsync(IReadOnlyList<Suppression> suppressions, CancellationToken cancellationToken)
    {
        var (type, rewritten) = (RecordTypes.Of(typeof(MeasureReading)), 0);
        List<Root> told = [];
        foreach (var (id, shown, withheld, reason) in suppressions)
        {
            var reading = await db.MeasureReadings.SingleAsync(reading => reading.Id == id, cancellationToken);
            var url = type.Url(reading);
            var figures = new FiguresInJson(url, withheld);
            rewritten += await db.RewritePastAsync(reading, figures.TakenOutOf, cancellationToken);
            await kept.RewriteAsync(db, url, [url], figures.TakenOutOf, cancellationToken);
            told.Add(reading);
            told.AddRange(await new FiguresInDiscrepancies(db, kept).TakeOutAsync(reading, shown, reason, cancellationToken));
        }

        await ReportedChanges.ForgetAsync(db, kept, told, cancellationToken);
        return rewritten;
    }
}
