namespace PlanAccountability.Application.Imports;

/// <summary>One file that was sent for import, how far it has come, and its report. It is no part of the record, so it has no
/// history.</summary>
public sealed class ImportBatch
{
    /// <summary>The import's identifier, which the change records it makes carry.</summary>
    public required Guid Id { get; init; }

    /// <summary>The client that sent it.</summary>
    public required Guid ClientId { get; init; }

    /// <summary>That client's name, as it was then.</summary>
    public required string ClientName { get; init; }

    /// <summary>The areas whose records it holds: the office of all of them may read its report. Where there are none, no office
    /// may.</summary>
    public List<string> AreaIds { get; set; } = [];

    /// <summary>When it was sent.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it ended, or null.</summary>
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>How far it has come.</summary>
    public ImportStatus Status { get; set; }

    /// <summary>Whether it commits.</summary>
    public required ImportMode Mode { get; init; }

    /// <summary>The most times that an import is begun.</summary>
    public const int MostAttempts = 3;

    /// <summary>How many times it was begun in the background.</summary>
    public int Attempts { get; set; }

    /// <summary>Records handled so far.</summary>
    public int Done { get; set; }

    /// <summary>Records in the file.</summary>
    public required int Of { get; init; }

    /// <summary>The file, while the import waits or runs in the background; null afterwards.</summary>
    public string? Payload { get; set; }

    /// <summary>What the client may do, as JSON, while the import waits or runs in the background.</summary>
    public string? Grants { get; set; }

    /// <summary>The report as it is kept, once it ended.</summary>
    public byte[]? Report { get; set; }

    /// <summary>Whether the report tells what rows changed: what is taken out of a record for good is taken out of such reports.</summary>
    public bool TellsChanges { get; set; }

    /// <summary>Keeps the report from the offices that are not those of some areas as well.</summary>
    public void RestrictTo(IEnumerable<string> areas)
    {
        if (AreaIds.Count > 0)
            AreaIds = [.. AreaIds.Union(areas)];
    }

    /// <summary>Ends the import: the report stays, the file goes.</summary>
    public void Conclude(ImportStatus status, ImportReport report, DateTimeOffset at)
    {
        Status = status;
        FinishedAt = at;
        Done = Of;
        Payload = null;
        Grants = null;
        Report = KeptReport.Keep(report);
        TellsChanges = report.Rows.Any(row => row.Changes.Count > 0);
    }
}

/// <summary>How far an import has come.</summary>
public enum ImportStatus
{
    /// <summary>Waiting for its turn.</summary>
    Queued,

    /// <summary>Being read.</summary>
    Running,

    /// <summary>Ended; what its report says is so.</summary>
    Done,

    /// <summary>Ended; nothing was committed.</summary>
    Failed,
}

/// <summary>Whether an import commits.</summary>
public enum ImportMode
{
    /// <summary>Everything is tried and nothing is kept.</summary>
    DryRun,

    /// <summary>What is good is kept.</summary>
    Commit,
}
