using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Scrutiny;

/// <content>What is said of a meeting, and its way from the calendar to published minutes.</content>
public abstract partial class Meeting<TMeeting>
{
    /// <summary>Says where, when and with whom it meets, and how far it came, in place of what was said before.</summary>
    /// <param name="what">What is said.</param>
    /// <param name="isReasonGiven">Whether the change says why it is made: a public live meeting is only corrected.</param>
    /// <param name="outcome">How far it came; null to leave that. A live meeting comes on by its steps, and what they said is corrected
    /// here.</param>
    /// <exception cref="BrokenRuleException">It is public and no reason is given, somebody is listed twice, a step would be taken or taken
    /// back, or the dates do not fit.</exception>
    private protected void Describe(MeetingDescription<TMeeting> what, bool isReasonGiven, MeetingOutcome? outcome)
    {
        ScrutinyRules.CorrectionHasReason.Require(!IsSettled || isReasonGiven);
        ScrutinyRules.ListedOnce.Require(
            RecordedAs is RecordedAs.AfterTheFact || AttendeeLists.NamedTwice(what.Names) is [],
            pointer: what.NamesAt
        );
        ScrutinyRules.StatusOfSteps.Require(
            outcome is null || RecordedAs is RecordedAs.AfterTheFact || IsStillThere(outcome),
            pointer: "/status"
        );
        Take(what);
        if (outcome is not null)
            Show(outcome);
        RequireOrder();
    }

    /// <summary>Whether what is said of a live meeting's steps leaves them taken as they are: only public ones have words to
    /// correct.</summary>
    private bool IsStillThere(MeetingOutcome outcome) =>
        outcome.Status == Status
        && (IsSettled || outcome == new MeetingOutcome(Status, MinutesPublishedOn, MinutesUrl, MinutesDocumentId, CancellationReason))
        && outcome.MinutesPublishedOn is null == MinutesPublishedOn is null
        && outcome.CancellationReason is null == CancellationReason is null;

    /// <summary>Says that the meeting was held.</summary>
    /// <param name="on">The day.</param>
    /// <exception cref="BrokenRuleException">It is not scheduled, or something in it comes before that day.</exception>
    public void Hold(DateOnly on)
    {
        ConditionsOf(MeetingAct.Hold).Require();
        Status = ScrutinyMeetingStatus.Held;
        HeldOn = on;
        RequireOrder();
        Raise(Events.Held);
    }

    /// <summary>Says that the meeting was begun and adjourned.</summary>
    /// <param name="on">The day.</param>
    /// <exception cref="BrokenRuleException">It is not scheduled, or something in it comes before that day.</exception>
    public void Adjourn(DateOnly on)
    {
        ConditionsOf(MeetingAct.Adjourn).Require();
        Status = ScrutinyMeetingStatus.Adjourned;
        HeldOn = on;
        RequireOrder();
        Raise(Events.Adjourned);
    }

    /// <summary>Says that the meeting will not be held. That is public; what was on its agenda stays in the history, which its keepers
    /// alone can read.</summary>
    /// <exception cref="BrokenRuleException">It is not scheduled.</exception>
    public void Cancel(string reason)
    {
        ConditionsOf(MeetingAct.Cancel).Require();
        Status = ScrutinyMeetingStatus.Cancelled;
        CancellationReason = reason;
        Visibility = Visibility.Everyone;
        AgendaItems = [];
        AgendaItemCount = 0;
        ForgetAttendance();
        WatchUrl = null;
        Papers = [];
        ContinuesId = null;
        Cite([]);
        Raise(Events.Cancelled, reason);
    }

    /// <summary>Publishes the minutes, and with them the meeting.</summary>
    /// <param name="on">The day.</param>
    /// <param name="url">Where, or null.</param>
    /// <param name="documentId">The source document that holds them, or null.</param>
    /// <exception cref="BrokenRuleException">It was not held, the minutes are published already, or the day is before the
    /// meeting.</exception>
    public void PublishMinutes(DateOnly on, string? url, SourceDocumentId? documentId)
    {
        ConditionsOf(MeetingAct.PublishMinutes).Require();
        Show(new(HasBegunOnly ? Status : ScrutinyMeetingStatus.MinutesPublished, on, url, documentId, null));
        Visibility = Visibility.Everyone;
        RequireOrder();
        Raise(Events.MinutesPublished);
    }

