using System.Text.Json.Serialization;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Decisions;

namespace PlanAccountability.Application.Decisions;

/// <summary>A decision in the interchange format.</summary>
public sealed record DecisionRow : DecisionInput, IRecordRow
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public required string Ref { get; init; }

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }
}
