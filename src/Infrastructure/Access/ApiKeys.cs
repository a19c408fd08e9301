using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Access;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Access;

/// <summary>Finds the client that a key belongs to, in one query by the key's prefix, for each request anew: what is revoked stops with the
/// next request, in all processes.</summary>
public sealed class ApiKeys(PlanAccountabilityDb db, ApiKeyQuery query, ApiKeyUsage uses, TimeProvider clock)
{
    /// <summary>The client that a key belongs to, or null where the key is none, is expired or was revoked.</summary>
    public async Task<KnownClient?> FindAsync(string text, CancellationToken cancellationToken)
    {
        if (KeyText.Read(text) is not { } given)
            return null;

        var found = await query.FindAsync(db, given.Prefix, cancellationToken);
        if (found is null || !found.Key.Matches(given) || !found.Key.WorksAt(clock.GetUtcNow()) || found.RevokedAt is not null)
            return null;

        await uses.NoteAsync(given.Prefix, found.Id, clock.Today(), cancellationToken);
        return new(found.Id.Value, found.Name, found.Grants);
    }
}

/// <summary>The query for a key, put together once for all requests.</summary>
public sealed class ApiKeyQuery
{
    private readonly Func<PlanAccountabilityDb, string, CancellationToken, Task<FoundKey?>> _byPrefix = EF.CompileAsyncQuery(
        (PlanAccountabilityDb db, string prefix, CancellationToken _) =>
            db.Set<ApiClient>()
                .AsNoTracking()
                .SelectMany(
                    client => client.Keys.Where(key => key.Prefix == prefix),
                    (client, key) => new FoundKey(client.Id, client.Name, client.Grants, client.RevokedAt, key)
                )
                .SingleOrDefault()
    );

    internal Task<FoundKey?> FindAsync(PlanAccountabilityDb db, string prefix, CancellationToken cancellationToken) =>
        _byPrefix(db, prefix, cancellationToken);

    /// <summary>A key that has the prefix, with its client.</summary>
    internal sealed record FoundKey(ApiClientId Id, string Name, IReadOnlyList<Grant> Grants, DateTimeOffset? RevokedAt, ApiKey Key);
}
