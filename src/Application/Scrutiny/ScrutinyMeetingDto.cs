using System.Linq.Expressions;
using System.Text.Json.Serialization;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>A meeting at which somebody was held to account, with its agenda.</summary>
public sealed record ScrutinyMeetingDto : ScrutinyMeetingMembers
{
    internal static readonly Expression<Func<ScrutinyMeeting, ScrutinyMeetingDto>> Projection = meeting => new ScrutinyMeetingDto
    {
        Id = meeting.Id,
        Ref = meeting.Ref,
        Revision = meeting.Revision,
        CreatedAt = meeting.CreatedAt,
        UpdatedAt = meeting.UpdatedAt,
        Citations = meeting.Citations,
        Retraction = meeting.Retraction,
        Visibility = meeting.Visibility,
        AreaId = meeting.AreaId,
        Forum = meeting.Forum,
        ForumId = meeting.ForumId,
        HeldOn = meeting.HeldOn,
        RecordedAs = meeting.RecordedAs,
        Status = meeting.Status,
        Chair = meeting.Chair,
        AgendaItemCount = meeting.AgendaItemCount,
        MinutesPublishedOn = meeting.MinutesPublishedOn,
        MinutesUrl = meeting.MinutesUrl,
        MinutesDocumentId = meeting.MinutesDocumentId,
        CancellationReason = meeting.CancellationReason,
        Attendees = meeting.Attendees,
        StartsAt = meeting.StartsAt,
        EndsAt = meeting.EndsAt,
        Venue = meeting.Venue,
        IsOnline = meeting.IsOnline,
        WatchUrl = meeting.WatchUrl,
        ContinuesId = meeting.ContinuesId,
        AnnouncedNext = meeting.AnnouncedNext,
        Papers = meeting.Papers,
        MinutesApprovedAtId = meeting.MinutesApprovedAtId,
        Amendments = meeting.Amendments,
        Agenda = meeting.AgendaItems,
    };

    /// <summary>Where its minutes are published, or null.</summary>
    /// <example>https://www.example.org/scrutiny/2021-09-21</example>
    [JsonPropertyOrder(1)]
    public required string? MinutesUrl { get; init; }

    /// <summary>The source document that holds its minutes, or null.</summary>
    [JsonPropertyOrder(1)]
    public required SourceDocumentId? MinutesDocumentId { get; init; }

    /// <summary>Why it was cancelled; null where it was not, or no document says.</summary>
    /// <example>The chief constable was called away.</example>
    [JsonPropertyOrder(1)]
    public required string? CancellationReason { get; init; }

    /// <summary>At what time of the day it begins, where it is; or null.</summary>
    /// <example>14:00</example>
    [JsonPropertyOrder(1)]
    public required string? StartsAt { get; init; }

    /// <summary>At what time of the day it ends; or null.</summary>
    /// <example>16:30</example>
    [JsonPropertyOrder(1)]
    public required string? EndsAt { get; init; }

    /// <summary>Where it is, or null.</summary>
    /// <example>County Hall, Preston</example>
    [JsonPropertyOrder(1)]
    public required string? Venue { get; init; }

    /// <summary>Whether it is held online; null where nobody says.</summary>
    /// <example>false</example>
    [JsonPropertyOrder(1)]
    public required bool? IsOnline { get; init; }

    /// <summary>Where it can be watched, or null.</summary>
    /// <example>https://www.example.org/live</example>
    [JsonPropertyOrder(1)]
    public required string? WatchUrl { get; init; }

    /// <summary>The adjourned meeting that it goes on with, or null.</summary>
    [JsonPropertyOrder(1)]
    public required ScrutinyMeetingId? ContinuesId { get; init; }

    /// <summary>When the next one is, as its documents name it; or null.</summary>
    [JsonPropertyOrder(1)]
    public required PartialDate? AnnouncedNext { get; init; }

    /// <summary>The papers before the meeting as a whole.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<Paper> Papers { get; init; }

    /// <summary>The later meeting that approved its minutes, or null.</summary>
    [JsonPropertyOrder(1)]
    public required ScrutinyMeetingId? MinutesApprovedAtId { get; init; }

    /// <summary>What was changed of its minutes when they were approved.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<string> Amendments { get; init; }

    /// <summary>Who was asked to it, and who came.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<Attendee> Attendees { get; init; }

    /// <summary>The agenda, in its order.</summary>
    [JsonPropertyOrder(1)]
    [Computed(IsAlsoStored = true)]
    public IReadOnlyList<AgendaItemDto> AgendaItems =>
        [
            .. Agenda.Select(item =>
                AgendaItemDto.Of(item, new(AreaId, RecordedAs, HeldOn.FirstDay, CoveredUntil, Today) { Afterwards = Afterwards })
            ),
        ];

    /// <summary>The operations of this contract (<c>operationId</c>) that the caller could call on the meeting as it stands, in the order
    /// of its life; none without a role in its area. What is sent with a call may still be refused.</summary>
    /// <example>["amendScrutinyMeeting", "addAgendaItem", "holdScrutinyMeeting", "cancelScrutinyMeeting",
    /// "retractScrutinyMeeting"]</example>
    [JsonPropertyOrder(2)]
    [Computed]
    public IReadOnlyList<string> AllowedActions { get; init; } = [];

    /// <summary>The agenda as it is stored.</summary>
    [JsonIgnore]
    public IReadOnlyList<AgendaItem> Agenda { get; init; } = [];

    /// <summary>Until when the record of scrutiny meetings is complete, from the day of the meeting on; null where nobody says.</summary>
    [JsonIgnore]
    public DateOnly? CoveredUntil { get; init; }

    /// <summary>Its questions and actions on which entries report, as they stand.</summary>
    [JsonIgnore]
    public IReadOnlyCollection<object> Afterwards { get; init; } = [];

    /// <summary>The day for which states are told.</summary>
    [JsonIgnore]
    public DateOnly Today { get; init; }
}

/// <summary>A scrutiny meeting as lists show it: without its agenda and attendees.</summary>
public sealed record ScrutinyMeetingSummary : ScrutinyMeetingMembers
{
    internal static readonly Expression<Func<ScrutinyMeeting, ScrutinyMeetingSummary>> Projection =
        ScrutinyMeetingDto.Projection.ShortenedTo<ScrutinyMeeting, ScrutinyMeetingDto, ScrutinyMeetingSummary>();
}
