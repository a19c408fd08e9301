using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Imports;

/// <summary>Statements of contribution with an item about a national priority of which they say that it does not apply. They are reported,
/// never refused: documents do so, and it cannot be told which is right.</summary>
internal static class PrioritiesThatDoNotApply
{
    public static async Task<IReadOnlyList<ImportFinding>> FindAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<ImportItem> items,
        CancellationToken cancellationToken
    )
    {
        List<ImportFinding> findings = [];
        var sent = items
            .Where(item => item.Type == ExchangeTypes.ContributionStatement && !item.IsRejected)
            .Select(item => new ContributionStatementId(item.Entry.Id));
        foreach (var some in sent.Chunk(1_000))
        {
            var statements = await db
                .ContributionStatements.AsNoTracking()
                .NotRetracted()
                .Where(statement => some.Contains(statement.Id))
                .OrderBy(statement => statement.Ref)
                .ToListAsync(cancellationToken);
            findings.AddRange(
                statements
                    .Where(statement => statement.ItemsOfWhatDoesNotApply().Any())
                    .Select(statement => new ImportFinding(
                        ContributionRules.ItemIsOfWhatApplies.Code,
                        [statement.Ref],
                        ContributionRules.ItemIsOfWhatApplies.Statement
                    ))
            );
        }

        return [.. findings.Bounded()];
    }
}
