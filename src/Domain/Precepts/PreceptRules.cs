namespace PlanAccountability.Domain.Precepts;

/// <summary>Rules about precepts. Those of law are held against a live precept when a step is taken; a breach that documents show is
/// recorded, and shown.</summary>
public static class PreceptRules
{
    /// <summary>London's precept goes another way.</summary>
    public static readonly Rule NotInLondon = Rule.OfLaw(
        "LON-01",
        "no-precept-in-london",
        "London has no precept under Schedule 5: the Assembly may amend the budget by two thirds, and there is no veto."
    );

    /// <summary>The City's council is no body of Schedule 5.</summary>
    public static readonly Rule NotInTheCity = Rule.OfValue(
        "no-precept-in-the-city",
        "The City of London has no precept under Schedule 5: its police authority is the Common Council."
    );

    /// <summary>A fire precept is that of a fire authority.</summary>
    public static readonly Rule OfFireAuthority = Rule.OfLaw(
        "FIRE-01",
        "not-a-fire-authority",
        "Only a body that is the fire authority too has a fire precept: a police, fire and crime commissioner, or such a mayor."
    );

    /// <summary>One precept of each authority in a year.</summary>
    public static readonly Rule OneOfYear = Rule.OfOurs(
        "precept-recorded-already",
        "The body has a precept of this authority and financial year already."
    );

    /// <summary>Each part once.</summary>
    public static readonly Rule PartsOnce = Rule.OfValue(
        "precept-part-repeated",
        "A precept has each proposal, the report on it and the response to that once, each band of a proposal once, and one claimed day "
            + "of a step for each citation."
    );

    /// <summary>A report is on something, and a response to something.</summary>
    public static readonly Rule PartIsThere = Rule.OfValue(
        "precept-part-missing",
        "A report is on a proposal that is recorded, and a response to a report that was made."
    );

    /// <summary>A part is shown where the record cites.</summary>
    public static readonly Rule CitationIsThere = Rule.OfValue(
        "unknown-citation",
        "A part names a citation by its place that the record does not have."
    );

    /// <summary>No record grows without end.</summary>
    public static readonly Rule RoomForCitations = Rule.OfOurs("too-many-entries", "A record carries at most 50 citations.");

    /// <summary>A live precept comes on by its steps.</summary>
    public static readonly Rule ComesOnBySteps = Rule.OfValue(
        "precept-comes-on-by-steps",
        "A live precept begins with its first proposal, and comes on by its steps: …/panel-reports, …/responses, …/proposals, …/issue."
    );

    /// <summary>What is proposed here is known.</summary>
    public static readonly Rule ProposalIsKnown = Rule.OfValue(
        "proposal-must-be-known",
        "A live proposal says on which day the panel was notified of it, and what band D would pay."
    );

    /// <summary>What is issued here is known.</summary>
    public static readonly Rule IssueIsKnown = Rule.OfValue("issue-must-be-known", "A live precept is issued on a day, with its band D.");

    /// <summary>What is reported here is known.</summary>
    public static readonly Rule ReportIsKnown = Rule.OfValue(
        "report-must-be-known",
        "A live report says what the panel's position is and on which day it reported; the day may be that of its review."
    );

    /// <summary>The report and the review of it have one day.</summary>
    public static readonly Rule ReportDayIsThatOfReview = Rule.OfValue(
        "report-day-differs",
        "The review that is named was reported on another day."
    );

    /// <summary>What is answered here is known.</summary>
    public static readonly Rule AnswerIsKnown = Rule.OfValue(
        "answer-must-be-known",
        "An answer that is given here has its day and says something: only of one taken from documents these can be unknown."
    );

    /// <summary>Only what goes through the system is a step.</summary>
    public static readonly Rule StepsTakenHere = Rule.OfOurs(
        "precept-of-documents",
        "This precept was taken from documents: say with a PATCH what they show of it."
    );

    /// <summary>What was said here is corrected, not changed.</summary>
    public static readonly Rule CorrectionHasReason = Rule.OfOurs(
        "correction-without-reason",
        "What was proposed, responded or issued here is settled: what changes is a correction, and says why in the Change-Reason header."
    );

    /// <summary>The panel speaks for itself.</summary>
    public static readonly Rule PanelSpeaksForItself = Rule.OfOurs(
        "panel-speaks-for-itself",
        "What the panel reported on a live precept the panel alone says and corrects: …/panel-reports."
    );

    /// <summary>The panel reports once on each proposal.</summary>
    public static readonly Rule ReportedOnce = Rule.OfOurs(
        "already-reported",
        "The panel has reported on this proposal already: to correct it, say why in the Change-Reason header."
    );

    /// <summary>There is a report to answer.</summary>
    public static readonly Rule ReportBeforeAnswer = Rule.OfOurs("report-missing", "There is no report of the panel to respond to yet.");

    /// <summary>A report is answered once, here or at the review of it.</summary>
    public static readonly Rule AnsweredOnce = Rule.OfOurs(
        "already-answered",
        "The panel's report is responded to already, here or at the panel's review."
    );

    /// <summary>A precept is revised once.</summary>
    public static readonly Rule RevisedOnce = Rule.OfOurs("precept-revised-already", "The revised precept was proposed already.");

    /// <summary>A precept is issued once.</summary>
    public static readonly Rule IssuedOnce = Rule.OfOurs("precept-issued-already", "The precept was issued already: no step follows.");

