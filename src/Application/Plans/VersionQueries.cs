using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>Finding one version for a change by the office.</summary>
internal static class VersionQueries
{
    /// <summary>The version, loaded whole for a change by the office of its area.</summary>
    public static Task<PlanVersion> ForOfficeAsync(
        this IQueryable<PlanVersion> versions,
        VersionAt at,
        ICaller caller,
        CancellationToken cancellationToken
    ) =>
        versions
            .Where(version => version.PlanId == at.PlanId && version.Number == at.Number)
            .GetForUpdateAsync(caller, [Role.Office], at.Revision, cancellationToken);

    /// <summary>Frees the day on which a plan took effect, once no other version of it is issued.</summary>
    public static async Task FreeStartAsync(this IPlanAccountabilityDb db, PlanVersion ended, CancellationToken cancellationToken)
    {
        if (
            !await db
                .PlanVersions.NotRetracted()
                .AnyAsync(
                    version => version.PlanId == ended.PlanId && version.Id != ended.Id && version.Status == PlanVersionStatus.Issued,
                    cancellationToken
                )
        )
            (await db.Plans.SingleAsync(plan => plan.Id == ended.PlanId, cancellationToken)).TakeEffect(null);
    }
}

/// <summary>A version of a plan, as the caller read it.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="Number">The version's number.</param>
/// <param name="Revision">The revision that the change is based on.</param>
public sealed record VersionAt(PlanId PlanId, int Number, Revisions Revision);
