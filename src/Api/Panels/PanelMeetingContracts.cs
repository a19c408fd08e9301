using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Api.OpenApi;
using PlanAccountability.Application.Panels;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Api.Panels;

/// <summary>Which meetings of panels a list asks for.</summary>
/// <param name="AreaId">Only meetings of this area's panel, those with panels of other areas included.</param>
/// <param name="PanelId">Only meetings at which this panel meets.</param>
/// <param name="MetFrom">Only meetings on this day or later; one of which only the month or year is known counts if it may have
/// been.</param>
/// <param name="MetTo">Only meetings on this day or earlier; one of which only the month or year is known counts if it may have
/// been.</param>
/// <param name="Status">Only meetings that have come so far.</param>
internal sealed record PanelMeetingQuery(
    [FromQuery(Name = "areaId")] AreaId? AreaId,
    [FromQuery(Name = "panelId")] PanelId? PanelId,
    [FromQuery(Name = "metFrom")] DateQuery? MetFrom,
    [FromQuery(Name = "metTo")] DateQuery? MetTo,
    [FromQuery(Name = "status")] EnumQuery<ScrutinyMeetingStatus>? Status
)
{
    public PanelMeetingFilter Filter => new(AreaId, PanelId, MetFrom?.Value, MetTo?.Value, Status?.Value);
}

/// <summary>A panel's meeting to schedule, or to record from documents.</summary>
/// <param name="AreaId">The area of the panel that keeps its record.</param>
/// <param name="MetOn">When it met or is to meet; a day for a live meeting.</param>
/// <param name="RecordedAs">Whether the panel prepares it here (<c>live</c>, unless said) or it is taken from documents
/// (<c>afterTheFact</c>).</param>
/// <param name="PanelIds">The panels that meet, one of them of the area, at most 5; the area's unless said.</param>
/// <param name="Title" example="Annual meeting">What it is called, as printed; or null.</param>
/// <param name="Wording">Whose words the title is in; <c>verbatim</c> unless said.</param>
/// <param name="Attendance">Who was asked to it, and who came; at most 300.</param>
/// <param name="Quorum">How many members it needed and had, or null.</param>
/// <param name="AgendaItems">The agenda, in its order; at most 200 items.</param>
/// <param name="Status">For a meeting taken from documents, what they show: <c>announced</c>, <c>held</c> (unless said),
/// <c>adjourned</c>, <c>minutesPublished</c> or <c>cancelled</c>.</param>
/// <param name="MinutesPublishedOn" example="2021-10-26">When its minutes were published, or null.</param>
/// <param name="MinutesUrl" example="https://www.example.org/panel/2021-10-12">Where its minutes are published, or null.</param>
/// <param name="MinutesDocumentId">The source document that holds its minutes, or null.</param>
/// <param name="CancellationReason" example="Too few members could come.">Why it was cancelled, or null.</param>
/// <param name="StartsAt" example="14:00">At what time of the day it begins, where it is; or null.</param>
/// <param name="EndsAt" example="16:30">At what time of the day it ends, after it begins; or null.</param>
/// <param name="Venue" example="County Hall, Preston">Where it is, or null; at most 300 characters.</param>
/// <param name="IsOnline">Whether it is held online; null where nobody says.</param>
/// <param name="WatchUrl" example="https://www.example.org/live">Where it can be watched, or null.</param>
/// <param name="ContinuesId">The adjourned meeting of the area's panel that it goes on with, or null.</param>
/// <param name="AnnouncedNext">When the next one is, as its documents name it; or null.</param>
/// <param name="Papers">The papers before the meeting as a whole, at most 200.</param>
/// <param name="MinutesApprovedAtId">The later meeting of the area's panel that approved its minutes, or null.</param>
/// <param name="Amendments">What was changed of its minutes when they were approved, at most 100.</param>
/// <param name="Ref" example="lancashire:panel-2026-10-12">A stable external key that begins with the area; generated where none is
/// given.</param>
/// <param name="Citations">Where the facts came from.</param>
[SentAs(typeof(PanelMeetingInput), typeof(RecordPanelMeeting))]
internal sealed record PanelMeetingRequest(
    AreaId AreaId,
    PartialDate MetOn,
    RecordedAs RecordedAs = RecordedAs.Live,
    IReadOnlyList<PanelId>? PanelIds = null,
    string? Title = null,
    Wording Wording = Wording.Verbatim,
    IReadOnlyList<PanelAttendee>? Attendance = null,
    PanelQuorum? Quorum = null,
    IReadOnlyList<AgendaItemInput>? AgendaItems = null,
    ScrutinyMeetingStatus? Status = null,
    DateOnly? MinutesPublishedOn = null,
    string? MinutesUrl = null,
    SourceDocumentId? MinutesDocumentId = null,
    string? CancellationReason = null,
    string? StartsAt = null,
    string? EndsAt = null,
    string? Venue = null,
    bool? IsOnline = null,
    string? WatchUrl = null,
    PanelMeetingId? ContinuesId = null,
    PartialDate? AnnouncedNext = null,
    IReadOnlyList<Paper>? Papers = null,
    PanelMeetingId? MinutesApprovedAtId = null,
    IReadOnlyList<string>? Amendments = null,
    string? Ref = null,
    IReadOnlyList<Citation>? Citations = null
)
{
    internal RecordPanelMeeting Command => new(AreaId, RecordedAs, Ref, this.To<PanelMeetingInput>(), AgendaItems ?? []);
}

/// <summary>Which members of panels a list asks for.</summary>
/// <param name="PanelId">Only members of this panel.</param>
/// <param name="On">Only those who can have been members on this day.</param>
internal sealed record PanelMemberQuery([FromQuery(Name = "panelId")] PanelId? PanelId, [FromQuery(Name = "on")] DateQuery? On);

/// <summary>A membership of a panel to record.</summary>
internal sealed record PanelMemberRequest : PanelMemberInput
{
    /// <summary>The panel.</summary>
    [JsonPropertyOrder(-1)]
    public required PanelId PanelId { get; init; }

    /// <summary>A stable external key that begins with the area; generated where none is given.</summary>
    /// <example>lancashire:panel-member-a-example</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}
