using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>Takes the figures of a reading out of the discrepancies of its measure, and out of all that is kept of their past; and its
/// grade out of what was counted of the indicator sets that it is among.</summary>
internal sealed class FiguresInDiscrepancies(IPlanAccountabilityDb db, IStoredResponses kept)
{
    /// <returns>The discrepancies that had any.</returns>
    public async Task<IReadOnlyList<Root>> TakeOutAsync(
        MeasureReading reading,
        ShownFigures shown,
        string reason,
        CancellationToken cancellationToken
    )
    {
        var figures = shown.Numbers.Select(Disagreement.Plain).ToHashSet();
        var sets = shown.HasGrade ? await SetsAsync(reading, cancellationToken) : [];
        var ids = sets.ConvertAll(set => (IndicatorSetId?)set.Id);
        var discrepancies = await db
            .Discrepancies.Where(discrepancy => discrepancy.AreaId == reading.AreaId)
            .Where(discrepancy => discrepancy.MeasureId == reading.MeasureId || ids.Contains(discrepancy.IndicatorSetId))
            .ToListAsync(cancellationToken);
        List<Root> changed = [];
        foreach (var discrepancy in discrepancies)
        {
            var countsIt = ids.Contains(discrepancy.IndicatorSetId);
            if (!discrepancy.Values.Any(value => Tells(value.Value)))
                continue;
            var url = RecordTypes.Of(typeof(Discrepancy)).Url(discrepancy);
            var rewriting = new ReferenceRewriter((_, text) => Tells(text) ? Root.RedactionMarker : null);
            rewriting.Apply(db.Entry(discrepancy));
            await db.RewritePastAsync(discrepancy, rewriting.Apply, cancellationToken);
            await kept.RewriteAsync(db, url, [url], rewriting.Apply, cancellationToken);
            discrepancy.Redact(reason);
            changed.Add(discrepancy);

            bool Tells(string text) => figures.Contains(text) || (countsIt && DisagreeingIndicators.IsCountOfReadings(text));
        }

        foreach (var url in sets.Select(RecordTypes.Of(typeof(IndicatorSet)).Url))
            await kept.RewriteAsync(db, url, [url], WithoutCounts, cancellationToken);
        return changed;
    }

    private async Task<List<IndicatorSet>> SetsAsync(MeasureReading reading, CancellationToken cancellationToken)
    {
        var (area, end) = (reading.AreaId, reading.PeriodEnd);
        var ofTime = await db
            .IndicatorSets.AsNoTracking()
            .Where(set => set.AreaId == area && set.PeriodEnd == end)
            .ToListAsync(cancellationToken);
        return ofTime.FindAll(set => set.Counts(reading));
    }

    /// <summary>An answer that shows a set, without how many readings had which grade.</summary>
    private static string? WithoutCounts(string json)
    {
        if (JsonNode.Parse(json) is not JsonObject set || set["heldReadings"] is null)
            return null;
        set["heldReadings"] = null;
        return set.ToJsonString(RecordJson.Options);
    }
}
