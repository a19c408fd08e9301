namespace PlanAccountability.Application.Foundation;

/// <summary>What one save did to one root, written in the same transaction. History, the feed of changes and what was known at an instant
/// are read from it, and never from anywhere else.</summary>
public sealed class ChangeRecord
{
    /// <summary>The order of writing. It has gaps and says nothing of the order of committing.</summary>
    public long Sequence { get; init; }

    /// <summary>The place in the feed, counted from 1 without a gap; null until a reader first asks after the change was committed.
    /// What has a place never changes it, and what is committed later has a later one.</summary>
    public long? Position { get; init; }

    /// <summary>The type of the record (<c>planVersion</c>).</summary>
    public required string Type { get; init; }

    /// <summary>The record's identifier, as text.</summary>
    public required string RecordId { get; init; }

    /// <summary>The record's stable external key.</summary>
    public required string Ref { get; init; }

    /// <summary>The area that owns the record, or null.</summary>
    public AreaId? AreaId { get; init; }

    /// <summary>The revision that the save made.</summary>
    public required int Revision { get; init; }

    /// <summary>What was done to the record.</summary>
    public required ChangeOperation Operation { get; init; }

    /// <summary>What happened, in the domain's words (<c>planVersionIssued</c>).</summary>
    public required string Event { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The role and the client's name; never a person.</summary>
    public required string By { get; init; }

    /// <summary>Why, or null.</summary>
    public string? Reason { get; set; }

    /// <summary>Who may know of this change; fixed when it was written.</summary>
    public required Visibility Visibility { get; init; }

    /// <summary>The import that made the change, or null where it was made by hand.</summary>
    public Guid? ImportId { get; init; }

    /// <summary>Whether the record was a tombstone after the change.</summary>
    public bool IsTombstone { get; init; }

    /// <summary>The address of the record that this one was merged into, or null.</summary>
    public string? MergedInto { get; init; }

    /// <summary>The record's stored JSON after the change. Only a redaction ever changes it.</summary>
    public required string Record { get; set; }
}

/// <summary>What was done to a record.</summary>
public enum ChangeOperation
{
    /// <summary>The record was created.</summary>
    Created,

    /// <summary>The record was changed.</summary>
    Updated,

    /// <summary>The record was retracted; what is left is a tombstone.</summary>
    Retracted,

    /// <summary>The record was merged into another record of the same thing.</summary>
    Merged,

    /// <summary>Words were taken out of the record and of its history.</summary>
    Redacted,
}
