using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Api.OpenApi;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Api.Performance;

/// <summary>A measure to record.</summary>
internal sealed record MeasureRequest : MeasureInput
{
    /// <summary>The area whose measure it is, or null for a national one, which only an admin records.</summary>
    /// <example>lancashire</example>
    public AreaId? AreaId { get; init; }

    /// <summary>A stable external key that begins with the area; generated where none is given.</summary>
    /// <example>lancashire:measure:confidence</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}

/// <summary>A reading to record.</summary>
internal sealed record ReadingRequest : ReadingInput
{
    /// <summary>The area that it is of; the measure's unless said, needed where the measure is national.</summary>
    /// <example>lancashire</example>
    [JsonPropertyOrder(98)]
    public AreaId? AreaId { get; init; }

    /// <summary>A stable external key that begins with the area; generated where none is given.</summary>
    /// <example>lancashire:confidence:2021-q3</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}

/// <summary>That the figures of a reading are withheld for good.</summary>
/// <param name="Reason" example="Fewer than five people answered: they could be recognised.">Why, in words that may stand for ever; at most
/// 4,000 characters.</param>
[SentAs(typeof(SuppressReading))]
internal sealed record SuppressionRequest(string Reason);

/// <summary>Which readings a list asks for.</summary>
/// <param name="AreaId">Only readings of this area.</param>
/// <param name="Kind">Only readings of periods of this kind.</param>
/// <param name="From" example="2021-04-01">Only readings whose period ends on this day or later.</param>
/// <param name="To" example="2022-03-31">Only readings whose period ends on this day or earlier.</param>
internal sealed record ReadingQuery(
    [FromQuery(Name = "areaId")] AreaId? AreaId,
    [FromQuery(Name = "kind")] EnumQuery<PeriodKind>? Kind,
    [FromQuery(Name = "from")] DateQuery? From,
    [FromQuery(Name = "to")] DateQuery? To
)
{
    public ReadingFilter Filter => new(AreaId, Kind?.Value, From?.Value, To?.Value);
}
