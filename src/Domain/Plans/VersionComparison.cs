using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Domain.Plans;

/// <summary>What became of each priority and commitment between two versions. The change is derived, never entered: an item that
/// only moves is kept, and so is one of which is said only whose words it is in.</summary>
/// <param name="Priorities">Each priority of either version.</param>
/// <param name="Commitments">Each commitment of either version.</param>
public sealed record VersionComparison(IReadOnlyList<PriorityComparison> Priorities, IReadOnlyList<CommitmentComparison> Commitments)
{
    /// <summary>Compares what two versions say.</summary>
    public static VersionComparison Between(IReadOnlyList<PlannedPriority> before, IReadOnlyList<PlannedPriority> after)
    {
        var oldPriorities = before.ToDictionary(priority => priority.Id, PriorityState.Of);
        var newPriorities = after.ToDictionary(priority => priority.Id, PriorityState.Of);
        var oldItems = CommitmentsOf(before);
        var newItems = CommitmentsOf(after);
        var mergedInto = newItems
            .SelectMany(item => item.Value.MergedFrom.Select(from => (from, into: item.Key)))
            .ToLookup(pair => pair.from, pair => pair.into);

        return new(
            [
                .. Keys(oldPriorities, newPriorities)
                    .Select(id => new PriorityComparison(
                        id,
                        Change(
                            oldPriorities.GetValueOrDefault(id),
                            newPriorities.GetValueOrDefault(id),
                            (one, other) => Words.AreSame(one.Title, other.Title)
                        ),
                        oldPriorities.GetValueOrDefault(id),
                        newPriorities.GetValueOrDefault(id)
                    )),
            ],
            [
                .. Keys(oldItems, newItems)
                    .Select(id =>
                        Compare(id, oldItems.GetValueOrDefault(id), newItems.GetValueOrDefault(id), mergedInto[id].FirstOrDefault())
                    ),
            ]
        );
    }

    private static CommitmentComparison Compare(CommitmentId id, CommitmentState? before, CommitmentState? after, CommitmentId mergedInto)
    {
        var change = Change(before, after, (one, other) => one.SaysTheSameAs(other));
        var isMerged = change is ItemChange.Dropped && mergedInto != default;
        return new(
            id,
            change is ItemChange.New && after!.SplitFrom is not null ? ItemChange.Split
                : isMerged ? ItemChange.Merged
                : change,
            before,
            after,
            after?.MergedFrom ?? [],
            isMerged ? mergedInto : null,
            after?.SplitFrom
        );
    }

    private static ItemChange Change<TState>(TState? before, TState? after, Func<TState, TState, bool> same)
        where TState : class =>
        (before, after) switch
        {
            (null, _) => ItemChange.New,
            (_, null) => ItemChange.Dropped,
            ({ } one, { } other) => same(one, other) ? ItemChange.Kept : ItemChange.Reworded,
        };

    private static IEnumerable<TId> Keys<TId, TState>(Dictionary<TId, TState> before, Dictionary<TId, TState> after)
        where TId : struct => after.Keys.Concat(before.Keys.Where(id => !after.ContainsKey(id)));

    private static Dictionary<CommitmentId, CommitmentState> CommitmentsOf(IReadOnlyList<PlannedPriority> priorities) =>
        priorities
            .SelectMany(priority => priority.Commitments.Select(commitment => (priority, commitment)))
            .ToDictionary(item => item.commitment.Id, item => CommitmentState.Of(item.priority, item.commitment));
}

/// <summary>What became of an item from one version to another.</summary>
public enum ItemChange
{
    /// <summary>It says the same; it may have moved.</summary>
    Kept,

    /// <summary>Its words or its target date changed.</summary>
    Reworded,

    /// <summary>The earlier version did not have it.</summary>
    New,

    /// <summary>The later version does not have it.</summary>
    Dropped,

    /// <summary>The later version took it together with others into one.</summary>
    Merged,

    /// <summary>The later version made it out of a part of another.</summary>
    Split,
}

/// <summary>What became of a priority.</summary>
/// <param name="Id">The priority.</param>
/// <param name="Change">What became of it.</param>
/// <param name="Before">How the earlier version had it, or null.</param>
/// <param name="After">How the later version has it, or null.</param>
public sealed record PriorityComparison(PriorityId Id, ItemChange Change, PriorityState? Before, PriorityState? After);

/// <summary>How a version has a priority.</summary>
/// <param name="Number">The number as printed, or null.</param>
/// <param name="Title">The title as printed, or null where no document shows it.</param>
/// <param name="Wording">Whose words the title is in.</param>
/// <param name="IsIncomplete">Whether the document breaks off before the end of the title.</param>
/// <param name="Order">The place among the priorities.</param>
public sealed record PriorityState(string? Number, string? Title, Wording Wording, bool IsIncomplete, int Order)
{
    internal static PriorityState Of(PlannedPriority priority) =>
        new(priority.Number, priority.Title, priority.Wording, priority.IsIncomplete, priority.Order);
}

/// <summary>What became of a commitment.</summary>
/// <param name="Id">The commitment.</param>
/// <param name="Change">What became of it.</param>
/// <param name="Before">How the earlier version had it, or null.</param>
/// <param name="After">How the later version has it, or null.</param>
/// <param name="MergedFrom">The commitments that it took together.</param>
/// <param name="MergedInto">The commitment that it was taken into, or null.</param>
/// <param name="SplitFrom">The commitment that it is a part of, or null.</param>
public sealed record CommitmentComparison(
    CommitmentId Id,
    ItemChange Change,
    CommitmentState? Before,
    CommitmentState? After,
    IReadOnlyList<CommitmentId> MergedFrom,
    CommitmentId? MergedInto,
    CommitmentId? SplitFrom
);

/// <summary>How a version has a commitment.</summary>
/// <param name="PriorityId">The priority it stands under.</param>
/// <param name="Order">The place under that priority.</param>
/// <param name="Text">The words.</param>
/// <param name="Wording">Whose words they are.</param>
/// <param name="IsIncomplete">Whether the document breaks off before their end.</param>
/// <param name="TargetDate">The day by which it is promised, or null.</param>
/// <param name="AlsoPrinted">Where else the version prints it: entries of commitments that were merged into this one.</param>
public sealed record CommitmentState(
    PriorityId PriorityId,
    int Order,
    string Text,
    Wording Wording,
    bool IsIncomplete,
    DateOnly? TargetDate,
    IReadOnlyList<CommitmentReprint> AlsoPrinted
) : IPrinted
{
    internal IReadOnlyList<CommitmentId> MergedFrom { get; private init; } = [];

    internal CommitmentId? SplitFrom { get; private init; }

    internal static CommitmentState Of(PlannedPriority priority, PlannedCommitment commitment) =>
        new(
            priority.Id,
            commitment.Order,
            commitment.Text,
            commitment.Wording,
            commitment.IsIncomplete,
            commitment.TargetDate,
            commitment.AlsoPrinted
        )
        {
            MergedFrom = commitment.MergedFrom,
            SplitFrom = commitment.SplitFrom,
        };
}