    /// <summary>No precept before the panel's scrutiny ends.</summary>
    public static readonly Rule ScrutinyEnded = Rule.OfLaw(
        "PRE-00",
        "precept-scrutiny-not-ended",
        "A precept is not issued until the panel has reported on it, or the day by which it has to report has passed."
    );

    /// <summary>The panel is notified before it reports.</summary>
    public static readonly Rule NotifiedFirst = Rule.OfLaw(
        "PRE-01",
        "precept-not-notified",
        "The panel is notified of the proposed precept before it reports on it."
    );

    /// <summary>Where the veto came too late the precept that was proposed is issued.</summary>
    public static readonly Rule IssuedAsProposed = Rule.OfLaw(
        "PRE-04",
        "precept-not-as-proposed",
        "Where the panel did not report in time, the precept that was proposed may be issued, and no other."
    );

    /// <summary>Report, response and issue follow on each other.</summary>
    public static readonly Rule AnsweredInOrder = Rule.OfLaw(
        "PRE-05",
        "precept-answer-out-of-order",
        "The body responds to the panel's report on the precept after that is made, publishes the response after giving it, and issues "
            + "the precept after responding."
    );

    /// <summary>Another precept than the one proposed was recommended.</summary>
    public static readonly Rule OtherOnRecommendation = Rule.OfLaw(
        "PRE-05",
        "precept-not-recommended",
        "Without a veto the precept that was proposed is issued; another only where the panel recommends it."
    );

    /// <summary>Only a veto is answered with a revised precept.</summary>
    public static readonly Rule RevisedAfterVeto = Rule.OfLaw(
        "PRE-06",
        "precept-without-veto",
        "A revised precept answers a veto that the panel reported in time, and is proposed after it."
    );

    /// <summary>The revised precept is on the other side.</summary>
    public static readonly Rule RevisedRightWay = Rule.OfLaw(
        "PRE-06",
        "precept-revised-wrong-way",
        "A revised precept is lower than the one that was vetoed as too high, and higher than the one that was vetoed as too low."
    );

    /// <summary>What was vetoed is not issued.</summary>
    public static readonly Rule VetoStands = Rule.OfLaw(
        "PRE-06",
        "precept-vetoed",
        "A precept that the panel vetoed in time is not issued: a revised one is proposed first."
    );

    /// <summary>A revised precept is accepted or rejected.</summary>
    public static readonly Rule NoSecondVeto = Rule.OfLaw(
        "PRE-07",
        "no-second-veto",
        "The panel cannot veto a revised precept: it may accept or reject it, and a rejection does not keep it from being issued."
    );

    /// <summary>The second report is on what was revised.</summary>
    public static readonly Rule RevisedBeforeSecondReport = Rule.OfLaw(
        "PRE-07",
        "precept-not-revised",
        "The panel makes its second report on the revised precept after it is notified of it."
    );

    /// <summary>Second report, response and issue follow on each other.</summary>
    public static readonly Rule SecondAnsweredInOrder = Rule.OfLaw(
        "PRE-08",
        "precept-second-answer-out-of-order",
        "The body responds to the panel's second report after that is made, publishes the response after giving it, and issues the precept "
            + "after responding."
    );

    /// <summary>What is issued keeps to the side of the revised precept.</summary>
    public static readonly Rule IssuedAsRevised = Rule.OfLaw(
        "PRE-09",
        "precept-not-as-revised",
        "After a veto as too high no more than the revised precept is issued, after one as too low no less, unless the second report "
            + "recommends it."
    );

    /// <summary>Without a second report the revised precept is issued.</summary>
    public static readonly Rule RevisedAlone = Rule.OfLaw(
        "PRE-10",
        "precept-not-the-revised-one",
        "Where the panel did not make its second report in time, the revised precept may be issued, and no other."
    );

    /// <summary>Views come before the precept.</summary>
    public static readonly Rule ViewsFirst = Rule.OfLaw(
        "PRE-11",
        "views-not-obtained",
        "The views of the public and of ratepayers are obtained before the first precept of a financial year is issued."
    );

    /// <summary>By 1 February. What comes late is recorded as it came; nothing is refused for it.</summary>
    public static readonly Rule NotifiedInTime = Rule.OfLaw(
        "PRE-01",
        "precept-notified-late",
        "The panel is notified of the proposed precept by 1 February before the year."
    );

    /// <summary>By 8 February. What comes late is recorded as it came; nothing is refused for it.</summary>
    public static readonly Rule ReportedInTime = Rule.OfLaw(
        "PRE-02",
        "precept-reported-late",
        "The panel reports on the proposed precept by 8 February before the year."
    );

    /// <summary>By 15 February. What comes late is recorded as it came; nothing is refused for it.</summary>
    public static readonly Rule RevisedInTime = Rule.OfLaw(
        "PRE-06",
        "precept-revised-late",
        "After a veto the body responds with a revised precept by 15 February before the year."
    );

    /// <summary>By 22 February. What comes late is recorded as it came; nothing is refused for it.</summary>
    public static readonly Rule ReportedAgainInTime = Rule.OfLaw(
        "PRE-07",
        "second-report-late",
        "The panel reports on the revised precept by 22 February before the year."
    );

    /// <summary>By 1 March. What comes late is recorded as it came; nothing is refused for it.</summary>
    public static readonly Rule RespondedInTime = Rule.OfLaw(
        "PRE-08",
        "precept-answered-late",
        "The body responds to the second report by 1 March before the year."
    );
}
