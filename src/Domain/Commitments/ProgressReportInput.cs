namespace PlanAccountability.Domain.Commitments;

/// <summary>What the holder of a commitment claims.</summary>
public record ProgressReportInput : CitedInput
{
    /// <summary>When it was reported, as precisely as known; not in the future.</summary>
    public required PartialDate ReportedOn { get; init; }

    /// <summary>Who made the claim: an office or a role, not a private person.</summary>
    /// <example>Chief Constable of Lancashire</example>
    public required string ReportedBy { get; init; }

    /// <summary>The status that is claimed.</summary>
    public required CommitmentStatus Status { get; init; }

    /// <summary>What was done; at most 4,000 characters.</summary>
    /// <example>Three divisional commanders are in post and meet weekly.</example>
    public required string Summary { get; init; }

    /// <summary>Whether something was only announced; false unless said. An announcement alone cannot claim delivery.</summary>
    /// <example>false</example>
    public bool IsAnnouncementOnly { get; init; }
}
