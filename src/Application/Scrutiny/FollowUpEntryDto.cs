using System.Text.Json.Serialization;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>What a later meeting or document reports of an action or a question.</summary>
public sealed record FollowUpEntryDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required FollowUpEntryId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/follow-up-entries/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/follow-up-entries/{Id}";

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The scrutiny meeting that raised the action or question; null where a panel's did.</summary>
    public required ScrutinyMeetingId? RaisedAtId { get; init; }

    /// <summary>The panel's meeting that raised it; null where a scrutiny meeting did.</summary>
    public required PanelMeetingId? RaisedAtPanelMeetingId { get; init; }

    /// <summary>The action that it is about; null of a question.</summary>
    public required ScrutinyActionId? ActionId { get; init; }

    /// <summary>The question that it is about; null of an action.</summary>
    public required ScrutinyQuestionId? QuestionId { get; init; }

    /// <summary>The scrutiny meeting that reports it, or null.</summary>
    public required ScrutinyMeetingId? MeetingId { get; init; }

    /// <summary>The panel's meeting that reports it, or null; where neither does, a document does.</summary>
    public required PanelMeetingId? PanelMeetingId { get; init; }

    /// <summary>The item on the agenda of that meeting under which it does; null where nobody says.</summary>
    public required AgendaItemId? ItemId { get; init; }

    /// <summary>When it happened, or null where only the meeting that reports it is known.</summary>
    public required PartialDate? On { get; init; }

    /// <summary>How the action or question stands from then on; null where the entry does not change it.</summary>
    public required ActionStatus? Status { get; init; }

    /// <summary>What is reported, or null.</summary>
    /// <example>Reported to the board; 212 orders were made.</example>
    public required string? Note { get; init; }

    /// <summary>Who is to do the action from then on; none where that does not change.</summary>
    /// <example>["Assistant Chief Constable"]</example>
    public required IReadOnlyList<string> Owners { get; init; }

    /// <summary>The answer to a question, or with <c>inProgress</c> a part of it; null of an action.</summary>
    public required string? Answer { get; init; }

    /// <summary>Whose words the note and the answer are in.</summary>
    public required Wording Wording { get; init; }

    internal MeetingKey? ReportedAt => MeetingKey.OfEither(MeetingId, PanelMeetingId);

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
