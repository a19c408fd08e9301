using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Organisations;

/// <summary>The bodies that an area has and had.</summary>
internal static class BodyQueries
{
    /// <summary>All of them.</summary>
    public static Task<List<LocalPolicingBody>> BodiesOfAsync(
        this IPlanAccountabilityDb db,
        AreaId area,
        CancellationToken cancellationToken
    ) => db.PolicingBodies.NotRetracted().Where(body => body.AreaId == area).ToListAsync(cancellationToken);
}
