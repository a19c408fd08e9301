namespace PlanAccountability.Domain.PanelReviews;

/// <summary>Rules about the panel's reviews and recommendations, and about the answers to them.</summary>
public static class ReviewRules
{
    /// <summary>The area has a panel.</summary>
    public static readonly Rule AreaHasPanel = Rule.OfValue(
        "area-has-no-panel",
        "The area has no police and crime panel: the City of London's body is its Common Council."
    );

    /// <summary>London's precept is reviewed by nobody under Schedule 5: the Assembly amends the budget.</summary>
    public static readonly Rule NoPreceptInLondon = Rule.OfLaw(
        "LON-01",
        "precept-not-for-panel",
        "London's panel reviews no precept: the Assembly may amend the budget by two thirds, and there is no veto."
    );

    /// <summary>A draft plan is not for a sub-committee.</summary>
    public static readonly Rule NotByTaskGroup = Rule.OfLaw(
        "PAN-10",
        "not-for-a-task-group",
        "A draft plan or variation is reviewed by the panel itself: that function may not go to a sub-committee or task group."
    );

    /// <summary>A review of a draft names the version, and no other review does.</summary>
    public static readonly Rule VersionFits = Rule.OfValue(
        "version-mismatch",
        "A review of kind 'planDraft' names an original version, one of kind 'planVariation' a variation, "
            + "and a review of another kind names none."
    );

    /// <summary>A panel reviews its own area.</summary>
    public static readonly Rule SameArea = Rule.OfValue("reference-of-another-area", "The record named is one of another area.");

    /// <summary>What goes through the system is reviewed in it.</summary>
    public static readonly Rule SameRecording = Rule.OfValue(
        "recorded-otherwise",
        "A live version is reviewed live, and a version taken from documents by a review taken from documents."
    );

    /// <summary>One review of a version.</summary>
    public static readonly Rule OneReviewOfVersion = Rule.OfOurs(
        "version-reviewed-already",
        "The panel has a review of this version already, or is at work on one."
    );

    /// <summary>Meeting, report, answer and publication follow on each other.</summary>
    public static readonly Rule InOrder = Rule.OfOurs(
        "dates-out-of-order",
        "The dates must come in this order: meeting, report, response, its publication; "
            + "a response is never due, and a report never published, before the report is made."
    );

    /// <summary>A report is corrected, not changed.</summary>
    public static readonly Rule CorrectionHasReason = Rule.OfOurs(
        "correction-without-reason",
        "The panel has reported: what changes now is a correction, and says why in the Change-Reason header."
    );

    /// <summary>Only a task group has terms of reference.</summary>
    public static readonly Rule TaskGroupIsKind = Rule.OfValue(
        "not-a-task-group",
        "Terms of reference, findings and follow-up are those of a task group."
    );

    /// <summary>Some answers are owed by law.</summary>
    public static readonly Rule LawWantsResponse = Rule.OfValue(
        "response-owed-by-law",
        "The Act itself makes the body respond to a report on a draft plan, a variation, a precept or the annual report."
    );

    /// <summary>What is not owed is not due.</summary>
    public static readonly Rule DueOnlyIfOwed = Rule.OfValue("due-without-duty", "A response that is not required is not due at any time.");

    /// <summary>Only what goes through the system is in preparation.</summary>
    public static readonly Rule PreparedHere = Rule.OfValue(
        "status-of-documents",
        "A review taken from documents is 'reported', 'noReportMade' or 'notEvidenced'."
    );

    /// <summary>A live review comes on by its steps.</summary>
    public static readonly Rule StatusOfSteps = Rule.OfValue(
        "status-of-steps",
        "Whether and when a live review is reported follows from its steps: …/report and …/no-report."
    );

    /// <summary>A silent panel has a reason.</summary>
    public static readonly Rule NoReportHasReason = Rule.OfValue(
        "no-report-mismatch",
        "A review is 'noReportMade' exactly if it says when and why."
    );

    /// <summary>A silent panel says nothing.</summary>
    public static readonly Rule SilenceSaysNothing = Rule.OfValue(
        "silence-with-words",
        "A review without a report has no paragraphs, outcome, task group or report document."
    );

    /// <summary>Only a report has a day.</summary>
    public static readonly Rule ReportHasDay = Rule.OfValue(
        "report-date-mismatch",
        "A live report has its day, and a review without a report has none."
    );

    /// <summary>Steps are for what goes through the system.</summary>
    public static readonly Rule StepsTakenHere = Rule.OfOurs(
        "review-of-documents",
        "This review was taken from documents: say with a PATCH what they show of the report."
    );

