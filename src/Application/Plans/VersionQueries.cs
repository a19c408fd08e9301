using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>Finding one version for a change by the office.</summary>
internal static class VersionQueries
{
    /// <summary>The version, loaded whole for a change by the office of its area.</summary>
    public static Task<PlanVersion> ForOfficeAsync(this IQueryable<PlanVersion> versions, VersionAt at, ICaller caller, CancellationToken cancellationToken) =>
        versions.Where(version => version.PlanId == at.PlanId && version.Number == at.Number).ForChangeAsync(caller, [Role.Office], at.Revision, cancellationToken);
}

/// <summary>A version of a plan, as the caller read it.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="Number">The version's number.</param>
/// <param name="Revision">The revision that the change is based on.</param>
public sealed record VersionAt(PlanId PlanId, int Number, int Revision);
