using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Access;

namespace PlanAccountability.Infrastructure.Access;

/// <summary>Counts the admins that are not revoked, under a lock that is held until the transaction ends: of two admins who revoke each
/// other at the same moment, the second sees what the first did.</summary>
internal sealed class StandingAdmins(IPlanAccountabilityDb db, TimeProvider clock) : IStandingAdmins
{
    /// <summary>Any number that nothing else locks.</summary>
    private const long Turn = 0x61646d696e73;

    public async Task<bool> AnyBesidesAsync(ApiClientId client, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Turn})", cancellationToken);
        var now = clock.GetUtcNow();
        var others = await db
            .ApiClients.AsNoTracking()
            .Where(other => other.Id != client && other.RevokedAt == null)
            .ToListAsync(cancellationToken);
        return others.Exists(other => other.IsStandingAdmin(now));
    }
}
