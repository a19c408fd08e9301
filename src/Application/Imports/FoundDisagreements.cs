using PlanAccountability.Application.Evidence;

namespace PlanAccountability.Application.Imports;

/// <summary>What sources disagree about since a file was taken in: it is recorded as discrepancies, and both values stay.</summary>
internal static class FoundDisagreements
{
    private static readonly ExchangeType[] Compared =
    [
        ExchangeTypes.Fund,
        ExchangeTypes.Grant,
        ExchangeTypes.FinancialPlan,
        ExchangeTypes.Reading,
        ExchangeTypes.IndicatorSet,
    ];

    public static async Task<IReadOnlyList<ImportFinding>> RecordAsync(
        DiscrepancySearch search,
        IReadOnlyList<ImportItem> items,
        CancellationToken cancellationToken
    )
    {
        List<ImportFinding> findings = [];
        var areas = items
            .Where(item => Compared.Contains(item.Type) && item.Outcome is ImportOutcome.Created or ImportOutcome.Updated)
            .Select(item => item.AreaId)
            .OfType<AreaId>()
            .Distinct();
        foreach (var area in areas)
        {
            var (found, _) = await search.RecordAsync(area, cancellationToken);
            findings.AddRange(
                found.Select(discrepancy => new ImportFinding(
                    "sources-disagree",
                    [discrepancy.Ref],
                    $"{discrepancy.Title}. The values differ; a discrepancy has both."
                ))
            );
        }

        return findings;
    }
}
