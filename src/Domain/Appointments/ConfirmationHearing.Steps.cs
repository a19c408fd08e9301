using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Appointments;

/// <content>What is said of a hearing, and its way from the notice to what became of it.</content>
public sealed partial class ConfirmationHearing
{
    private Condition IsTakenHere => new(HearingRules.TakenHere, RecordedAs is RecordedAs.Live);

    /// <summary>Whether the hearing as it stands allows an act. What is sent with it may still be refused.</summary>
    public bool Allows(HearingAct act) => ConditionsOf(act).AreKept();

    /// <summary>Says what the notice says, and of a hearing that was taken from documents the rest as well, in place of what was said
    /// before.</summary>
    /// <exception cref="BrokenRuleException">It is not whole, of another kind, says what only a step says, or is a correction without a
    /// reason.</exception>
    public void Describe(ConfirmationHearingInput input, bool isReasonGiven)
    {
        if (RecordedAs is RecordedAs.AfterTheFact)
        {
            Transcribe(input);
            return;
        }

        RequireSubject(input);
        foreach (var (isSaid, pointer) in SaidBySteps(input))
            HearingRules.StepsAreActs.Require(!isSaid, pointer: pointer);
        PlanRules.DayIsKnown.Require(input.NotifiedOn?.Day is not null, pointer: "/notifiedOn");
        HearingRules.SubjectIsFixed.Require(Revision == 0 || input.NotifiedOn == NotifiedOn, pointer: "/notifiedOn");
        var law = new LawOfHearing(Kind, Post, input.ReserveOfId is not null);
        law.OfNotice(HearingRules.NoticeIsWhole).Require(IsWhole(input), Law);
        HearingRules.CorrectionHasReason.Require(!IsSettled || isReasonGiven);
        SayNotice(input);
    }

    /// <summary>Takes over all that an import, or documents, say of it, whatever was said before.</summary>
    /// <exception cref="BrokenRuleException">It is of another kind; or it went through the system, and not in the order of the
    /// law.</exception>
    public void Transcribe(ConfirmationHearingInput input)
    {
        RequireSubject(input);
        HearingRules.GoesWithKind.Require(input.Recommends is not { } recommends || Kind.Takes(recommends), pointer: "/recommends");
        HearingRules.GoesWithKind.Require(input.Outcome is not { } outcome || Kind.Takes(outcome.Kind), pointer: "/outcome");
        SayNotice(input);
        HeldOn = input.HeldOn;
        ReportedOn = input.ReportedOn;
        Recommends = input.Recommends;
        Recommendation = input.Recommendation;
        Veto(input.Vetoed);
        Outcome = input.Outcome;
        if (RecordedAs is RecordedAs.Live)
            RequireLawful(Way, null);
        Show();
    }

    /// <summary>Records the panel's report on a live hearing, or corrects it. Of a removal everybody may know from then on.</summary>
    /// <param name="report">What it reports.</param>
    /// <param name="due">By when it had to.</param>
    /// <param name="isReasonGiven">Whether it is said why the report is corrected.</param>
    /// <exception cref="BrokenRuleException">It is out of time or order, a veto is not open or not carried, or there is a report and no
    /// reason to correct it.</exception>
    public void Report(HearingReport report, HearingDue? due, bool isReasonGiven)
    {
        ConditionsOf(HearingAct.Report).Require(Law);
        HearingRules.ReportedOnce.Require(!HasReport || isReasonGiven);
        HearingRules.GoesWithKind.Require(Kind.Takes(report.Recommends), pointer: "/recommends");
        HearingRules.VetoIsCounted.Require(report.Veto is not { IsEnoughForVeto: null }, pointer: "/veto");
        HearingVeto? veto = report.Veto is { } vote ? new(vote, report.On) : null;
        var way = Way with { HeldOn = report.HeldOn, ReportedOn = report.On, HasReport = true, Vetoed = veto };
        RequireLawful(way, due);
        Raise(HasReport ? "confirmationHearingReportCorrected" : "confirmationHearingReported");
        HeldOn = report.HeldOn;
        ReportedOn = report.On;
        Recommends = report.Recommends;
        Recommendation = report.Text;
        Veto(veto);
        Show();
    }

    /// <summary>Says what became of what was heard live, or corrects it.</summary>
    /// <param name="outcome">What became of it, with its day.</param>
    /// <param name="due">By when the panel had to report.</param>
    /// <param name="isReasonGiven">Whether it is said why the outcome is corrected.</param>
    /// <exception cref="BrokenRuleException">It comes too early, goes against a veto, or there is an outcome and no reason to correct
    /// it.</exception>
    public void Decide(HearingOutcome outcome, HearingDue? due, bool isReasonGiven)
    {
        ConditionsOf(HearingAct.Decide).Require(Law);
        HearingRules.DecidedOnce.Require(Outcome is null || isReasonGiven);
        HearingRules.GoesWithKind.Require(Kind.Takes(outcome.Kind), pointer: "/kind");
        RequireLawful(Way with { Outcome = outcome }, due);
        Raise(Outcome is null ? "confirmationHearingDecided" : "confirmationHearingOutcomeCorrected");
        Outcome = outcome;
    }

