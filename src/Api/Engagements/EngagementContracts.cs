using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Engagements;
using PlanAccountability.Domain.Engagements;

namespace PlanAccountability.Api.Engagements;

/// <summary>An engagement to record.</summary>
internal sealed record EngagementRequest : EngagementInput
{
    /// <summary>The area.</summary>
    /// <example>lancashire</example>
    [JsonPropertyOrder(-1)]
    public required AreaId AreaId { get; init; }

    /// <summary>A stable external key that begins with the area; generated where none is given.</summary>
    /// <example>lancashire:engagement:survey-2016</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}

/// <summary>Which engagements a list asks for.</summary>
/// <param name="AreaId">Only engagements of this area.</param>
/// <param name="Kind">Only engagements of this kind.</param>
/// <param name="PlanId">Only engagements that informed this plan.</param>
internal sealed record EngagementQuery(
    [FromQuery(Name = "areaId")] AreaId? AreaId,
    [FromQuery(Name = "kind")] EnumQuery<EngagementKind>? Kind,
    [FromQuery(Name = "planId")] PlanId? PlanId
)
{
    public EngagementFilter Filter => new(AreaId, Kind?.Value, PlanId);
}
