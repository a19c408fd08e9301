using System.Text.Json.Serialization;
using PlanAccountability.Domain.Engagements;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Application.Engagements;

/// <summary>That people were asked for their views: by a survey, at an event, in a consultation.</summary>
public sealed record EngagementDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required EngagementId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/engagements/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/engagements/{Id}";

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>How people were asked.</summary>
    public required EngagementKind Kind { get; init; }

    /// <summary>What it is called, or what it was about.</summary>
    /// <example>Survey on priorities for the plan</example>
    public required string Title { get; init; }

    /// <summary>When it began, as precisely as known; or null.</summary>
    public required PartialDate? From { get; init; }

    /// <summary>When it ended, not before it began; or null.</summary>
    public required PartialDate? To { get; init; }

    /// <summary>How it was done, or null.</summary>
    /// <example>By telephone, a sample of the adults of each district.</example>
    public required string? Method { get; init; }

    /// <summary>How many were asked; or null.</summary>
    /// <example>5000</example>
    public required int? Invited { get; init; }

    /// <summary>How many answered or came; or null.</summary>
    /// <example>1672</example>
    public required int? Responses { get; init; }

    /// <summary>How the document states that number; <c>exact</c> unless said. "100+" is <c>over</c>.</summary>
    public required AmountIs ResponsesIs { get; init; }

    /// <summary>The margin of error either way, in percentage points, as printed; or null.</summary>
    /// <example>3</example>
    public required decimal? MarginOfErrorPercent { get; init; }

    /// <summary>The source document that reports its results, or null.</summary>
    public required SourceDocumentId? DocumentId { get; init; }

    /// <summary>The plan of the area that it informed, or null.</summary>
    public required PlanId? PlanId { get; init; }

    /// <summary>The number of the version of that plan that it informed, one that everyone may read; null where nobody says.</summary>
    /// <example>1</example>
    public required int? PlanVersion { get; init; }

    /// <summary>What was asked and answered.</summary>
    public required IReadOnlyList<EngagementQuestion> Questions { get; init; }

    /// <summary>The priorities of the area that it was about.</summary>
    public required IReadOnlyList<PriorityId> PriorityIds { get; init; }

    /// <summary>On a single read, the operations of this contract (<c>operationId</c>) that the caller could call on the engagement as it
    /// stands; none without a role in its area. What is sent with a call may still be refused. Null in lists.</summary>
    /// <example>["amendEngagement", "retractEngagement"]</example>
    [Computed]
    public IReadOnlyList<string>? AllowedActions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
