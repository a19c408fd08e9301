using System.Text.Json.Serialization;
using PlanAccountability.Application.AnnualReports;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.Commitments;

/// <summary>What the holder of a commitment claims at one time.</summary>
public sealed record ProgressReportDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required ProgressReportId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/progress-reports/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/progress-reports/{Id}";

    /// <summary>The commitment.</summary>
    public required CommitmentId CommitmentId { get; init; }

    /// <summary>The commitment's area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>When it was reported, as precisely as known.</summary>
    public required PartialDate ReportedOn { get; init; }

    /// <summary>Who made the claim: an office or a role, not a private person.</summary>
    /// <example>Chief Constable of Lancashire</example>
    public required string ReportedBy { get; init; }

    /// <summary>The status that is claimed.</summary>
    public required CommitmentStatus Status { get; init; }

    /// <summary>What was done.</summary>
    /// <example>Three divisional commanders are in post and meet weekly.</example>
    public required string Summary { get; init; }

    /// <summary>Whether something was only announced; an announcement is not an action.</summary>
    public required bool IsAnnouncementOnly { get; init; }

    /// <summary>On a single read, the claim of an annual report of which it was made; null where it was made of none, and in
    /// lists.</summary>
    [Computed]
    public ReportedClaim? AnnualReportClaim { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
