using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Imports;

/// <summary>Statements of contribution with an item about a national priority of which they say that it does not apply. They are reported,
/// never refused: documents do so, and it cannot be told which is right.</summary>
internal static class PrioritiesThatDoNotApply
{
    public static Task<IReadOnlyList<ImportFinding>> FindAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<ImportItem> items,
        CancellationToken cancellationToken
    ) =>
        RecordFindings.OfAsync<ContributionStatement>(
            items,
            ExchangeTypes.ContributionStatement,
            async some =>
            {
                var statements = await db
                    .ContributionStatements.AsNoTracking()
                    .NotRetracted()
                    .Where(statement => some.Contains(statement.Id))
                    .OrderBy(statement => statement.Ref)
                    .ToListAsync(cancellationToken);
                return statements
                    .Where(statement => statement.ItemsOfWhatDoesNotApply().Any())
                    .Select(statement => new ImportFinding(
                        ContributionRules.ItemIsOfWhatApplies.Code,
                        [statement.Ref],
                        ContributionRules.ItemIsOfWhatApplies.Statement
                    ));
            }
        );
}
