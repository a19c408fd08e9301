using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>Takes the figures of a reading out of the discrepancies of its measure, and out of all that is kept of their past.</summary>
internal sealed class FiguresInDiscrepancies(IPlanAccountabilityDb db, IStoredResponses kept)
{
    public async Task TakeOutAsync(MeasureReading reading, string reason, CancellationToken cancellationToken)
    {
        var figures = reading
            .Corrections.Select(correction => correction.Value)
            .Append(reading.Value)
            .Append(reading.AlsoPrinted?.Value)
            .OfType<decimal>()
            .Select(Disagreement.Plain)
            .ToHashSet();
        var rewriting = new ReferenceRewriter((_, text) => figures.Contains(text) ? Root.RedactionMarker : null);
        var discrepancies = await db
            .Discrepancies.Where(discrepancy => discrepancy.MeasureId == reading.MeasureId && discrepancy.AreaId == reading.AreaId)
            .ToListAsync(cancellationToken);
        List<Root> changed = [];
        foreach (var discrepancy in discrepancies.Where(one => one.Values.Any(value => figures.Contains(value.Value))))
        {
            var url = RecordTypes.Of(typeof(Discrepancy)).Url(discrepancy);
            rewriting.Apply(db.Entry(discrepancy));
            await db.RewritePastAsync(discrepancy, rewriting.Apply, cancellationToken);
            await kept.RewriteAsync(db, url, [url], rewriting.Apply, cancellationToken);
            discrepancy.Redact(reason);
            changed.Add(discrepancy);
        }

        if (changed.Count > 0)
            await ReportedChanges.ForgetAsync(db, kept, changed, cancellationToken);
    }
}
