using System.Text;
using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Imports;

/// <summary>Commitments of one version, and recommendations of one review, that say the same but for punctuation. They are
/// reported, never merged.</summary>
internal static class NearDuplicates
{
    /// <summary>The most that one report names.</summary>
    private const int Most = 1_000;

    /// <summary>The most commitments that a plan is searched with; real plans have some hundred.</summary>
    private const int LargestPlan = 5_000;

    /// <summary>How many plans are searched at once: the words of all that a large file names would take more room than the file.</summary>
    private const int PlansAtOnce = 20;

    public static async Task<IReadOnlyList<ImportFinding>> FindAsync(
        IPlanAccountabilityDb db,
        ReferenceResolver resolver,
        IReadOnlyList<ImportItem> items,
        CancellationToken cancellationToken
    ) =>
        [
            .. (await OfCommitmentsAsync(db, resolver, OfFile(items, ExchangeTypes.Commitment), cancellationToken))
                .Concat(await OfRecommendationsAsync(db, OfFile(items, ExchangeTypes.PanelRecommendation), cancellationToken))
                .Take(Most),
        ];

    private static async Task<IEnumerable<ImportFinding>> OfCommitmentsAsync(
        IPlanAccountabilityDb db,
        ReferenceResolver resolver,
        Dictionary<string, ImportItem> ofFile,
        CancellationToken cancellationToken
    )
    {
        var plans = ofFile
            .Values.Select(item => resolver.PlanOf(item.Entry))
            .OfType<Guid>()
            .Distinct()
            .Select(id => new PlanId(id))
            .ToList();
        plans = await db
            .Commitments.AsNoTracking()
            .NotRetracted()
            .Where(commitment => plans.Contains(commitment.PlanId))
            .GroupBy(commitment => commitment.PlanId)
            .Where(plan => plan.Count() <= LargestPlan)
            .Select(plan => plan.Key)
            .ToListAsync(cancellationToken);
        var findings = new List<ImportFinding>();
        foreach (var some in plans.Chunk(PlansAtOnce))
        {
            var texts = await db
                .Commitments.AsNoTracking()
                .NotRetracted()
                .Where(commitment => some.Contains(commitment.PlanId))
                .SelectMany(
                    commitment => commitment.Entries,
                    (commitment, entry) => new Worded(entry.VersionId.Value, commitment.Ref, entry.Text)
                )
                .ToListAsync(cancellationToken);
            findings.AddRange(Same(texts, ofFile, "These commitments of one version have the same words."));
        }

        return findings.OrderBy(finding => finding.Refs[0], StringComparer.Ordinal);
    }

    private static async Task<IEnumerable<ImportFinding>> OfRecommendationsAsync(
        IPlanAccountabilityDb db,
        Dictionary<string, ImportItem> ofFile,
        CancellationToken cancellationToken
    )
    {
        if (ofFile.Count == 0)
            return [];
        var named = ofFile.Values.Select(item => new PanelRecommendationId(item.Entry.Id)).ToList();
        var reviews = db
            .PanelRecommendations.Where(recommendation => named.Contains(recommendation.Id))
            .Select(recommendation => recommendation.ReviewId);
        var texts = await db
            .PanelRecommendations.AsNoTracking()
            .NotRetracted()
            .Where(recommendation => reviews.Contains(recommendation.ReviewId))
            .Select(recommendation => new Worded(recommendation.ReviewId.Value, recommendation.Ref, recommendation.Text))
            .ToListAsync(cancellationToken);
        return Same(texts, ofFile, "These recommendations of one review have the same words.");
    }

    private static Dictionary<string, ImportItem> OfFile(IReadOnlyList<ImportItem> items, ExchangeType type) =>
        items.Where(item => item.Type == type && !item.IsRejected).ToDictionary(item => item.Ref);

    private static IEnumerable<ImportFinding> Same(IEnumerable<Worded> texts, Dictionary<string, ImportItem> ofFile, string detail) =>
        texts
            .GroupBy(text => (text.Under, Words: Normalised(text.Text)), text => text.Ref)
            .Where(same => same.Skip(1).Any() && same.Any(ofFile.ContainsKey))
            .Select(same => same.Order(StringComparer.Ordinal).ToList())
            .DistinctBy(refs => string.Join('\n', refs))
            .OrderBy(refs => refs[0], StringComparer.Ordinal)
            .Take(Most)
            .Select(refs => new ImportFinding("near-duplicate", refs, detail));

    /// <summary>The words without the punctuation.</summary>
    private static string Normalised(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => !Rune.IsPunctuation(rune) && !Rune.IsSymbol(rune)))
            words.Append(rune);
        return Words.Of(words.ToString());
    }

    /// <summary>The words of a record under the version or review that it is in.</summary>
    private sealed record Worded(Guid Under, string Ref, string Text);
}
