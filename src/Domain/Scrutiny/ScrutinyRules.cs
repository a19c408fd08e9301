namespace PlanAccountability.Domain.Scrutiny;

/// <summary>Rules about meetings at which somebody is held to account.</summary>
public static class ScrutinyRules
{
    /// <summary>Restricted exactly with a reason.</summary>
    public static readonly Rule RestrictionHasReason = Rule.OfValue(
        "restriction-mismatch",
        "An item is restricted exactly if it says why."
    );

    /// <summary>What is restricted is shown nowhere.</summary>
    public static readonly Rule RestrictedSaysNothing = Rule.OfValue(
        "restricted-item-with-words",
        "A restricted item has no papers, points, resolutions, questions, assurance, actions, decisions, interests or citations, nobody "
            + "who introduced it, and nothing is reported under it."
    );

    /// <summary>Who scrutinises the body resolves; who is scrutinised decides.</summary>
    public static readonly Rule ResolutionsOfPanels = Rule.OfValue(
        "resolution-of-panel",
        "Only a meeting of a panel has resolutions: what a scrutiny meeting decides is a decision."
    );

    /// <summary>Nothing is learnt from what was not considered.</summary>
    public static readonly Rule AssuranceOfConsidered = Rule.OfValue(
        "not-considered",
        "An item that was deferred, not reached or withdrawn gave no assurance."
    );

    /// <summary>Only what is restricted is opened.</summary>
    public static readonly Rule RestrictedBeforeOpened = Rule.OfOurs("item-open", "The item is not restricted.");

    /// <summary>What was taken out does not come back.</summary>
    public static readonly Rule NothingTakenOut = Rule.OfOurs(
        "words-taken-out",
        "Words were taken out of this meeting for good: whether some of them were this item's is not kept, so it stays restricted."
    );

    /// <summary>No grade is read into words.</summary>
    public static readonly Rule GradeIsPrinted = Rule.OfValue(
        "grade-not-printed",
        "A grade of assurance has the office's own label; what has none is 'notGraded', and the words go into the statement."
    );

    /// <summary>A number occurs once.</summary>
    public static readonly Rule NumberedOnce = Rule.OfValue("agenda-number-repeated", "Two items of the agenda have the same number.");

    /// <summary>A part is of an item that is there.</summary>
    public static readonly Rule ParentKnown = Rule.OfValue(
        "agenda-parent-unknown",
        "The number of the item that it is a part of is that of no other item of the agenda."
    );

    /// <summary>A part is not its own whole.</summary>
    public static readonly Rule ParentsAcyclic = Rule.OfValue("agenda-parts-in-circle", "An item is a part of itself, by way of others.");

    /// <summary>Agendas are not endlessly deep.</summary>
    public static readonly Rule PartsNotTooDeep = Rule.OfValue("agenda-too-deep", "Items are parts of items to five levels at most.");

    /// <summary>An order is of the whole agenda.</summary>
    public static readonly Rule OrderIsWhole = Rule.OfValue(
        "agenda-order-incomplete",
        "The order of an agenda names each of its items once, and nothing else."
    );

    /// <summary>A part occurs once.</summary>
    public static readonly Rule PartsKnown = Rule.OfValue(
        "agenda-part-unknown",
        "An identifier names a question or action that the item does not have, or one of them twice: leave it out for a new one."
    );

    /// <summary>An open action is not closed.</summary>
    public static readonly Rule OpenIsNotClosed = Rule.OfValue(
        "open-action-closed",
        "An action that is open or in progress has neither a day on which it was closed nor anybody who closed it."
    );

    /// <summary>The owner is one of the owners.</summary>
    public static readonly Rule OwnerIsFirst = Rule.OfValue(
        "owner-not-first",
        "'owner' is the first of 'owners': send one of both, or both with that name first."
    );

    /// <summary>What follows from a meeting comes after it.</summary>
    public static readonly Rule AfterMeeting = Rule.OfValue(
        "before-the-meeting",
        "Minutes, replies, withdrawals, actions, decisions and the next meeting come on the day of the meeting or later, "
            + "and so do the days on which they are due or outstanding."
    );

    /// <summary>Nobody is there and not there.</summary>
    public static readonly Rule ListedOnce = Rule.OfValue(
        "attendee-repeated",
        "Somebody is listed twice: a person is present or sends apologies."
    );

    /// <summary>A meeting in the system comes on by its steps.</summary>
    public static readonly Rule StatusOfSteps = Rule.OfValue(
        "meeting-status-of-steps",
        "How far a live meeting has come follows from its steps: …/holding, …/adjournment, …/cancellation and …/minutes."
    );

    /// <summary>Documents show what happened.</summary>
    public static readonly Rule StatusOfDocuments = Rule.OfValue(
        "meeting-status-of-documents",
        "A meeting taken from documents is 'announced', 'held', 'adjourned', 'minutesPublished' or 'cancelled', "
            + "and no other is 'announced'; only published minutes have a day and an address, "
            + "and only a cancelled meeting has a reason for that."
    );

    /// <summary>A meeting takes time.</summary>
    public static readonly Rule EndsAfterStart = Rule.OfValue("meeting-ends-before-start", "A meeting ends after it begins.");

    /// <summary>What is adjourned is continued by another.</summary>
    public static readonly Rule NotItsOwnPart = Rule.OfValue(
        "meeting-continues-itself",
        "A meeting does not continue itself, nor one that continues it."
    );

