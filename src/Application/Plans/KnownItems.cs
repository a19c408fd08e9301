using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>The priorities and commitments that a version's content may name: those of the plan, and those drafted in the
/// version.</summary>
internal sealed class KnownItems
{
    private readonly AreaId _area;
    private readonly Dictionary<PriorityId, string> _priorities;
    private readonly Dictionary<CommitmentId, string> _commitments;
    private readonly HashSet<CommitmentId> _earlier;

    private KnownItems(PlanVersion version, Dictionary<PriorityId, string> priorities, Dictionary<CommitmentId, string> commitments)
    {
        _area = version.AreaId;
        _priorities = priorities;
        _commitments = commitments;
        _earlier = [.. commitments.Keys];
        foreach (var priority in version.PlannedPriorities)
            _priorities.TryAdd(priority.Id, priority.Ref);
        foreach (var (_, commitment) in version.Content.Commitments)
            _commitments.TryAdd(commitment.Id, commitment.Ref);
    }

    public static async Task<KnownItems> OfAsync(IPlanAccountabilityDb db, PlanVersion version, CancellationToken cancellationToken) =>
        new(
            version,
            await db
                .Priorities.NotRetracted()
                .Where(priority => priority.PlanId == version.PlanId)
                .Select(priority => new { priority.Id, priority.Ref })
                .ToDictionaryAsync(item => item.Id, item => item.Ref, cancellationToken),
            await db
                .Commitments.NotRetracted()
                .Where(commitment => commitment.PlanId == version.PlanId)
                .Select(commitment => new { commitment.Id, commitment.Ref })
                .ToDictionaryAsync(item => item.Id, item => item.Ref, cancellationToken)
        );

    /// <summary>The content with an identifier and a ref for each item: those it has, or new ones.</summary>
    /// <exception cref="BrokenRuleException">An item is named that is neither in this version nor in an earlier one.</exception>
    public PlanContent Name(ContentInput input) =>
        new(
            input.Sections,
            input.StatutoryContent,
            [.. input.Priorities.Select((priority, index) => Name(priority, $"/priorities/{index}"))]
        );

    private PlannedPriority Name(PriorityInput input, string pointer)
    {
        var id = input.Id ?? PriorityId.New();
        var @ref = input.Id is null ? $"{_area}:priority-{id}" : Known(_priorities, id, pointer);
        return new(
            id,
            @ref,
            input.Number,
            input.Title,
            input.Wording,
            input.IsIncomplete,
            input.Description,
            input.Themes ?? [],
            input.Order,
            [.. input.Commitments.Select((commitment, index) => Name(commitment, $"{pointer}/commitments/{index}"))]
        );
    }

    private PlannedCommitment Name(CommitmentInput input, string pointer)
    {
        var id = input.Id ?? CommitmentId.New();
        var @ref = input.Id is null ? $"{_area}:commitment-{id}" : Known(_commitments, id, pointer);
        IEnumerable<CommitmentId> ancestors =
        [
            .. input.MergedFrom ?? [],
            .. input.SplitFrom is { } whole ? [whole] : Array.Empty<CommitmentId>(),
        ];
        PlanRules.ItemIsKnown.Require(ancestors.All(_earlier.Contains), pointer: pointer);
        return new(
            id,
            @ref,
            input.Text,
            input.Wording,
            input.IsIncomplete,
            input.Holder,
            input.PartnerId,
            input.Kind,
            input.Order,
            input.TargetDate,
            input.MeasuredBy ?? [],
            input.MergedFrom ?? [],
            input.SplitFrom,
            input.Citations ?? []
        );
    }

    private static string Known<TId>(Dictionary<TId, string> refs, TId id, string pointer)
        where TId : struct
    {
        PlanRules.ItemIsKnown.Require(refs.ContainsKey(id), pointer: $"{pointer}/id");
        return refs[id];
    }
}
