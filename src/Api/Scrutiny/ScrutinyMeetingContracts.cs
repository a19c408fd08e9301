using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Api.OpenApi;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Api.Scrutiny;

/// <summary>Which scrutiny meetings a list asks for.</summary>
/// <param name="AreaId">Only meetings of this area.</param>
/// <param name="HeldFrom">Only meetings held on this day or later; one of which only the month or year is known counts if it may have
/// been.</param>
/// <param name="HeldTo">Only meetings held on this day or earlier; one of which only the month or year is known counts if it may have
/// been.</param>
/// <param name="Forum">Only meetings of this kind, whatever their office calls them.</param>
/// <param name="Status">Only meetings that have come so far.</param>
/// <param name="CommitmentId">Only meetings of which an agenda item names this commitment.</param>
/// <param name="PriorityId">Only meetings of which an agenda item names this priority.</param>
/// <param name="ForumId">Only meetings of this forum.</param>
/// <param name="PlanId">Only meetings of which an agenda item examines this plan as a whole.</param>
internal sealed record ScrutinyMeetingQuery(
    [FromQuery(Name = "areaId")] AreaId? AreaId,
    [FromQuery(Name = "heldFrom")] DateQuery? HeldFrom,
    [FromQuery(Name = "heldTo")] DateQuery? HeldTo,
    [FromQuery(Name = "forum")] EnumQuery<ScrutinyForumKind>? Forum,
    [FromQuery(Name = "status")] EnumQuery<ScrutinyMeetingStatus>? Status,
    [FromQuery(Name = "commitmentId")] CommitmentId? CommitmentId,
    [FromQuery(Name = "priorityId")] PriorityId? PriorityId,
    [FromQuery(Name = "forumId")] ForumId? ForumId,
    [FromQuery(Name = "planId")] PlanId? PlanId
)
{
    public ScrutinyMeetingFilter Filter =>
        new(AreaId, HeldFrom?.Value, HeldTo?.Value, Forum?.Value, Status?.Value, CommitmentId, PriorityId, ForumId, PlanId);
}

/// <summary>A meeting to schedule, or to record from documents.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Forum">The meeting as its office calls it, and of what kind it is.</param>
/// <param name="HeldOn">When it was held or is to be held; a day for a live meeting.</param>
/// <param name="RecordedAs">Whether the office prepares it here (<c>live</c>, unless said) or it is taken from documents
/// (<c>afterTheFact</c>).</param>
/// <param name="Chair" example="Police and Crime Commissioner">Who is in the chair: a name or an office; or null.</param>
/// <param name="Attendees">Who was asked to it, and who came; at most 300.</param>
/// <param name="AgendaItems">The agenda, in its order; at most 200 items.</param>
/// <param name="Status">For a meeting taken from documents, what they show: <c>announced</c>, <c>held</c> (unless said),
/// <c>adjourned</c>, <c>minutesPublished</c> or <c>cancelled</c>. A live meeting comes on by its steps.</param>
/// <param name="MinutesPublishedOn" example="2021-10-05">For a meeting taken from documents, when its minutes were published, or
/// null.</param>
/// <param name="MinutesUrl" example="https://www.example.org/scrutiny/2021-09-21">For a meeting taken from documents, where its minutes are
/// published, or null.</param>
/// <param name="MinutesDocumentId">For a meeting taken from documents, the source document that holds its minutes, or null.</param>
/// <param name="CancellationReason" example="The chief constable was called away.">For a meeting taken from documents that was cancelled,
/// why; or null.</param>
/// <param name="Ref" example="lancashire:scrutiny-2026-10-12">A stable external key that begins with the area; generated where none is
/// given.</param>
/// <param name="Citations">Where the facts came from.</param>
/// <param name="ForumId">The forum of the area that it is a meeting of, by whose scale it grades; or null.</param>
/// <param name="StartsAt" example="14:00">At what time of the day it begins, where it is; or null.</param>
/// <param name="EndsAt" example="16:30">At what time of the day it ends, after it begins; or null.</param>
/// <param name="Venue" example="County Hall, Preston">Where it is, or null; at most 300 characters.</param>
/// <param name="IsOnline">Whether it is held online; null where nobody says.</param>
/// <param name="ContinuesId">The adjourned meeting of the area that it goes on with, or null; one alone continues another.</param>
/// <param name="AnnouncedNext">When the next one is, as its documents name it; or null.</param>
/// <param name="Papers">The papers before the meeting as a whole, at most 200.</param>
/// <param name="MinutesApprovedAtId">The later meeting of the area that approved its minutes, or null.</param>
/// <param name="Amendments">What was changed of its minutes when they were approved, at most 100.</param>
/// <param name="WatchUrl" example="https://www.example.org/live">Where it can be watched, or null.</param>
[SentAs(typeof(ScrutinyMeetingInput), typeof(RecordScrutinyMeeting))]
internal sealed record ScrutinyMeetingRequest(
    AreaId AreaId,
    ScrutinyForum Forum,
    PartialDate HeldOn,
    RecordedAs RecordedAs = RecordedAs.Live,
    string? Chair = null,
    IReadOnlyList<Attendee>? Attendees = null,
    IReadOnlyList<AgendaItemInput>? AgendaItems = null,
    ScrutinyMeetingStatus? Status = null,
    DateOnly? MinutesPublishedOn = null,
    string? MinutesUrl = null,
    SourceDocumentId? MinutesDocumentId = null,
    string? CancellationReason = null,
    string? Ref = null,
    IReadOnlyList<Citation>? Citations = null,
    ForumId? ForumId = null,
    string? StartsAt = null,
    string? EndsAt = null,
    string? Venue = null,
    bool? IsOnline = null,
    ScrutinyMeetingId? ContinuesId = null,
    PartialDate? AnnouncedNext = null,
    IReadOnlyList<Paper>? Papers = null,
    ScrutinyMeetingId? MinutesApprovedAtId = null,
    IReadOnlyList<string>? Amendments = null,
    string? WatchUrl = null
)
{
    internal RecordScrutinyMeeting Command => new(AreaId, RecordedAs, Ref, this.To<ScrutinyMeetingInput>(), AgendaItems ?? []);
}

