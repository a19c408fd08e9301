using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Domain.PanelReviews;

/// <content>Taking a review over from documents or from an export, as an import does.</content>
public sealed partial class PanelReview
{
    /// <summary>Takes over what an import says of the review, whatever was said before: only what it says now has to fit
    /// together.</summary>
    /// <param name="what">What is said.</param>
    /// <param name="body">The body that is reviewed.</param>
    /// <param name="report">How far the panel came, and the response.</param>
    /// <exception cref="BrokenRuleException">The words do not fit the status, the dates do not fit each other or the body, or there is no
    /// report to answer.</exception>
    public void Transcribe(ReviewDescription what, LocalPolicingBody body, TranscribedReport report)
    {
        TranscribeResponse(null);
        Transcribe(PanelReviewStatus.NotEvidenced, null, null);
        Describe(what, null, isReasonGiven: true);
        Transcribe(report.Status, report.ReportedOn, report.NoReport);
        OweNothingForSilence();
        RequireWhatLawWants();
        BelongTo(body);
        TranscribeResponse(report.Response);
        Raise("panelReviewTranscribed");
    }
}

/// <summary>How far the panel came, as an import gives it; the members mean what they mean on <see cref="PanelReview"/>.</summary>
public sealed record TranscribedReport(PanelReviewStatus Status, PartialDate? ReportedOn, NoReport? NoReport, ReportResponse? Response);
