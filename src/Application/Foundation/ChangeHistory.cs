using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Foundation;

/// <summary>The stored JSON of one record, once for each change in its history.</summary>
internal static class ChangeHistory
{
    /// <summary>Rewrites those that hold something.</summary>
    /// <param name="db">The record.</param>
    /// <param name="root">The record of which they are the past.</param>
    /// <param name="rewritten">The JSON rewritten, or null where it stays.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many were rewritten.</returns>
    public static async Task<int> RewritePastAsync(
        this IPlanAccountabilityDb db,
        Root root,
        Func<string, string?> rewritten,
        CancellationToken cancellationToken
    )
    {
        var (type, count) = (RecordTypes.Of(root.GetType()).Name, 0);
        foreach (
            var change in await db
                .Changes.Where(change => change.Type == type && change.RecordId == root.Key)
                .ToListAsync(cancellationToken)
        )
        {
            if (rewritten(change.Record) is not { } without)
                continue;
            change.Record = without;
            count++;
        }

        return count;
    }
}
