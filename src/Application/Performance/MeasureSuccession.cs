using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>Which measure took the place of which: none comes back to itself.</summary>
internal static class MeasureSuccession
{
    /// <summary>Refuses a measure that comes back to itself by those that it succeeds.</summary>
    /// <exception cref="BrokenRuleException">It does.</exception>
    public static async Task RequireAsync(IPlanAccountabilityDb db, Measure root, string pointer, CancellationToken cancellationToken)
    {
        if (root.SucceedsId is not { } before)
            return;
        var chain = new RecordChain();
        await LearnStoredAsync(chain, db, cancellationToken);
        chain.Set(root.Id.Value, before.Value);
        PerformanceRules.FollowsAnother.Require(!chain.ComesBackTo(root.Id.Value), pointer: pointer);
    }

    /// <summary>Learns what is stored, and over it what rows say.</summary>
    public static async Task LearnAsync(
        RecordChain chain,
        IPlanAccountabilityDb db,
        IReadOnlyList<ImportItem> items,
        CancellationToken cancellationToken
    )
    {
        var rows = items.Where(item => item.Row is MeasureRow).Select(item => (item.Entry.Id, Row: (MeasureRow)item.Row!)).ToList();
        if (rows.All(row => row.Row.SucceedsId is null))
            return;
        await LearnStoredAsync(chain, db, cancellationToken);
        foreach (var (id, row) in rows)
            chain.Set(id, row.SucceedsId?.Value);
    }

    private static async Task LearnStoredAsync(RecordChain chain, IPlanAccountabilityDb db, CancellationToken cancellationToken)
    {
        var stored = await db
            .Measures.AsNoTracking()
            .NotRetracted()
            .Where(measure => measure.SucceedsId != null)
            .Select(measure => new { measure.Id, measure.SucceedsId })
            .ToListAsync(cancellationToken);
        foreach (var measure in stored)
            chain.Set(measure.Id.Value, measure.SucceedsId?.Value);
    }
}
