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
        AlsoPrinted = wording.AlsoPrinted ?? [];
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

    /// <summary>Where else the version prints the same promise, in other words or in another place: entries of commitments that turned out
    /// to be this one.</summary>
    public IReadOnlyList<CommitmentReprint> AlsoPrinted { get; private set; } = [];

    /// <inheritdoc/>
    public bool Equals(CommitmentEntry? other) =>
        other is not null
        && (VersionId, Version, PriorityId, Order, TargetDate, SplitFrom)
            == (other.VersionId, other.Version, other.PriorityId, other.Order, other.TargetDate, other.SplitFrom)
        && (Text, Wording, IsIncomplete) == (other.Text, other.Wording, other.IsIncomplete)
        && MergedFrom.SequenceEqual(other.MergedFrom)
        && AlsoPrinted.SequenceEqual(other.AlsoPrinted);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CommitmentEntry);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(VersionId, PriorityId, Order, Text);

    internal CommitmentEntry Copy() =>
        new(VersionId, Version, new(PriorityId, Order, Text, TargetDate, MergedFrom, SplitFrom, Wording, IsIncomplete, AlsoPrinted));

    /// <summary>Keeps what the same version prints of a commitment that is merged into this one, unless it is the same words in the same
    /// place.</summary>
    internal void PrintAlso(CommitmentEntry other)
    {
        var more = other
            .AlsoPrinted.Prepend(new(other.PriorityId, other.Order, other.Text, other.Wording, other.IsIncomplete, other.TargetDate))
            .Where(reprint => !AlsoPrinted.Contains(reprint))
            .Where(reprint => (reprint.PriorityId, reprint.TargetDate) != (PriorityId, TargetDate) || !Words.AreSame(reprint.Text, Text))
            .ToList();
        if (more.Count > 0)
            AlsoPrinted = [.. AlsoPrinted, .. more];
    }

    internal void SetText(string text, Wording wording, bool isIncomplete) => (Text, Wording, IsIncomplete) = (text, wording, isIncomplete);
}

/// <summary>Another place in which a version prints a commitment.</summary>
/// <param name="PriorityId">The priority that it is under there.</param>
/// <param name="Order" example="4">The place under that priority, from 1.</param>
/// <param name="Text" example="Every community has its own team against anti-social behaviour.">What is promised, in the words of that
/// place.</param>
/// <param name="Wording">Whose words the text is in.</param>
/// <param name="IsIncomplete">Whether the document breaks off before the end of the text.</param>
/// <param name="TargetDate">The day by which it is promised there, or null.</param>
public sealed record CommitmentReprint(
    PriorityId PriorityId,
    int Order,
    string Text,
    Wording Wording = Wording.Verbatim,
    bool IsIncomplete = false,
    DateOnly? TargetDate = null
)
{
    /// <summary>The most other places in one version.</summary>
    public const int Most = 50;
}
