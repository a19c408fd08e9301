using System.Text.Json.Serialization;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.Commitments;

/// <summary>A progress report in the interchange format.</summary>
public sealed record ProgressReportRow : ProgressReportInput, IRecordRow
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public required string Ref { get; init; }

    /// <summary>The commitment.</summary>
    public required CommitmentId CommitmentId { get; init; }
}
