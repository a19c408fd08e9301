using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Api.Evidence;

/// <summary>A statement of completeness to record.</summary>
internal sealed record CompletenessStatementRequest : CompletenessStatementInput
{
    /// <summary>The area.</summary>
    /// <example>lancashire</example>
    [JsonPropertyOrder(-1)]
    public required AreaId AreaId { get; init; }

    /// <summary>A stable external key that begins with the area; generated where none is given.</summary>
    /// <example>lancashire:complete:responses-2021</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}

/// <summary>Which statements a list asks for.</summary>
/// <param name="AreaId">Only statements of this area.</param>
/// <param name="Of">Only statements about this.</param>
internal sealed record CompletenessStatementQuery(
    [FromQuery(Name = "areaId")] AreaId? AreaId,
    [FromQuery(Name = "of")] EnumQuery<CoveredRecords>? Of
);