    /// <summary>One meeting continues another.</summary>
    public static readonly Rule ContinuedOnce = Rule.OfOurs("meeting-continued-already", "Another meeting continues that one already.");

    /// <summary>What was held is continued, and its minutes approved, later.</summary>
    public static readonly Rule MeetingsInOrder = Rule.OfValue(
        "meetings-out-of-order",
        "A meeting continues one that was not held after it, its minutes are approved at one that is not held before it, and its actions "
            + "follow from those of meetings that were not held after it."
    );

    /// <summary>An action follows from another.</summary>
    public static readonly Rule ActionFollowsAnother = Rule.OfValue(
        "action-follows-itself",
        "An action follows from an earlier one, and never from itself, not even by way of others."
    );

    /// <summary>Minutes are approved at another meeting.</summary>
    public static readonly Rule ApprovedLater = Rule.OfValue(
        "minutes-approved-by-themselves",
        "A meeting does not approve its own minutes."
    );

    /// <summary>There are no minutes of what was not held.</summary>
    public static readonly Rule ApprovedOfHeld = Rule.OfValue(
        "approval-without-meeting",
        "Only the minutes of a meeting that was held are approved or amended."
    );

    /// <summary>What is public names nothing that is not.</summary>
    public static readonly Rule NamesPublic = Rule.OfOurs(
        "named-meeting-not-public",
        "It names a meeting that is not public: publish the minutes of that one first."
    );

    /// <summary>A cancelled meeting examined nothing.</summary>
    public static readonly Rule CancelledSaysNothing = Rule.OfValue(
        "cancelled-with-agenda",
        "A cancelled meeting has no agenda items: nothing was examined."
    );

    /// <summary>Steps are for what goes through the system.</summary>
    public static readonly Rule StepsTakenHere = Rule.OfOurs(
        "meeting-of-documents",
        "This meeting was taken from documents: say with a PATCH what they show of it."
    );

    /// <summary>A meeting is held once.</summary>
    public static readonly Rule HeldOnce = Rule.OfOurs(
        "meeting-not-scheduled",
        "Only a meeting that is still scheduled can be held, adjourned or cancelled."
    );

    /// <summary>Minutes are of a meeting that was held.</summary>
    public static readonly Rule HeldBeforeMinutes = Rule.OfOurs(
        "meeting-not-held",
        "Only a meeting that was held, and whose minutes are not published yet, can have its minutes published."
    );

    /// <summary>Replies and closures follow on a meeting.</summary>
    public static readonly Rule HeldBeforeFollowUp = Rule.OfOurs(
        "meeting-not-held",
        "Questions are replied to or withdrawn, and actions closed, after the meeting: say first that it was held."
    );

    /// <summary>A cancelled meeting has no agenda.</summary>
    public static readonly Rule NotCancelled = Rule.OfOurs("meeting-cancelled", "The meeting was cancelled: it has no agenda.");

    /// <summary>A public record is corrected, not changed.</summary>
    public static readonly Rule CorrectionHasReason = Rule.OfOurs(
        "correction-without-reason",
        "The meeting is public: what changes now is a correction, and says why in the Change-Reason header."
    );

    /// <summary>What was public is taken out of the history too, and what is restricted stays so.</summary>
    public static readonly Rule RestrictedForGood = Rule.OfOurs(
        "restricted-in-public",
        "The meeting is public: an item of it becomes restricted by …/restriction alone, with which an admin takes its words out "
            + "of the history as well, and one that is restricted stays so."
    );

    /// <summary>An action is closed once.</summary>
    public static readonly Rule ClosedOnce = Rule.OfOurs(
        "action-closed",
        "The action is closed already: to correct that, say why in the Change-Reason header."
    );

    /// <summary>A question is answered once.</summary>
    public static readonly Rule AnsweredOnce = Rule.OfOurs(
        "question-answered",
        "There is a written reply already: to correct it, say why in the Change-Reason header."
    );

    /// <summary>What was answered was not withdrawn.</summary>
    public static readonly Rule AnswerStands = Rule.OfOurs(
        "answered-not-withdrawn",
        "The question was answered: what was answered is not withdrawn any more."
    );

    /// <summary>A question is answered or withdrawn, in a document too.</summary>
    public static readonly Rule AnsweredOrWithdrawn = Rule.OfValue(
        "answered-and-withdrawn",
        "A question was answered or withdrawn, not both: an answer at the meeting counts unless a written reply is due."
    );

    /// <summary>A question is withdrawn once, and not answered then.</summary>
    public static readonly Rule WithdrawnOnce = Rule.OfOurs(
        "question-withdrawn",
        "The question was withdrawn already, so it takes no reply; to correct what is said of the withdrawal, say why in the "
            + "Change-Reason header."
    );

    /// <summary>An agenda does not grow without end.</summary>
    public static readonly Rule SomeItems = Rule.OfOurs(
        "too-many-agenda-items",
        "A meeting has at most 200 agenda items, and 2,000 papers, points, resolutions, questions, actions and decisions in all."
    );

    /// <summary>Refuses a day that is surely before the meeting.</summary>
    /// <exception cref="BrokenRuleException">It does.</exception>
    internal static void NotBeforeMeeting(PartialDate heldOn, PartialDate? day, string pointer) =>
        AfterMeeting.Require(day is not { } known || !heldOn.IsSurelyAfter(known), pointer: pointer);

    /// <summary>By how many days something came late, or null.</summary>
    internal static int? DaysLate(DateOnly? due, DateOnly? done) => due is { } by && done > by ? done.Value.DayNumber - by.DayNumber : null;
}
