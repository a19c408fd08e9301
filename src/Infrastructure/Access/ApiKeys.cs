using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Access;

namespace PlanAccountability.Infrastructure.Access;

/// <summary>Finds the client that a key belongs to, in one query by the key's prefix.</summary>
public sealed class ApiKeys(IPlanAccountabilityDb db, ApiKeyUsage uses, TimeProvider clock)
{
    /// <summary>The client that a key belongs to, or null where the key is none, is expired or was revoked.</summary>
    public async Task<KnownClient?> FindAsync(string text, CancellationToken cancellationToken)
    {
        if (KeyText.Read(text) is not { } given)
            return null;

        var found = await db
            .ApiClients.AsNoTracking()
            .SelectMany(
                client => client.Keys.Where(key => key.Prefix == given.Prefix),
                (client, key) =>
                    new
                    {
                        client.Id,
                        client.Name,
                        client.Grants,
                        client.RevokedAt,
                        Key = key,
                    }
            )
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null || !found.Key.Matches(given) || !found.Key.WorksAt(clock.GetUtcNow()) || found.RevokedAt is not null)
            return null;

        await uses.NoteAsync(given.Prefix, found.Id, clock.Today(), cancellationToken);
        return new(found.Id.Value, found.Name, found.Grants);
    }
}
