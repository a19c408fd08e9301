using System.Text.Json.Serialization;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>Something that is measured to see whether a plan works: of one area, or national.</summary>
public sealed record MeasureDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required MeasureId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/measures/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/measures/{Id}";

    /// <summary>The area whose measure it is; null for a national one, which any area can have readings of.</summary>
    public required AreaId? AreaId { get; init; }

    /// <summary>What it is called.</summary>
    /// <example>Confidence in the police</example>
    public required string Title { get; init; }

    /// <summary>Its number as printed, or null.</summary>
    /// <example>2.1</example>
    public required string? Number { get; init; }

    /// <summary>The unit of its values, in the words of its source; null where none is printed, or it is graded.</summary>
    /// <example>% of respondents</example>
    public required string? Unit { get; init; }

    /// <summary>What its values are.</summary>
    public required MeasureValueKind ValueKind { get; init; }

    /// <summary>Which direction is good.</summary>
    public required GoodDirection GoodDirection { get; init; }

    /// <summary>The grades that its source gives, the best first.</summary>
    public required IReadOnlyList<MeasureGrade> Scale { get; init; }

    /// <summary>From where it started, or null.</summary>
    public required MeasureBaseline? Baseline { get; init; }

    /// <summary>The plan that it measures, or null.</summary>
    public required PlanId? PlanId { get; init; }

    /// <summary>The priorities that it measures.</summary>
    public required IReadOnlyList<PriorityId> PriorityIds { get; init; }

    /// <summary>The national priority that it measures, or null.</summary>
    public required NationalPriorityId? NationalPriorityId { get; init; }

    /// <summary>The measure that it took the place of, or null.</summary>
    public required MeasureId? SucceedsId { get; init; }

    /// <summary>Who publishes it; null where that is not known.</summary>
    /// <example>Crime Survey for England and Wales</example>
    public required string? Source { get; init; }

    /// <summary>What was measured at each time, the oldest first. Each after the first marks a break in the series: values before and after
    /// it do not compare.</summary>
    public required IReadOnlyList<MeasureDefinition> Definitions { get; init; }

    /// <summary>What was aimed at at each time, the oldest first.</summary>
    public required IReadOnlyList<MeasureTarget> Targets { get; init; }

    /// <summary>The target of today; null where there is none.</summary>
    [Computed]
    public MeasureTarget? TargetNow { get; init; }

    /// <summary>On a single read, the reading whose period ends last; of a national measure only where <c>areaId</c> asks for an area's.
    /// Null in lists.</summary>
    [Computed]
    public LatestDto? Latest { get; init; }

    /// <summary>On a single read, the operations of this contract (<c>operationId</c>) that the caller could call on the measure as it
    /// stands; none without a role in its area. What is sent with a call may still be refused. Null in lists.</summary>
    /// <example>["amendMeasure", "recordReading"]</example>
    [Computed]
    public IReadOnlyList<string>? AllowedActions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}

/// <summary>The reading of a measure whose period ends last.</summary>
/// <param name="Period">The days that it is of.</param>
/// <param name="Value" example="72.5">The value, in the measure's unit; null where it is withheld.</param>
/// <param name="Withheld">That it is withheld, or null.</param>
/// <param name="Grade">The grade as printed, or null.</param>
/// <param name="Comparator">What others have, or null.</param>
/// <param name="Url" example="/v1/readings/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
public sealed record LatestDto(
    ReadingPeriod Period,
    decimal? Value,
    Withheld? Withheld,
    PerformanceGrade? Grade,
    Comparator? Comparator,
    string Url
);
