using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Api.OpenApi;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Api.Evidence;

/// <summary>A discrepancy that a person found.</summary>
internal sealed record DiscrepancyRequest : DiscrepancyInput
{
    /// <summary>The area.</summary>
    [JsonPropertyOrder(-1)]
    public required AreaId AreaId { get; init; }

    /// <summary>A stable external key, which begins with the area; made where none is given.</summary>
    /// <example>lancashire:discrepancy:officers-2016</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}

/// <summary>What became of a discrepancy.</summary>
/// <param name="Status">That it is resolved, or no discrepancy.</param>
/// <param name="Resolution" example="The totals of both tables add up with 364,084.">Which value is right and why, or why it is no
/// discrepancy; at most 4,000 characters.</param>
/// <param name="On">When that was found; today unless said.</param>
[SentAs(typeof(ResolveDiscrepancy))]
internal sealed record DiscrepancyResolution(DiscrepancyStatus Status, string Resolution, PartialDate? On = null);

/// <summary>Which discrepancies are asked for.</summary>
/// <param name="AreaId">Those of this area.</param>
/// <param name="Status">Those of which this became.</param>
/// <param name="FoundBy">Those that came to be known so.</param>
internal sealed record DiscrepancyQuery(
    [FromQuery(Name = "areaId")] AreaId? AreaId,
    [FromQuery(Name = "status")] EnumQuery<DiscrepancyStatus>? Status,
    [FromQuery(Name = "foundBy")] EnumQuery<FoundBy>? FoundBy
)
{
    public DiscrepancyFilter Filter => new(AreaId, Status?.Value, FoundBy?.Value);
}