    /// <summary>Takes over what an import says of the meeting, all at once. What is said of the agenda again keeps its
    /// identifiers.</summary>
    /// <param name="what">Where, when and with whom it met. A document may list somebody twice.</param>
    /// <param name="outcome">How far it came. A live meeting is as public as it is when it comes so far by its steps.</param>
    /// <param name="items">The agenda; the identifiers in it are for what is new.</param>
    /// <exception cref="BrokenRuleException">Dates, status, minutes and agenda do not fit together, or an item would be restricted although
    /// it was public.</exception>
    private protected void Transcribe(MeetingDescription<TMeeting> what, MeetingOutcome outcome, IReadOnlyList<AgendaItem> items)
    {
        var agenda = KnownAgenda.Recognise(items, AgendaItems);
        foreach (var (index, item) in agenda.Index())
            ScrutinyRules.RestrictedForGood.Require(KeepsRestriction(item), pointer: $"/agendaItems/{index}");
        Take(what);
        Show(outcome);
        TranscribeAgenda(agenda);
        Visibility =
            RecordedAs is RecordedAs.Live
            && (Status is ScrutinyMeetingStatus.Scheduled or ScrutinyMeetingStatus.Held || (HasBegunOnly && MinutesPublishedOn is null))
                ? Drafts
                : Visibility.Everyone;
        Raise(Events.Transcribed);
    }

    /// <summary>Makes a meeting that was to come one that is known from documents: they show what came of it.</summary>
    /// <exception cref="BrokenRuleException">It took its steps here already.</exception>
    public void BecomeKnownFromDocuments()
    {
        ScrutinyRules.StatusOfSteps.Require(Status is ScrutinyMeetingStatus.Scheduled, pointer: "/recordedAs");
        RecordedAs = RecordedAs.AfterTheFact;
    }

    /// <summary>Whether it was begun and adjourned.</summary>
    private bool HasBegunOnly => Status is ScrutinyMeetingStatus.Adjourned;

    /// <summary>Forgets who was asked to a meeting that will not be held.</summary>
    private protected abstract void ForgetAttendance();

    private void Take(MeetingDescription<TMeeting> what)
    {
        HeldOn = what.HeldOn;
        StartsAt = what.StartsAt;
        EndsAt = what.EndsAt;
        Venue = what.Venue;
        IsOnline = what.IsOnline;
        ContinuesId = what.ContinuesId;
        WatchUrl = what.WatchUrl;
        AnnouncedNext = what.AnnouncedNext;
        Papers = what.Papers;
        MinutesApprovedAtId = what.MinutesApprovedAtId;
        Amendments = what.Amendments;
    }

    private void Show(MeetingOutcome outcome)
    {
        ScrutinyRules.StatusOfDocuments.Require(
            (outcome.Status is not ScrutinyMeetingStatus.Scheduled || RecordedAs is RecordedAs.Live)
                && (outcome.Status is not ScrutinyMeetingStatus.Announced || RecordedAs is RecordedAs.AfterTheFact)
                && (
                    outcome.Status is ScrutinyMeetingStatus.MinutesPublished or ScrutinyMeetingStatus.Adjourned
                    || outcome is { MinutesPublishedOn: null, MinutesUrl: null, MinutesDocumentId: null }
                )
                && (outcome.Status is ScrutinyMeetingStatus.Cancelled || outcome.CancellationReason is null),
            pointer: "/status"
        );
        Status = outcome.Status;
        MinutesPublishedOn = outcome.MinutesPublishedOn;
        MinutesUrl = outcome.MinutesUrl;
        MinutesDocumentId = outcome.MinutesDocumentId;
        CancellationReason = outcome.CancellationReason;
    }

    /// <summary>What follows from the meeting comes after it.</summary>
    private void RequireOrder()
    {
        ScrutinyRules.NotBeforeMeeting(HeldOn, MinutesPublishedOn, "/minutesPublishedOn");
        ScrutinyRules.EndsAfterStart.Require(
            StartsAt is null || EndsAt is null || string.CompareOrdinal(StartsAt, EndsAt) < 0,
            pointer: "/endsAt"
        );
        ScrutinyRules.AfterMeeting.Require(AnnouncedNext is not { } next || !HeldOn.IsSurelyAfter(next), pointer: "/announcedNext");
        ScrutinyRules.NotItsOwnPart.Require(ContinuesId != Id, pointer: "/continuesId");
        ScrutinyRules.ApprovedLater.Require(MinutesApprovedAtId != Id, pointer: "/minutesApprovedAtId");
        ScrutinyRules.ApprovedOfHeld.Require(WasHeld || MinutesApprovedAtId is null, pointer: "/minutesApprovedAtId");
        ScrutinyRules.ApprovedOfHeld.Require(WasHeld || Amendments.Count == 0, pointer: "/amendments");
        foreach (var (index, item) in AgendaItems.Index())
            Check(item, $"/agendaItems/{index}");
    }
}
