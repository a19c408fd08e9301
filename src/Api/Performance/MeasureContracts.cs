using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
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
/// <param name="Period">The days that it is of.</param>
/// <param name="Value" example="72.5">The value, in the measure's unit, with at most four decimals; null where it is withheld.</param>
/// <param name="Withheld">That the value is withheld, why and by whom; or null.</param>
/// <param name="Comparator">What others have, for comparison; or null.</param>
/// <param name="IsProvisional" example="false">Whether the source says that the value may still change; not unless said.</param>
/// <param name="AreaId" example="lancashire">The area that it is of; the measure's unless said, needed where the measure is
/// national.</param>
/// <param name="Ref" example="lancashire:confidence:2021-q3">A stable external key that begins with the area; generated where none is
/// given.</param>
/// <param name="Citations">Where the facts came from.</param>
internal sealed record ReadingRequest(
    ReadingPeriod Period,
    decimal? Value = null,
    Withheld? Withheld = null,
    Comparator? Comparator = null,
    bool IsProvisional = false,
    AreaId? AreaId = null,
    string? Ref = null,
    IReadOnlyList<Citation>? Citations = null
)
{
    internal ReadingInput Input => new(Period, Value, Withheld, Comparator, IsProvisional, Citations);
}

/// <summary>That the figures of a reading are withheld for good.</summary>
/// <param name="Reason" example="Fewer than five people answered: they could be recognised.">Why, in words that may stand for ever; at most
/// 4,000 characters.</param>
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
