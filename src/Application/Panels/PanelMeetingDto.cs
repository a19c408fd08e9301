using System.Linq.Expressions;
using System.Text.Json.Serialization;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Panels;

/// <summary>A meeting of a panel, with its agenda.</summary>
public sealed record PanelMeetingDto : PanelMeetingMembers
{
    internal static readonly Expression<Func<PanelMeeting, PanelMeetingDto>> Projection = meeting => new PanelMeetingDto
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
        PanelIds = meeting.PanelIds,
        Title = meeting.Title,
        Wording = meeting.Wording,
        MetOn = meeting.HeldOn,
        RecordedAs = meeting.RecordedAs,
        Status = meeting.Status,
        AgendaItemCount = meeting.AgendaItemCount,
        MinutesPublishedOn = meeting.MinutesPublishedOn,
        StartsAt = meeting.StartsAt,
        EndsAt = meeting.EndsAt,
        Venue = meeting.Venue,
        IsOnline = meeting.IsOnline,
        WatchUrl = meeting.WatchUrl,
        ContinuesId = meeting.ContinuesId,
        Attendance = meeting.Attendance,
        Quorum = meeting.Quorum,
        Papers = meeting.Papers,
        AnnouncedNext = meeting.AnnouncedNext,
        MinutesUrl = meeting.MinutesUrl,
        MinutesDocumentId = meeting.MinutesDocumentId,
        MinutesApprovedAtId = meeting.MinutesApprovedAtId,
        Amendments = meeting.Amendments,
        CancellationReason = meeting.CancellationReason,
        Agenda = meeting.AgendaItems,
    };

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
    public required PanelMeetingId? ContinuesId { get; init; }

    /// <summary>Who was asked to it, and who came.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<PanelAttendee> Attendance { get; init; }

    /// <summary>How many members it needed and had, as its minutes say; or null.</summary>
    [JsonPropertyOrder(1)]
    public required PanelQuorum? Quorum { get; init; }

    /// <summary>The papers before the meeting as a whole.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<Paper> Papers { get; init; }

    /// <summary>The agenda, in its order.</summary>
    [JsonPropertyOrder(1)]
    [Computed(IsAlsoStored = true)]
    public IReadOnlyList<AgendaItemDto> AgendaItems =>
        [
            .. Agenda.Select(item =>
                AgendaItemDto.Of(
                    item,
                    new(AreaId, RecordedAs, MetOn.FirstDay, CoveredUntil, Today)
                    {
                        Of = CoveredRecords.PanelMeetings,
                        Afterwards = Afterwards,
                    }
                )
            ),
        ];

    /// <summary>When the next one is, as its documents name it; or null.</summary>
    [JsonPropertyOrder(1)]
    public required PartialDate? AnnouncedNext { get; init; }

    /// <summary>Where its minutes are published, or null.</summary>
    /// <example>https://www.example.org/panel/2021-10-12</example>
    [JsonPropertyOrder(1)]
    public required string? MinutesUrl { get; init; }

    /// <summary>The source document that holds its minutes, or null.</summary>
    [JsonPropertyOrder(1)]
    public required SourceDocumentId? MinutesDocumentId { get; init; }

    /// <summary>The later meeting that approved its minutes, or null.</summary>
    [JsonPropertyOrder(1)]
    public required PanelMeetingId? MinutesApprovedAtId { get; init; }

    /// <summary>What was changed of its minutes when they were approved.</summary>
    [JsonPropertyOrder(1)]
    public required IReadOnlyList<string> Amendments { get; init; }

    /// <summary>Why it was cancelled; null where it was not, or no document says.</summary>
    /// <example>Too few members could come.</example>
    [JsonPropertyOrder(1)]
    public required string? CancellationReason { get; init; }

    /// <summary>The reviews that say that the panel met on them there, as far as the caller may know.</summary>
    [JsonPropertyOrder(2)]
    [Computed]
    public IReadOnlyList<PanelReviewId> ReviewIds { get; init; } = [];

    /// <summary>What documents show of it to have been done otherwise than the law says; empty for a live meeting, which is refused for
    /// it.</summary>
    [JsonPropertyOrder(2)]
    [Computed]
    public IReadOnlyList<Irregularity> Irregularities =>
        [
            .. PanelMeeting
                .Breaches(RecordedAs, LocalPolicingBody.LawOf(AreaId), Quorum, Agenda)
                .Select(breach => Irregularity.Of(breach, LocalPolicingBody.LawOf(AreaId))),
        ];

    /// <summary>The operations of this contract (<c>operationId</c>) that the caller could call on the meeting as it stands, in the order
    /// of its life; none without a role in its area.</summary>
    /// <example>["amendPanelMeeting", "addPanelAgendaItem", "holdPanelMeeting"]</example>
    [JsonPropertyOrder(2)]
    [Computed]
    public IReadOnlyList<string> AllowedActions { get; init; } = [];

    /// <summary>The agenda as it is stored.</summary>
    [JsonIgnore]
    public IReadOnlyList<AgendaItem> Agenda { get; init; } = [];

    /// <summary>Those of its questions and actions on which entries report, as they stand.</summary>
    [JsonIgnore]
    public IReadOnlyCollection<object> Afterwards { get; init; } = [];

    /// <summary>Until when the record of the panel's meetings is complete, from its day on; null where nobody says.</summary>
    [JsonIgnore]
    public DateOnly? CoveredUntil { get; init; }

    /// <summary>The day for which states are told.</summary>
    [JsonIgnore]
    public DateOnly Today { get; init; }
}

/// <summary>A panel's meeting as lists show it: without its agenda and attendance.</summary>
public sealed record PanelMeetingSummary : PanelMeetingMembers
{
    internal static readonly Expression<Func<PanelMeeting, PanelMeetingSummary>> Projection = PanelMeetingDto.Projection.ShortenedTo<
        PanelMeeting,
        PanelMeetingDto,
        PanelMeetingSummary
    >();
}
