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
        Wording = wording.Wording;
        IsIncomplete = wording.IsIncomplete;
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

    /// <summary>Whose words that is in.</summary>
    public Wording Wording { get; private set; }

    /// <summary>Whether the document breaks off before its end.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>The day by which it is promised, or null.</summary>
    public DateOnly? TargetDate { get; private init; }

    /// <summary>The commitments of the earlier version that it takes together.</summary>
    public IReadOnlyList<CommitmentId> MergedFrom { get; private init; } = [];

    /// <summary>The commitment of the earlier version that it is a part of, or null.</summary>
    public CommitmentId? SplitFrom { get; private init; }

    /// <inheritdoc/>
    public bool Equals(CommitmentEntry? other) =>
        other is not null
        && (VersionId, Version, PriorityId, Order, TargetDate, SplitFrom)
            == (other.VersionId, other.Version, other.PriorityId, other.Order, other.TargetDate, other.SplitFrom)
        && (Text, Wording, IsIncomplete) == (other.Text, other.Wording, other.IsIncomplete)
        && MergedFrom.SequenceEqual(other.MergedFrom);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CommitmentEntry);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(VersionId, PriorityId, Order, Text);

    internal CommitmentEntry Copy() =>
        new(VersionId, Version, new(PriorityId, Order, Text, TargetDate, MergedFrom, SplitFrom, Wording, IsIncomplete));

    internal void SetText(string text, Wording wording, bool isIncomplete) => (Text, Wording, IsIncomplete) = (text, wording, isIncomplete);
}
