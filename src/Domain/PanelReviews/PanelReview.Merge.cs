namespace PlanAccountability.Domain.PanelReviews;

/// <content>What becomes of a review of which two were recorded.</content>
public sealed partial class PanelReview
{
    /// <summary>Whether it can be another one of the same panel, kind and time, as far as both say: neither says that there is no report
    /// where the other has one. What they are about is not compared.</summary>
    public bool SaysTheSameAs(PanelReview other) =>
        (other.PanelId, other.BodyId, other.Kind, other.RecordedAs) == (PanelId, BodyId, Kind, RecordedAs)
        && (other.Status == Status || PanelReviewStatus.NotEvidenced == (IsEvidenced ? other.Status : Status))
        && PartialDate.MayBeOne(MetOn, other.MetOn)
        && PartialDate.MayBeOne(ReportedOn ?? NoReport?.On, other.ReportedOn ?? other.NoReport?.On);

    /// <inheritdoc/>
    protected override bool MayBeSameAs(PanelReview other) =>
        other.VersionId == VersionId && (PlanId is null || other.PlanId is null || other.PlanId == PlanId) && SaysTheSameAs(other);

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

        PanelMeetingId ??= merged.PanelMeetingId;
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
}
