using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Which forum took the place of which: none comes back to itself.</summary>
internal static class ForumSuccession
{
    /// <summary>Refuses a stored forum that comes back to itself.</summary>
    /// <exception cref="BrokenRuleException">It does.</exception>
    public static async Task RequireAsync(IPlanAccountabilityDb db, Forum root, string pointer, CancellationToken cancellationToken) =>
        ForumRules.Acyclic.Require(
            !await RecordChain.IsClosedByAsync(Stored(db, [root.AreaId]), root.Id, root.SuccessorId, cancellationToken),
            pointer: pointer
        );

    /// <summary>Learns what rows say, and what is stored of their areas.</summary>
    public static Task LearnAsync(
        RecordChain chain,
        IPlanAccountabilityDb db,
        IReadOnlyList<ImportItem> items,
        CancellationToken cancellationToken
    )
    {
        var rows = items.Where(item => item.Row is ForumRow).Select(item => (item.Entry.Id, Row: (ForumRow)item.Row!)).ToList();
        return chain.LearnAsync(
            Stored(db, [.. rows.Select(row => row.Row.AreaId).Distinct()]),
            [.. rows.Select(row => (row.Id, row.Row.SuccessorId?.Value))],
            cancellationToken
        );
    }

    private static IQueryable<ChainLink<Forum>> Stored(IPlanAccountabilityDb db, IReadOnlyList<AreaId> areas) =>
        db
            .Forums.AsNoTracking()
            .NotRetracted()
            .Where(forum => areas.Contains(forum.AreaId) && forum.SuccessorId != null)
            .Select(forum => new ChainLink<Forum>(forum.Id, forum.SuccessorId!.Value));
}
