using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Precepts;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Application.Imports;

/// <summary>What may be an oversight in the precepts of a file: bands that do not follow from band D, more votes than members, a fire
/// precept without the police one. It is reported, never refused: papers do so.</summary>
internal static class OversightsInPrecepts
{
    public static Task<IReadOnlyList<ImportFinding>> FindAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<ImportItem> items,
        CancellationToken cancellationToken
    ) =>
        RecordFindings.OfAsync<Precept>(
            items,
            ExchangeTypes.Precept,
            async some =>
            {
                var precepts = await db
                    .Precepts.AsNoTracking()
                    .NotRetracted()
                    .Where(precept => some.Contains(precept.Id))
                    .OrderBy(precept => precept.Ref)
                    .Select(precept => new
                    {
                        precept.Ref,
                        precept.Proposals,
                        precept.Panel,
                        IsPoliceMissing = precept.Authority == PreceptAuthority.Fire
                            && !db.Precepts.Any(other =>
                                other.Retraction == null
                                && other.AreaId == precept.AreaId
                                && other.FinancialYear == precept.FinancialYear
                                && other.Authority == PreceptAuthority.Police
                            ),
                    })
                    .ToListAsync(cancellationToken);
                return precepts.SelectMany(precept =>
                    PreceptFindings
                        .Of(precept.Proposals, precept.Panel, precept.IsPoliceMissing)
                        .Select(finding => new ImportFinding(finding.Code, [precept.Ref], finding.Detail))
                );
            }
        );
}