/// <summary>The order of an agenda.</summary>
/// <param name="ItemIds">All its items, the first first.</param>
[SentAs(typeof(ReorderAgenda<>))]
internal sealed record AgendaOrderRequest(IReadOnlyList<AgendaItemId> ItemIds);

/// <summary>That a meeting was held.</summary>
/// <param name="On" example="2026-10-12">The day.</param>
internal sealed record HoldingRequest(DateOnly On);

/// <summary>That a meeting was begun and adjourned.</summary>
/// <param name="On" example="2026-10-12">The day.</param>
internal sealed record AdjournmentRequest(DateOnly On);

/// <summary>That a meeting will not be held.</summary>
/// <param name="Reason" example="The chief constable was called away.">Why, in words for everyone; at most 4,000 characters.</param>
[SentAs(typeof(CancelMeeting<>))]
internal sealed record CancellationRequest(string Reason);

/// <summary>The publication of minutes.</summary>
/// <param name="On" example="2026-10-30">The day.</param>
/// <param name="Url" example="https://www.example.org/scrutiny/2026-10-12">Where, or null.</param>
/// <param name="DocumentId">The source document that holds them, or null.</param>
[SentAs(typeof(PublishMinutes<>))]
internal sealed record MinutesRequest(DateOnly On, string? Url = null, SourceDocumentId? DocumentId = null);

/// <summary>The reply to a question.</summary>
/// <param name="Answer" example="On 41 of 90 days; from January they are ring-fenced.">What it says; at most 4,000 characters.</param>
/// <param name="RepliedOn" example="2026-10-18">The day.</param>
[SentAs(typeof(ReplyToQuestion<>))]
internal sealed record ReplyRequest(string Answer, DateOnly RepliedOn);

/// <summary>That a question was withdrawn.</summary>
/// <param name="On" example="2026-10-19">The day.</param>
/// <param name="Reason" example="The figures were in the quarterly report.">Why; at most 4,000 characters.</param>
/// <param name="By" example="Police and Crime Commissioner">Who withdrew it: an office or a role; or null.</param>
[SentAs(typeof(QuestionWithdrawal))]
internal sealed record QuestionWithdrawalRequest(DateOnly On, string Reason, string? By = null)
{
    internal QuestionWithdrawal Withdrawal => new(Reason, On, By);
}

/// <summary>How an action was closed.</summary>
/// <param name="ClosedOn" example="2026-12-10">The day.</param>
/// <param name="Status">How it was closed; <c>done</c> unless said. <c>open</c> and <c>inProgress</c> are refused.</param>
/// <param name="ClosedBy" example="Police and Crime Commissioner">Who closed it: an office or a role; or null.</param>
/// <param name="Outcome" example="Reported on 14 December; 212 orders were made.">What came of it, or null; at most 4,000
/// characters.</param>
[SentAs(typeof(ActionClosure))]
internal sealed record ActionClosureRequest(
    DateOnly ClosedOn,
    ActionStatus Status = ActionStatus.Done,
    string? ClosedBy = null,
    string? Outcome = null
)
{
    internal ActionClosure Closure => new(Status, ClosedOn, ClosedBy, Outcome);
}

/// <summary>What a later meeting or document reports.</summary>
internal sealed record FollowUpEntryRequest : FollowUpEntryInput
{
    /// <summary>A stable external key that begins with the area; generated where none is given.</summary>
    /// <example>lancashire:scrutiny-2026-12-14:a7-2026</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}

/// <summary>That an item was wrongly recorded as restricted.</summary>
/// <param name="Reason" example="It was taken in public; the item after it was not.">Why it is opened; at most 4,000 characters.</param>
[SentAs(typeof(OpenAgendaItem<>))]
internal sealed record OpeningRequest(string Reason);

/// <summary>That an item is restricted for good.</summary>
/// <param name="Reason" example="Information about individuals (LGA 1972 Sch. 12A para. 1)">Why, in words that may stand for ever; at most
/// 4,000 characters.</param>
/// <param name="WithTitle">Whether its title is taken out as well; it stays unless said.</param>
[SentAs(typeof(RestrictAgendaItem<>))]
internal sealed record RestrictionRequest(string Reason, bool WithTitle = false);
