using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Infrastructure.Idempotency;

/// <summary>The bodies of kept answers.</summary>
internal sealed class StoredResponses : IStoredResponses
{
    public async Task RewriteAsync(
        IPlanAccountabilityDb db,
        string value,
        IReadOnlyCollection<string> names,
        Func<string, string?> rewritten,
        CancellationToken cancellationToken
    )
    {
        var written = JsonSerializer.Serialize(value, RecordJson.Options);
        foreach (
            var answer in await db.Set<IdempotencyRecord>()
                .AsNoTracking()
                .Where(answer => answer.Body.Contains(written))
                .ToListAsync(cancellationToken)
        )
        {
            if (names.Any(name => answer.Body.Contains(name, StringComparison.Ordinal)) && rewritten(answer.Body) is { } body)
                await db.Database.ExecuteSqlAsync(
                    $"update kept_answer set body = {body} where client_id = {answer.ClientId} and key_hash = {answer.KeyHash}",
                    cancellationToken
                );
        }
    }
}
