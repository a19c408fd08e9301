using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Commitments;

/// <summary>How one issued version has a commitment.</summary>
public sealed class CommitmentEntry : IVersionEntry, IEquatable<CommitmentEntry>
{
    private CommitmentEntry() { }

    internal CommitmentEntry(PlanVersionId versionId, int version, CommitmentWording wording)
    {
        VersionId = versionId;
        Version = version;
        PriorityId = wording.PriorityId;
        Order = wording.Order;
        Text = wording.Text;
        TargetDate = wording.TargetDate;
        MergedFrom = wording.MergedFrom;
        SplitFrom = wording.SplitFrom;
    }

    /// <inheritdoc/>
    public PlanVersionId VersionId { get; private init; }

    /// <inheritdoc/>
    public int Version { get; private init; }

    /// <summary>The priority it is under.</summary>
    public PriorityId PriorityId { get; private init; }

    /// <summary>The place under that priority, from 1.</summary>
    public int Order { get; private init; }

    /// <summary>What is promised.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The day by which it is promised, or null.</summary>
    public DateOnly? TargetDate { get; private init; }

    /// <summary>The commitments of the earlier version that it takes together.</summary>
    public IReadOnlyList<CommitmentId> MergedFrom { get; private init; } = [];

    /// <summary>The commitment of the earlier version that it is a part of, or null.</summary>
    public CommitmentId? SplitFrom { get; private init; }

    /// <inheritdoc/>
    public bool Equals(CommitmentEntry? other) =>
        other is not null
        && (VersionId, Version, PriorityId, Order, Text, TargetDate, SplitFrom)
            == (other.VersionId, other.Version, other.PriorityId, other.Order, other.Text, other.TargetDate, other.SplitFrom)
        && MergedFrom.SequenceEqual(other.MergedFrom);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CommitmentEntry);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(VersionId, PriorityId, Order, Text);

    internal CommitmentEntry Copy() => new(VersionId, Version, new(PriorityId, Order, Text, TargetDate, MergedFrom, SplitFrom));

    internal void SetText(string text) => Text = text;
}
