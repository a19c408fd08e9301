using System.Text.Json.Serialization;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>What a measure was in one period and area.</summary>
public sealed record MeasureReadingDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required MeasureReadingId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/readings/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/readings/{Id}";

    /// <summary>The measure.</summary>
    public required MeasureId MeasureId { get; init; }

    /// <summary>The area that it is of: the measure's, or any where the measure is national.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The days that it is of.</summary>
    public required ReadingPeriod Period { get; init; }

    /// <summary>The value, in the measure's unit; null where it is withheld, or there is a grade alone.</summary>
    /// <example>72.5</example>
    public required decimal? Value { get; init; }

    /// <summary>That the value is withheld, why and by whom; or null.</summary>
    public required Withheld? Withheld { get; init; }

    /// <summary>What others have, for comparison; or null.</summary>
    public required Comparator? Comparator { get; init; }

    /// <summary>Whether the source says that the value may still change.</summary>
    public required bool IsProvisional { get; init; }

    /// <summary>The grade as printed, or null.</summary>
    public required PerformanceGrade? Grade { get; init; }

    /// <summary>How it changed, as printed; or null.</summary>
    /// <example>up 2 points on the year before</example>
    public required string? PrintedChange { get; init; }

    /// <summary>Another figure that is printed of the same in another place; or null. Neither is right before the other.</summary>
    public required PrintedFigure? AlsoPrinted { get; init; }

    /// <summary>What it said before each correction, the oldest first.</summary>
    public required IReadOnlyList<ReadingCorrection> Corrections { get; init; }

    /// <summary>On a single read, the operations of this contract (<c>operationId</c>) that the caller could call on the reading as it
    /// stands; none without a role in its area. What is sent with a call may still be refused. Null in lists.</summary>
    /// <example>["amendReading"]</example>
    [Computed]
    public IReadOnlyList<string>? AllowedActions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
