using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Which forum took the place of which, in an area: what is stored, and what the rows of a file say.</summary>
internal sealed class ForumSuccession
{
    private readonly Dictionary<Guid, Guid?> _successors = [];

    /// <summary>Refuses a stored forum that comes back to itself.</summary>
    /// <exception cref="BrokenRuleException">It does.</exception>
    public static async Task RequireAsync(IPlanAccountabilityDb db, Forum root, string pointer, CancellationToken cancellationToken)
    {
        if (root.SuccessorId is null)
            return;
        var succession = new ForumSuccession();
        await succession.LearnAsync(db, [root.AreaId], cancellationToken);
        succession._successors[root.Id.Value] = root.SuccessorId.Value.Value;
        ForumRules.Acyclic.Require(!succession.ComesBackTo(root.Id), pointer: pointer);
    }

    /// <summary>Learns what rows say, and what is stored of their areas.</summary>
    public async Task LearnAsync(IPlanAccountabilityDb db, IReadOnlyList<ImportItem> items, CancellationToken cancellationToken)
    {
        var rows = items.Where(item => item.Row is ForumRow).Select(item => (item.Entry.Id, Row: (ForumRow)item.Row!)).ToList();
        if (rows.All(row => row.Row.SuccessorId is null))
            return;
        await LearnAsync(db, [.. rows.Select(row => row.Row.AreaId).Distinct()], cancellationToken);
        foreach (var (id, row) in rows)
            _successors[id] = row.SuccessorId?.Value;
    }

    /// <summary>Whether who took a forum's place, and who took theirs, leads back to it.</summary>
    public bool ComesBackTo(ForumId id)
    {
        var met = new HashSet<Guid>();
        var next = _successors.GetValueOrDefault(id.Value);
        while (next is { } at && at != id.Value && met.Add(at))
            next = _successors.GetValueOrDefault(at);
        return next == id.Value;
    }

    private async Task LearnAsync(IPlanAccountabilityDb db, IReadOnlyList<AreaId> areas, CancellationToken cancellationToken)
    {
        var stored = await db
            .Forums.AsNoTracking()
            .NotRetracted()
            .Where(forum => areas.Contains(forum.AreaId) && forum.SuccessorId != null)
            .Select(forum => new { forum.Id, forum.SuccessorId })
            .ToListAsync(cancellationToken);
        foreach (var forum in stored)
            _successors[forum.Id.Value] = forum.SuccessorId?.Value;
    }
}
