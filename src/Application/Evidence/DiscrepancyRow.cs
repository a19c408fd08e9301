using System.Text.Json.Serialization;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Application.Evidence;

/// <summary>A discrepancy, in the interchange format.</summary>
public sealed record DiscrepancyRow : DiscrepancyInput, IRecordRow
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public required string Ref { get; init; }

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>How it came to be known; it never changes.</summary>
    public FoundBy FoundBy { get; init; } = FoundBy.Import;

    /// <summary>What became of it.</summary>
    public DiscrepancyStatus Status { get; init; }

    /// <summary>Which value is right and why, or why it is no discrepancy; for one that is not open.</summary>
    public string? Resolution { get; init; }

    /// <summary>When that was said; for one that is not open.</summary>
    public PartialDate? ResolvedOn { get; init; }
}
