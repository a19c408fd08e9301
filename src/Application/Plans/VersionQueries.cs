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

    /// <summary>The period that was fixed when the plan of a live variation was issued; null for other versions.</summary>
    public static async Task<PlanPeriod?> PeriodOfPlanAsync(
        this IPlanAccountabilityDb db,
        PlanVersion version,
        CancellationToken cancellationToken
    ) =>
        version is { Kind: PlanVersionKind.Variation, RecordedAs: RecordedAs.Live }
            ? await db.PlanVersions.PeriodOfAsync(version.PlanId, cancellationToken)
            : null;

    /// <summary>The period of a plan: that of the first of its versions that is issued, or null while none is.</summary>
    public static async Task<PlanPeriod?> PeriodOfAsync(
        this IQueryable<PlanVersion> versions,
        PlanId plan,
        CancellationToken cancellationToken
    ) =>
        (
            await versions
                .AsNoTracking()
                .NotRetracted()
                .Where(version => version.PlanId == plan && version.Status == PlanVersionStatus.Issued)
                .OrderBy(version => version.Number)
                .Select(version => new { version.Period.Start, version.Period.End })
                .FirstOrDefaultAsync(cancellationToken)
        )
            is { } period
            ? new(period.Start, period.End)
            : null;

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
