namespace PlanAccountability.Domain.PanelReviews;

/// <content>What becomes of a review of which two were recorded.</content>
public sealed partial class PanelReview
{
    /// <summary>Two by one panel, of one kind, version and time, of which neither says that there is no report where the other has
    /// one.</summary>
    protected override bool MayBeSameAs(PanelReview other) =>
        (other.PanelId, other.BodyId, other.Kind, other.VersionId, other.RecordedAs) == (PanelId, BodyId, Kind, VersionId, RecordedAs)
        && (PlanId is null || other.PlanId is null || other.PlanId == PlanId)
        && (other.Status == Status || PanelReviewStatus.NotEvidenced == (IsEvidenced ? other.Status : Status))
        && AreOfOneTime(MetOn, other.MetOn)
        && AreOfOneTime(ReportedOn ?? NoReport?.On, other.ReportedOn ?? other.NoReport?.On);

    private bool IsEvidenced => Status is not PanelReviewStatus.NotEvidenced;

    /// <summary>Takes over what it lacks: its report, whatever that says, and the response to it. That one of the two says that a response
    /// is owed is enough.</summary>
    /// <exception cref="BrokenRuleException">The two together break a rule.</exception>
    protected override void TakeOver(PanelReview merged)
    {
        PlanId ??= merged.PlanId;
        TakeOverReport(merged);
        if (!RequiresResponse || (ResponseDueOn is null && DueWords is null))
        {
            ResponseDueOn = merged.ResponseDueOn;
            DueWords = merged.DueWords;
        }

        RequiresResponse |= merged.RequiresResponse;
        if (!(merged.OutstandingAsOf < ResponseDueOn))
            OutstandingAsOf ??= merged.OutstandingAsOf;
        if (Status is PanelReviewStatus.Reported)
            Response ??= merged.Response;
        OweNothingForSilence();
        ReviewRules.SilenceSaysNothing.Require(Status is not PanelReviewStatus.NoReportMade || !SaysSomething, pointer: "/into");
        RequireOrder();
        HaveFrom(merged);
    }

    private void TakeOverReport(PanelReview merged)
    {
        if (!IsEvidenced)
        {
            Status = merged.Status;
            NoReport = merged.NoReport;
        }

        MetOn = MetOn?.OrWithin(merged.MetOn) ?? merged.MetOn;
        ReportedOn = ReportedOn?.OrWithin(merged.ReportedOn) ?? merged.ReportedOn;
        ReportPublishedOn = ReportPublishedOn?.OrWithin(merged.ReportPublishedOn) ?? merged.ReportPublishedOn;
        SentToCouncilsOn = SentToCouncilsOn?.OrWithin(merged.SentToCouncilsOn) ?? merged.SentToCouncilsOn;
        ReportDocumentId ??= merged.ReportDocumentId;
        Outcome ??= merged.Outcome;
        TaskGroup ??= merged.TaskGroup;
        if (AskedTo.Count == 0)
            AskedTo = merged.AskedTo;
        if (AskedOfBody.Count == 0)
            AskedOfBody = merged.AskedOfBody;
        if (Paragraphs.Count == 0)
        {
            Paragraphs = merged.Paragraphs;
            ParagraphCount = merged.ParagraphCount;
        }
    }

    private static bool AreOfOneTime(PartialDate? one, PartialDate? other) =>
        !(one is { } date && other is { } known && (date.IsSurelyAfter(known) || known.IsSurelyAfter(date)));
}
