using FluentValidation;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Panels;

/// <summary>What is said of a panel's meeting besides its agenda: when it is recorded, and by a merge patch later on.</summary>
/// <param name="MetOn">When it met or is to meet; a day for a live meeting.</param>
/// <param name="PanelIds">The panels that meet, one of them of the area, at most 5; null for the area's.</param>
/// <param name="Title" example="Annual meeting">What it is called, as printed; or null.</param>
/// <param name="Wording">Whose words the title is in; <c>verbatim</c> unless said.</param>
/// <param name="Attendance">Who was asked to it, and who came; at most 300.</param>
/// <param name="Quorum">How many members it needed and had, or null.</param>
/// <param name="Status">For a meeting taken from documents, what they show: <c>announced</c>, <c>held</c> (unless said),
/// <c>adjourned</c>, <c>minutesPublished</c> or <c>cancelled</c>. A live meeting comes on by its steps; null there.</param>
/// <param name="MinutesPublishedOn" example="2026-10-30">When its minutes were published, or null.</param>
/// <param name="MinutesUrl" example="https://www.example.org/panel/2026-10-12">Where its minutes are published, or null.</param>
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
/// <param name="Citations">Where the facts came from.</param>
public sealed record PanelMeetingInput(
    PartialDate MetOn,
    IReadOnlyList<PanelId>? PanelIds = null,
    string? Title = null,
    Wording Wording = Wording.Verbatim,
    IReadOnlyList<PanelAttendee>? Attendance = null,
    PanelQuorum? Quorum = null,
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
    IReadOnlyList<Citation>? Citations = null
)
{
    internal static PanelMeetingInput Of(PanelMeeting meeting) =>
        new(
            meeting.HeldOn,
            meeting.PanelIds,
            meeting.Title,
            meeting.Wording,
            meeting.Attendance,
            meeting.Quorum,
            meeting.Status,
            meeting.MinutesPublishedOn,
            meeting.MinutesUrl,
            meeting.MinutesDocumentId,
            meeting.CancellationReason,
            meeting.StartsAt,
            meeting.EndsAt,
            meeting.Venue,
            meeting.IsOnline,
            meeting.WatchUrl,
            meeting.ContinuesId,
            meeting.AnnouncedNext,
            meeting.Papers,
            meeting.MinutesApprovedAtId,
            meeting.Amendments,
            meeting.Citations
        );

    internal PanelMeetingDescription Description =>
        new(PanelIds ?? [], MetOn, Title, Wording, Attendance ?? [], Quorum)
        {
            StartsAt = StartsAt,
            EndsAt = EndsAt,
            Venue = Venue,
            IsOnline = IsOnline,
            WatchUrl = WatchUrl,
            ContinuesId = ContinuesId,
            AnnouncedNext = AnnouncedNext,
            Papers = Papers ?? [],
            MinutesApprovedAtId = MinutesApprovedAtId,
            Amendments = Amendments ?? [],
        };

    internal MeetingOutcome Outcome =>
        new(Status ?? ScrutinyMeetingStatus.Held, MinutesPublishedOn, MinutesUrl, MinutesDocumentId, CancellationReason);

    /// <summary>How far the meeting came: a live one as far as it has, unless the input says otherwise.</summary>
    internal MeetingOutcome OutcomeOf(PanelMeeting meeting) =>
        meeting.RecordedAs is RecordedAs.Live ? Outcome with { Status = Status ?? meeting.Status } : Outcome;

    internal IReadOnlyList<Citation> Sources => Citations ?? [];

    /// <summary>Refuses what has not happened yet, and a live meeting of which only the month or year is said.</summary>
    /// <param name="clock">Says what day it is.</param>
    /// <param name="recordedAs">How the meeting is recorded.</param>
    /// <param name="status">How far it has come.</param>
    internal void RequirePast(TimeProvider clock, RecordedAs recordedAs, ScrutinyMeetingStatus status)
    {
        if (recordedAs is RecordedAs.Live)
            PlanRules.DayIsKnown.Require(MetOn.Day is not null, pointer: "/metOn");
        if (status.WasHeld())
            clock.RequirePast(MetOn, "/metOn");
        clock.RequirePast(MinutesPublishedOn, "/minutesPublishedOn");
    }
}

internal sealed class PanelMeetingInputValidator : AbstractValidator<PanelMeetingInput>
{
    public PanelMeetingInputValidator()
    {
        RuleFor(input => input.PanelIds).AtMost(PanelMeeting.MostPanels);
        RuleFor(input => input.Title).OptionalTitle();
        RuleFor(input => input.Attendance).AtMost(PanelMeeting.MostAttendees);
        RuleForEach(input => input.Attendance)
            .ChildRules(attendee =>
            {
                attendee.RuleFor(value => value.Name).Title();
                attendee.RuleFor(value => value.Body).OptionalTitle();
            });
        RuleFor(input => input.Quorum!)
            .ChildRules(quorum =>
            {
                quorum.RuleFor(value => value.Needed).InclusiveBetween(0, MostPresent);
                quorum.RuleFor(value => value.Present).InclusiveBetween(0, MostPresent);
            })
            .When(input => input.Quorum is not null);
        RuleFor(input => input.StartsAt).TimeOfDay();
        RuleFor(input => input.EndsAt).TimeOfDay();
        RuleFor(input => input.Venue).OptionalTitle();
        RuleFor(input => input.WatchUrl).Url();
        this.Papers(input => input.Papers);
        this.Amendments(input => input.Amendments);
        RuleFor(input => input.MinutesUrl).Url();
        RuleFor(input => input.CancellationReason).OptionalText();
        this.Citations(input => input.Citations!);
    }

    /// <summary>Panels that meet together have each their members.</summary>
    private const int MostPresent = PanelMeeting.MostPanels * PanelVote.MostMembers;
}
