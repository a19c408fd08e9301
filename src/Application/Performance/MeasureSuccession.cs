using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>Which measure took the place of which: none comes back to itself.</summary>
internal static class MeasureSuccession
{
    /// <summary>Refuses a measure that comes back to itself by those that it succeeds.</summary>
    /// <exception cref="BrokenRuleException">It does.</exception>
    public static async Task RequireAsync(IPlanAccountabilityDb db, Measure root, string pointer, CancellationToken cancellationToken) =>
        PerformanceRules.FollowsAnother.Require(
            !await RecordChain.IsClosedByAsync(Stored(db), root.Id, root.SucceedsId, cancellationToken),
            pointer: pointer
        );

    /// <summary>Learns what is stored, and over it what rows say.</summary>
    public static Task LearnAsync(
        RecordChain chain,
        IPlanAccountabilityDb db,
        IReadOnlyList<ImportItem> items,
        CancellationToken cancellationToken
    ) =>
        chain.LearnAsync(
            Stored(db),
            [.. items.Where(item => item.Row is MeasureRow).Select(item => (item.Entry.Id, ((MeasureRow)item.Row!).SucceedsId?.Value))],
            cancellationToken
        );

    private static IQueryable<ChainLink<Measure>> Stored(IPlanAccountabilityDb db) =>
        db
            .Measures.AsNoTracking()
            .NotRetracted()
            .Where(measure => measure.SucceedsId != null)
            .Select(measure => new ChainLink<Measure>(measure.Id, measure.SucceedsId!.Value));
}
