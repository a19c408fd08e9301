using System.Text.Json.Serialization;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Engagements;

namespace PlanAccountability.Application.Engagements;

/// <summary>An engagement in the interchange format.</summary>
public sealed record EngagementRow : EngagementInput, IRecordRow
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public required string Ref { get; init; }

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }
}
