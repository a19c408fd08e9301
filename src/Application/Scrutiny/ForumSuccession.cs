using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Which forum took the place of which: none comes back to itself.</summary>
internal static class ForumSuccession
{
    /// <summary>Refuses a stored forum that comes back to itself.</summary>
    /// <exception cref="BrokenRuleException">It does.</exception>
    public static async Task RequireAsync(IPlanAccountabilityDb db, Forum root, string pointer, CancellationToken cancellationToken)
    {
        if (root.SuccessorId is not { } successor)
            return;
        var chain = new RecordChain();
        await LearnAsync(chain, db, [root.AreaId], cancellationToken);
        chain.Set(root.Id.Value, successor.Value);
        ForumRules.Acyclic.Require(!chain.ComesBackTo(root.Id.Value), pointer: pointer);
    }

    /// <summary>Learns what rows say, and what is stored of their areas.</summary>
    public static async Task LearnAsync(
        RecordChain chain,
        IPlanAccountabilityDb db,
        IReadOnlyList<ImportItem> items,
        CancellationToken cancellationToken
    )
    {
        var rows = items.Where(item => item.Row is ForumRow).Select(item => (item.Entry.Id, Row: (ForumRow)item.Row!)).ToList();
        if (rows.All(row => row.Row.SuccessorId is null))
            return;
        await LearnAsync(chain, db, [.. rows.Select(row => row.Row.AreaId).Distinct()], cancellationToken);
        foreach (var (id, row) in rows)
            chain.Set(id, row.SuccessorId?.Value);
    }

    private static async Task LearnAsync(
        RecordChain chain,
        IPlanAccountabilityDb db,
        IReadOnlyList<AreaId> areas,
        CancellationToken cancellationToken
    )
    {
        var stored = await db
            .Forums.AsNoTracking()
            .NotRetracted()
            .Where(forum => areas.Contains(forum.AreaId) && forum.SuccessorId != null)
            .Select(forum => new { forum.Id, forum.SuccessorId })
            .ToListAsync(cancellationToken);
        foreach (var forum in stored)
            chain.Set(forum.Id.Value, forum.SuccessorId?.Value);
    }
}
