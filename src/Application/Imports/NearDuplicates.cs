using System.Text;
using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Imports;

/// <summary>Commitments of one version that say the same but for case, space and punctuation. They are reported, never merged.</summary>
internal static class NearDuplicates
{
    /// <summary>The most that one report names.</summary>
    private const int Most = 1_000;

    /// <summary>The most commitments that a plan is searched with; real plans have some hundred.</summary>
    private const int LargestPlan = 5_000;

    public static async Task<IReadOnlyList<ImportFinding>> FindAsync(IPlanAccountabilityDb db, RefBook book, IReadOnlyList<ImportItem> items, CancellationToken cancellationToken)
    {
        var ofFile = items.Where(item => item.Type == ExchangeTypes.Commitment && !item.IsRejected).ToDictionary(item => item.Ref);
        var plans = ofFile.Values.Select(item => book.PlanOf(item.Entry)).OfType<Guid>().Distinct().Select(id => new PlanId(id)).ToList();
        plans = await db.Commitments.AsNoTracking().Standing().Where(commitment => plans.Contains(commitment.PlanId)).GroupBy(commitment => commitment.PlanId)
            .Where(plan => plan.Count() <= LargestPlan).Select(plan => plan.Key).ToListAsync(cancellationToken);
        if (plans.Count == 0)
            return [];

        var texts = await db.Commitments.AsNoTracking().Standing().Where(commitment => plans.Contains(commitment.PlanId))
            .SelectMany(commitment => commitment.Entries, (commitment, entry) => new { commitment.Ref, entry.VersionId, entry.Text })
            .ToListAsync(cancellationToken);
        return [.. texts.GroupBy(text => (text.VersionId, Words: Normalised(text.Text)), text => text.Ref)
            .Where(same => same.Skip(1).Any() && same.Any(ofFile.ContainsKey))
            .Select(same => same.Order(StringComparer.Ordinal).ToList())
            .DistinctBy(refs => string.Join('\n', refs))
            .OrderBy(refs => refs[0], StringComparer.Ordinal)
            .Take(Most)
            .Select(refs => new ImportFinding("near-duplicate", refs, "These commitments of one version have the same words."))];
    }

    private static string Normalised(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                words.Append(Rune.ToLowerInvariant(rune));
            else if (Rune.IsWhiteSpace(rune) && words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }

        return words.ToString().Trim();
    }
}
