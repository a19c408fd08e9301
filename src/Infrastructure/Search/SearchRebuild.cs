using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Search;

namespace PlanAccountability.Infrastructure.Search;

/// <summary>Writes what can be searched anew from the records, for a database that was filled by another release or changed by hand. The
/// service may go on: who writes waits for at most one step.</summary>
public static class SearchRebuild
{
    /// <summary>The records of a step.</summary>
    private const int Step = 500;

    /// <summary>Held to the end of a step: what is being written is seen by the step, and what is written after it replaces it.</summary>
    private const string Hold = "lock table search_text in share row exclusive mode";

    /// <summary>Rebuilds it, and tells how many records have been read.</summary>
    public static async Task<int> RunAsync(IPlanAccountabilityDb db, CancellationToken cancellationToken)
    {
        var records = 0;
        foreach (var root in SearchedTexts.Roots)
            records += await (Task<int>)
                typeof(SearchRebuild)
                    .GetMethod(nameof(OfTypeAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                    .MakeGenericMethod(root)
                    .Invoke(null, [db, cancellationToken])!;
        return records;
    }

    private static async Task<int> OfTypeAsync<TRoot>(IPlanAccountabilityDb db, CancellationToken cancellationToken)
        where TRoot : Root<TRoot>
    {
        var ids = await db.Set<TRoot>().Select(record => record.Id).ToListAsync(cancellationToken);
        foreach (var step in ids.Chunk(Step))
        {
            await using var unit = await UnitOfWork.BeginAsync(db, cancellationToken);
            await db.Database.ExecuteSqlRawAsync(Hold, cancellationToken);
            List<Root> roots =
            [
                .. await db.Set<TRoot>().AsNoTracking().Where(record => step.Contains(record.Id)).ToListAsync(cancellationToken),
            ];
            await SearchTextWriter.WriteAsync((DbContext)db, roots, [.. step.Select(id => id.Value)], cancellationToken);
            await unit.KeepAsync(cancellationToken);
        }

        return ids.Count;
    }
}
