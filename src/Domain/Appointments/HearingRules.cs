namespace PlanAccountability.Domain.Appointments;

/// <summary>Rules about hearings. A rule of law stands in one paragraph for a chief constable, in another for the others and in a third for
/// a removal: <see cref="LawOfHearing"/> says in which.</summary>
public static class HearingRules
{
    /// <summary>What a hearing is about is part of it.</summary>
    public static readonly Rule SubjectIsFixed = Rule.OfValue(
        "hearing-subject-fixed",
        "Kind, post, recordedAs and the day of a live notice do not change: retract the hearing, and record another."
    );

    /// <summary>Only a chief constable is removed after a hearing, and so on.</summary>
    public static readonly Rule GoesWithKind = Rule.OfValue(
        "hearing-kind-mismatch",
        "Only a chief constable's removal is heard, and only a chief constable's appointment has a reserve candidate; 'appoint', "
            + "'doNotAppoint' and 'appointed' go with an appointment, 'retire', 'resign', 'stay' and 'removed' with a removal."
    );

    /// <summary>What is live comes on by its steps.</summary>
    public static readonly Rule StepsAreActs = Rule.OfValue(
        "hearing-of-steps",
        "What panel and body did on a live hearing follows from its steps: …/report and …/outcome."
    );

    /// <summary>Steps are for what goes through the system.</summary>
    public static readonly Rule TakenHere = Rule.OfOurs(
        "hearing-of-documents",
        "This hearing was taken from documents: say with a PATCH what they show of it."
    );

    /// <summary>A hearing is reported on once.</summary>
    public static readonly Rule ReportedOnce = Rule.OfOurs(
        "hearing-already-reported",
        "The panel has reported on this hearing: to correct that, say why in the Change-Reason header."
    );

    /// <summary>What became of it is said once.</summary>
    public static readonly Rule DecidedOnce = Rule.OfOurs(
        "hearing-already-decided",
        "What became of this is recorded already: to correct that, say why in the Change-Reason header."
    );

    /// <summary>What was reported on is corrected, not changed.</summary>
    public static readonly Rule CorrectionHasReason = Rule.OfOurs(
        "correction-without-reason",
        "The panel has reported: what changes now is a correction, and says why in the Change-Reason header."
    );

    /// <summary>A withdrawn proposal is not heard.</summary>
    public static readonly Rule StillProposed = Rule.OfOurs(
        "hearing-withdrawn",
        "What was proposed was withdrawn or is settled: the panel no longer reports on it."
    );

    /// <summary>A veto is counted.</summary>
    public static readonly Rule VetoIsCounted = Rule.OfValue(
        "veto-not-counted",
        "A veto that is made here says how many voted for it, and how many members the panel had then."
    );

    /// <summary>No candidate stands in for the one who stands in for it.</summary>
    public static readonly Rule ReserveOfAnother = Rule.OfValue(
        "hearing-reserve-of-itself",
        "A reserve candidate is not proposed in place of itself, neither directly nor by way of others."
    );

    /// <summary>The notice says what the Act asks for.</summary>
    public static readonly Rule NoticeIsWhole = Rule.OfLaw(
        "APP-01",
        "notice-incomplete",
        "The notice names the candidate, the criteria, why the candidate meets them and the terms; of a removal, the reasons."
    );

    /// <summary>The notice comes first.</summary>
    public static readonly Rule NoticeFirst = Rule.OfLaw(
        "APP-01",
        "hearing-before-notice",
        "The panel is notified before it hears and reports, and before anything becomes of what is proposed."
    );

    /// <summary>The hearing comes before the report.</summary>
    public static readonly Rule HeardBeforeReport = Rule.OfLaw(
        "APP-02",
        "report-before-hearing",
        "The panel holds the hearing before it reports, and vetoes."
    );

    /// <summary>The panel has three weeks, or six.</summary>
    public static readonly Rule InTime = Rule.OfLaw(
        "APP-02",
        "hearing-out-of-time",
        "The panel holds the hearing and reports within three weeks that begin with the day of the notice, of a removal within six."
    );

    /// <summary>The body decides on the report.</summary>
    public static readonly Rule DecidedOnReport = Rule.OfLaw(
        "APP-03",
        "outcome-before-report",
        "The body accepts, rejects or goes on after the panel's report, or once the panel's time is over without one."
    );

    /// <summary>Only the appointment of a chief constable can be vetoed.</summary>
    public static readonly Rule VetoOfChiefConstable = Rule.OfLaw(
        "APP-03",
        "veto-not-open",
        "A panel may veto the appointment of a chief constable, and neither that of a reserve candidate nor any other."
    );

    /// <summary>A veto needs two thirds.</summary>
    public static readonly Rule VetoByTwoThirds = Rule.OfLaw(
        "APP-04",
        "veto-short-of-two-thirds",
        "A veto needs the votes of two thirds of those who are members of the panel when the decision is made."
    );

    /// <summary>A veto binds.</summary>
    public static readonly Rule VetoBinds = Rule.OfLaw(
        "APP-04",
        "appointed-after-veto",
        "After a veto the candidate is not appointed, and the recommendation is not rejected."
    );

    /// <summary>London's commissioner is no chief constable of the body.</summary>
    public static readonly Rule NotInLondon = Rule.OfLaw(
        "LON-01",
        "no-hearing-of-commissioner",
        "London's body appoints no chief constable: its panel hears and vetoes no Commissioner."
    );
}
