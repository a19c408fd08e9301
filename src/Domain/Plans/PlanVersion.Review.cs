namespace PlanAccountability.Domain.Plans;

/// <content>What the review of a version does to it. The review is the only way to do it: each side takes its own step there.</content>
public sealed partial class PlanVersion
{
    private const string NoReportNote = "The panel made no report: its review says why.";

    private static readonly PlanStepKind[] StepsOfTheReview =
    [
        PlanStepKind.PanelReported,
        PlanStepKind.Responded,
        PlanStepKind.ResponsePublished,
    ];

    /// <summary>Whether the panel made no report on the version: nothing is to be answered then, and it can be issued (s.5(6)(d)–(f)
    /// PRSRA).</summary>
    public bool NoReportWasMade => _steps.Any(step => step is { Kind: PlanStepKind.PanelReported, Note: not null });

    /// <summary>Whether it was issued, whatever became of it.</summary>
    public bool WasIssued => Has(PlanStepKind.Issued);

    /// <summary>Records that the panel reported on the draft (s.28(3) PRSRA).</summary>
    /// <exception cref="BrokenRuleException">The version is not with the panel, or the day is out of order.</exception>
    public void RecordPanelReport(DateOnly on)
    {
        WithPanel.Require(Law);
        Take(PlanStepKind.PanelReported, on);
        Raise("planVersionReviewed");
    }

    /// <summary>Records that the panel made no report, so that a silent panel does not block for ever. Why, and who says so, is in its
    /// review.</summary>
    /// <param name="on">The day.</param>
    /// <param name="isSaidByPanel">Whether the panel says so itself: for others it is too early on the day of sending (s.5(7)
    /// PRSRA).</param>
    /// <exception cref="BrokenRuleException">The version is not with the panel, or the day is out of order or too early.</exception>
    public void RecordNoPanelReport(DateOnly on, bool isSaidByPanel)
    {
        WithPanel.Require(Law);
        Require(PlanRules.PanelHadTime, isSaidByPanel || SentStep?.On?.Day is not { } sent || on != sent);
        Take(PlanStepKind.PanelReported, on, note: NoReportNote);
        Raise("planVersionNotReviewed");
    }

    /// <summary>Records that the body gave the panel its response to the report (s.5(6)(e) PRSRA).</summary>
    /// <exception cref="BrokenRuleException">The version is settled, the panel has not reported, or the day is out of order.</exception>
    public void RecordResponse(DateOnly on)
    {
        Require(PlanRules.ChangesUntilIssue, IsUnissued);
        Require(PlanRules.ReportedBeforeResponded, Status is PlanVersionStatus.Reviewed && !NoReportWasMade);
        Take(PlanStepKind.Responded, on);
        Raise("planVersionResponded");
    }

    /// <summary>Goes back to the panel: its review was entered in error.</summary>
    /// <exception cref="BrokenRuleException">The version is settled, and its issue rests on the review.</exception>
    public void TakeBackReview()
    {
        Require(PlanRules.ChangesUntilIssue, IsUnissued);
        _steps.RemoveAll(step => StepsOfTheReview.Contains(step.Kind));
        RecomputeStatus();
        Raise("planVersionReviewTakenBack");
    }
}
