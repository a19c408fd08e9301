using FluentValidation;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>What is said of a meeting besides its agenda: when it is recorded, and by a merge patch later on.</summary>
/// <param name="Forum">The meeting as its office calls it, and of what kind it is.</param>
/// <param name="HeldOn">When it was held or is to be held; a day for a live meeting.</param>
/// <param name="Chair" example="Police and Crime Commissioner">Who is in the chair: a name or an office; or null.</param>
/// <param name="Attendees">Who was asked to it, and who came; at most 300.</param>
/// <param name="Status">For a meeting taken from documents, what they show: <c>announced</c>, <c>held</c> (unless said),
/// <c>adjourned</c>, <c>minutesPublished</c> or <c>cancelled</c>. A live meeting comes on by its steps; null there.</param>
/// <param name="MinutesPublishedOn" example="2026-10-30">For a meeting taken from documents, when its minutes were published, or
/// null.</param>
/// <param name="MinutesUrl" example="https://www.example.org/scrutiny/2026-10-12">Where its minutes are published, or null.</param>
/// <param name="MinutesDocumentId">The source document that holds its minutes, or null.</param>
/// <param name="CancellationReason" example="The chief constable was called away.">For a meeting taken from documents that was cancelled,
/// why; or null.</param>
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
public sealed record ScrutinyMeetingInput(
    ScrutinyForum Forum,
    PartialDate HeldOn,
    string? Chair = null,
    IReadOnlyList<Attendee>? Attendees = null,
    ScrutinyMeetingStatus? Status = null,
    DateOnly? MinutesPublishedOn = null,
    string? MinutesUrl = null,
    SourceDocumentId? MinutesDocumentId = null,
    string? CancellationReason = null,
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
    internal static ScrutinyMeetingInput Of(ScrutinyMeeting meeting) =>
        new(
            meeting.Forum,
            meeting.HeldOn,
            meeting.Chair,
            meeting.Attendees,
            meeting.Status,
            meeting.MinutesPublishedOn,
            meeting.MinutesUrl,
            meeting.MinutesDocumentId,
            meeting.CancellationReason,
            meeting.Citations,
            meeting.ForumId,
            meeting.StartsAt,
            meeting.EndsAt,
            meeting.Venue,
            meeting.IsOnline,
            meeting.ContinuesId,
            meeting.AnnouncedNext,
            meeting.Papers,
            meeting.MinutesApprovedAtId,
            meeting.Amendments,
            meeting.WatchUrl
        );

    internal ScrutinyMeetingDescription Description =>
        new(Forum, HeldOn, Chair, Attendees ?? [], ForumId)
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
    internal MeetingOutcome OutcomeOf(ScrutinyMeeting meeting) =>
        meeting.RecordedAs is RecordedAs.Live ? Outcome with { Status = Status ?? meeting.Status } : Outcome;

    internal IReadOnlyList<Citation> Sources => Citations ?? [];

    /// <summary>Refuses what has not happened yet, and a live meeting of which only the month or year is said.</summary>
    /// <param name="clock">Says what day it is.</param>
    /// <param name="recordedAs">How the meeting is recorded.</param>
    /// <param name="status">How far it has come; nothing was held on the day of one that is scheduled or cancelled.</param>
    internal void RequirePast(TimeProvider clock, RecordedAs recordedAs, ScrutinyMeetingStatus status)
    {
        if (recordedAs is RecordedAs.Live)
            PlanRules.DayIsKnown.Require(HeldOn.Day is not null, pointer: "/heldOn");
        if (status.WasHeld())
            clock.RequirePast(HeldOn, "/heldOn");
        clock.RequirePast(MinutesPublishedOn, "/minutesPublishedOn");
    }
}

internal sealed class ScrutinyMeetingInputValidator : AbstractValidator<ScrutinyMeetingInput>
{
    public ScrutinyMeetingInputValidator()
    {
        RuleFor(input => input.Forum.Name).Title();
        RuleFor(input => input.Chair).OptionalTitle();
        RuleFor(input => input.Attendees).AtMost(ScrutinyMeeting.MostAttendees);
        RuleForEach(input => input.Attendees)
            .ChildRules(attendee =>
            {
                attendee.RuleFor(value => value.Name).Title();
                attendee.RuleFor(value => value.Role).OptionalTitle();
            });
        RuleFor(input => input.StartsAt).TimeOfDay();
        RuleFor(input => input.EndsAt).TimeOfDay();
        RuleFor(input => input.Venue).OptionalTitle();
        this.Papers(input => input.Papers);
        this.Amendments(input => input.Amendments);
        RuleFor(input => input.WatchUrl).Url();
        RuleFor(input => input.MinutesUrl).Url();
        RuleFor(input => input.CancellationReason).OptionalText();
        this.Citations(input => input.Citations!);
    }
}