    /// <summary>A panel reports once.</summary>
    public static readonly Rule ReportedOnce = Rule.OfOurs("already-reported", "The panel has reported already, or said that it does not.");

    /// <summary>The annual report is reviewed at a meeting.</summary>
    public static readonly Rule MeetingBeforeReport = Rule.OfLaw(
        "AR-03",
        "meeting-missing",
        "The panel reviews the annual report at a public meeting: say when it met before it reports."
    );

    /// <summary>The report on the annual report comes before the response, and that before its publication.</summary>
    public static readonly Rule AnnualReportAnswered = Rule.OfLaw(
        "AR-05",
        "annual-report-answer-out-of-order",
        "The body responds to the panel's report on the annual report after that is made, and publishes the response after giving it."
    );

    /// <summary>The report on the precept comes before the response, and that before its publication.</summary>
    public static readonly Rule PreceptAnswered = Rule.OfLaw(
        "PRE-05",
        "precept-answer-out-of-order",
        "The body responds to the panel's report on the precept after that is made, and publishes the response after giving it."
    );

    /// <summary>A report is not empty.</summary>
    public static readonly Rule ReportSaysSomething = Rule.OfOurs(
        "report-empty",
        "A report has a paragraph, an outcome, a document or a recommendation at least."
    );

    /// <summary>Recommendations are part of a report.</summary>
    public static readonly Rule ReportToRecommendIn = Rule.OfOurs(
        "review-without-report",
        "Recommendations belong to a report, and this review says of none that it is or was made: correct its status first."
    );

    /// <summary>The report comes before the answer.</summary>
    public static readonly Rule ReportBeforeAnswer = Rule.OfOurs(
        "report-missing",
        "There is no report yet: the panel has not reported, so nothing is answered, claimed, accepted or withdrawn."
    );

    /// <summary>An answer that was given here is known.</summary>
    public static readonly Rule AnswerIsKnown = Rule.OfValue(
        "answer-must-be-known",
        "An answer that is given here has its day and says something: only of one taken from documents these can be unknown."
    );

    /// <summary>A second answer is a correction.</summary>
    public static readonly Rule AnsweredOnce = Rule.OfOurs(
        "already-answered",
        "A response is recorded already: to correct it, say why in the Change-Reason header."
    );

    /// <summary>The day of an answer stays, and its lateness with it.</summary>
    public static readonly Rule AnswerKeepsDays = Rule.OfOurs(
        "answer-day-settled",
        "The day on which a live report was answered is settled: only the words of the answer can be corrected."
    );

    /// <summary>Published is what was given.</summary>
    public static readonly Rule AnswerBeforePublished = Rule.OfOurs(
        "answer-not-given",
        "The response must be given before it is published."
    );

    /// <summary>Published is published.</summary>
    public static readonly Rule AnswerPublishedOnce = Rule.OfOurs(
        "answer-already-published",
        "The publication of this response is recorded already."
    );

    /// <summary>A recommendation is withdrawn once.</summary>
    public static readonly Rule WithdrawnOnce = Rule.OfOurs(
        "withdrawn-already",
        "The recommendation was withdrawn already: to correct what is said of that, say why in the Change-Reason header."
    );

    /// <summary>What was withdrawn is not to be delivered.</summary>
    public static readonly Rule NotWithdrawn = Rule.OfOurs(
        "recommendation-withdrawn",
        "The panel withdrew the recommendation: nothing more is claimed or accepted of it."
    );

    /// <summary>A number occurs once.</summary>
    public static readonly Rule NumberIsFree = Rule.OfOurs(
        "recommendation-number-taken",
        "The review has a recommendation of that number already: lettered lists repeat in one report, "
            + "so write the number with its paragraph, such as 3.15(b)."
    );

    /// <summary>No record grows without end.</summary>
    public static readonly Rule SomeClaims = Rule.OfOurs(
        "too-many-entries",
        "A recommendation holds at most 100 claims and 100 acceptances."
    );

    /// <summary>Whether the dates that are known follow on each other.</summary>
    internal static bool AreInOrder(params IReadOnlyList<PartialDate?> dates)
    {
        var known = dates.OfType<PartialDate>().ToList();
        return known.Index().All(date => known.Skip(date.Index + 1).All(later => !date.Item.IsSurelyAfter(later)));
    }

    /// <summary>By how many days at least an answer came late, or null.</summary>
    internal static int? DaysLate(DateOnly? due, PartialDate? given) =>
        due is { } day && given is { } on && on.FirstDay > day ? on.FirstDay.DayNumber - day.DayNumber : null;
}
