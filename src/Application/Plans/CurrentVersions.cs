using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>Which version of a plan is current: the latest that was issued and neither withdrawn nor retracted.</summary>
internal static class CurrentVersions
{
    /// <summary>The current version of each of the plans that has one, in one query.</summary>
    public static async Task<Dictionary<PlanId, CurrentVersion>> CurrentVersionsAsync(
        this IPlanAccountabilityDb db, IReadOnlyCollection<PlanId> plans, CancellationToken cancellationToken)
    {
        var issued = await db.PlanVersions.AsNoTracking().Standing()
            .Where(version => plans.Contains(version.PlanId) && version.Status == PlanVersionStatus.Issued)
            .Select(version => new CurrentVersion(version.PlanId, version.Id, version.Number))
            .ToListAsync(cancellationToken);
        return issued.GroupBy(version => version.PlanId).ToDictionary(versions => versions.Key, versions => versions.MaxBy(version => version.Number)!);
    }
}

/// <summary>The current version of a plan.</summary>
internal sealed record CurrentVersion(PlanId PlanId, PlanVersionId Id, int Number);
