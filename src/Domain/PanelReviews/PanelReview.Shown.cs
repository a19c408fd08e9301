using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Domain.PanelReviews;

/// <content>What is shown of a review as the whole record has it: that the panel reported and that the body responded are one fact each,
/// whether the review says so or the precept that it is of.</content>
public sealed partial class PanelReview
{
    /// <summary>What it shows of the report on a precept and the response to that.</summary>
    public ReviewOfPrecept ForPrecept => new(Id, ReportedOn, Response is not null, Response?.RespondedOn, Response?.PublishedOn);

    /// <summary>Whether the precept alone says that the body responded.</summary>
    private bool IsAnsweredAtPrecept => Kind is PanelReviewKind.Precept && Response is null && IsAnswered;

    /// <summary>Takes over what the precept says of the report that this is the review of. It is no change of the record.</summary>
    /// <param name="report">The report, as the precept has it; null where no precept names the review.</param>
    /// <param name="response">The response to it, as the precept has it; or null.</param>
    public void ShowBeside(PreceptReport? report, PreceptResponse? response)
    {
        ShowOwn();
        if (report is null)
            return;
        if (Status is PanelReviewStatus.NotEvidenced && report.Position is { } position)
            ShownStatus = position is PanelPosition.NoReport ? PanelReviewStatus.NoReportMade : PanelReviewStatus.Reported;
        if (ShownStatus is PanelReviewStatus.Reported)
            ReportShownOn = report.ReportedOn ?? ReportShownOn;
        OwedSince = (ReportShownOn ?? MetOn)?.FirstDay ?? FirstPanels;
        IsAnswered |= response is not null;
        RespondedOn = response?.RespondedOn ?? RespondedOn;
        DaysLate = ReviewRules.DaysLate(ResponseDueOn, RespondedOn);
    }

    private void ShowOwn()
    {
        ShownStatus = Status;
        ReportShownOn = ReportedOn;
        OwedSince = (ReportedOn ?? MetOn)?.FirstDay ?? FirstPanels;
        IsAnswered = Response is not null;
        RespondedOn = Response?.RespondedOn;
        DaysLate = ReviewRules.DaysLate(ResponseDueOn, RespondedOn);
    }
}
