using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Access;

namespace PlanAccountability.Infrastructure.Access;

/// <summary>What a client may still do of what it could do when it asked.</summary>
public sealed class ClientGrants(IPlanAccountabilityDb db)
{
    /// <summary>The grants from then that the client has now; null where it is revoked. Whoever came with a token has no record here, and
    /// keeps what the token said.</summary>
    public async Task<IReadOnlyList<Grant>?> OfAsync(ApiClientId client, IReadOnlyList<Grant> then, CancellationToken cancellationToken)
    {
        var now = await db
            .ApiClients.AsNoTracking()
            .Where(known => known.Id == client)
            .Select(known => new { known.Grants, known.RevokedAt })
            .SingleOrDefaultAsync(cancellationToken);
        if (now is null)
            return then;
        return now.RevokedAt is null ? [.. then.Where(now.Grants.Contains)] : null;
    }
}
