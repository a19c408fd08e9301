using System.Text.Json.Serialization;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>A measure in the interchange format.</summary>
public sealed record MeasureRow : MeasureInput, IRecordRow
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public required string Ref { get; init; }

    /// <summary>Its area; left out for a national one.</summary>
    public AreaId? AreaId { get; init; }
}