    /// <summary>Two of one notice.</summary>
    protected override bool MayBeSameAs(ConfirmationHearing other) =>
        (Kind, Post, BodyId, RecordedAs) == (other.Kind, other.Post, other.BodyId, other.RecordedAs)
        && PartialDate.MayBeOne(NotifiedOn, other.NotifiedOn)
        && PartialDate.MayBeOne(HeldOn, other.HeldOn)
        && (Candidate is null || other.Candidate is null || Words.AreSame(Candidate, other.Candidate));

    /// <summary>Takes over what it lacks; of what went through the system only what it cites.</summary>
    protected override void TakeOver(ConfirmationHearing merged)
    {
        if (RecordedAs is RecordedAs.AfterTheFact)
        {
            Candidate ??= merged.Candidate;
            NotifiedOn ??= merged.NotifiedOn;
            Criteria ??= merged.Criteria;
            WhyMet ??= merged.WhyMet;
            Terms ??= merged.Terms;
            Reasons ??= merged.Reasons;
            HeldOn ??= merged.HeldOn;
            ReportedOn ??= merged.ReportedOn;
            Recommends ??= merged.Recommends;
            Recommendation ??= merged.Recommendation;
            Veto(Vetoed ?? merged.Vetoed);
            Outcome ??= merged.Outcome;
            ReserveOfId ??= merged.ReserveOfId;
            ReviewId ??= merged.ReviewId;
            Show();
        }

        HaveFrom(merged);
    }

    private Condition[] ConditionsOf(HearingAct act) =>
        act switch
        {
            HearingAct.Describe => [],
            HearingAct.Report => [IsTakenHere, new(HearingRules.StillProposed, Outcome is null || HasReport)],
            HearingAct.Decide => [IsTakenHere],
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
        };

    private void RequireSubject(ConfirmationHearingInput input)
    {
        HearingRules.SubjectIsFixed.Require(input.Kind == Kind, pointer: "/kind");
        HearingRules.SubjectIsFixed.Require(input.Post == Post, pointer: "/post");
        HearingRules.SubjectIsFixed.Require(input.RecordedAs == RecordedAs, pointer: "/recordedAs");
        HearingRules.GoesWithKind.Require(Kind is HearingKind.Appointment || Post is SeniorPost.ChiefConstable, pointer: "/post");
        HearingRules.GoesWithKind.Require(
            input.ReserveOfId is null || (Kind is HearingKind.Appointment && Post is SeniorPost.ChiefConstable),
            pointer: "/reserveOfId"
        );
    }

    private IEnumerable<(bool IsSaid, string Pointer)> SaidBySteps(ConfirmationHearingInput input) =>
        [
            (input.HeldOn != HeldOn, "/heldOn"),
            (input.ReportedOn != ReportedOn, "/reportedOn"),
            (input.Recommends != Recommends, "/recommends"),
            (input.Recommendation != Recommendation, "/recommendation"),
            (input.Vetoed != Vetoed, "/vetoed"),
            (input.Outcome != Outcome, "/outcome"),
        ];

    private static bool IsWhole(ConfirmationHearingInput input) =>
        input.Kind is HearingKind.Removal
            ? input is { Candidate: not null, Reasons: not null }
            : input is { Candidate: not null, Criteria: not null, WhyMet: not null, Terms: not null };

    private void SayNotice(ConfirmationHearingInput input)
    {
        BodyId = input.BodyId!.Value;
        Candidate = input.Candidate;
        NotifiedOn = input.NotifiedOn;
        Criteria = input.Criteria;
        WhyMet = input.WhyMet;
        Terms = input.Terms;
        Reasons = input.Reasons;
        ReserveOfId = input.ReserveOfId;
        ReviewId = input.ReviewId;
        Wording = input.Wording;
        Show();
    }

    private void Veto(HearingVeto? veto)
    {
        Vetoed = veto;
        IsVetoed = veto is not null;
    }

    /// <summary>A removal is heard in private: nobody else knows of it until the panel reports.</summary>
    private void Show() => Visibility = Kind is HearingKind.Removal && !HasReport ? Visibility.OfficeAndPanel : Visibility.Everyone;

    private void RequireLawful(WayOfHearing way, HearingDue? due)
    {
        foreach (var breach in way.Breaches(due))
            breach.Rule.Require(false, Law);
    }
}
