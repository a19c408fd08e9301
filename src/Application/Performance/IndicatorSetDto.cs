using System.Text.Json.Serialization;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>What a performance paper prints about all its indicators at once.</summary>
public sealed record IndicatorSetDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required IndicatorSetId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/indicator-sets/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/indicator-sets/{Id}";

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>What the paper calls it.</summary>
    /// <example>Performance against the targets of the plan</example>
    public required string Title { get; init; }

    /// <summary>Whose words the title and the labels are in.</summary>
    public required Wording Wording { get; init; }

    /// <summary>The days that it is of; null where the paper does not tell them.</summary>
    public required ReadingPeriod? Period { get; init; }

    /// <summary>The time as printed, where its days are not known; else null.</summary>
    /// <example>Quarter 3</example>
    public required string? PrintedPeriod { get; init; }

    /// <summary>How many indicators have each grade or result, in printed order.</summary>
    public required IReadOnlyList<IndicatorTotal> Totals { get; init; }

    /// <summary>How many indicators the paper says that there are, or null.</summary>
    /// <example>33</example>
    public required int? PrintedTotal { get; init; }

    /// <summary>The indicators that it counts.</summary>
    public required IReadOnlyList<MeasureId> MeasureIds { get; init; }

    /// <summary>The plan that they measure, or null.</summary>
    public required PlanId? PlanId { get; init; }

    /// <summary>The forum that the paper was for, or null.</summary>
    public required ForumId? ForumId { get; init; }

    /// <summary>The meeting that had the paper before it, or null.</summary>
    public required ScrutinyMeetingId? MeetingId { get; init; }

    /// <summary>On a single read, how many readings on record of its measures and period have each grade; null in lists, and where it names
    /// no measures or no days.</summary>
    [Computed]
    public IReadOnlyList<IndicatorTotal>? HeldReadings { get; init; }

    /// <summary>On a single read, the operations of this contract (<c>operationId</c>) that the caller could call on the set as it stands;
    /// none without a role in its area. What is sent with a call may still be refused. Null in lists.</summary>
    /// <example>["amendIndicatorSet"]</example>
    [Computed]
    public IReadOnlyList<string>? AllowedActions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
