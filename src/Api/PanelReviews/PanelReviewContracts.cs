using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Api.OpenApi;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Api.PanelReviews;

/// <summary>Which panel reviews a list asks for.</summary>
/// <param name="AreaId">Only reviews by the panel of this area.</param>
/// <param name="Kind">Only reviews of this kind.</param>
/// <param name="PlanId">Only reviews about this plan.</param>
/// <param name="Status">Only reviews that have come so far on the panel's side.</param>
internal sealed record PanelReviewQuery(
    [FromQuery(Name = "areaId")] AreaId? AreaId,
    [FromQuery(Name = "kind")] EnumQuery<PanelReviewKind>? Kind,
    [FromQuery(Name = "planId")] PlanId? PlanId,
    [FromQuery(Name = "status")] EnumQuery<PanelReviewStatus>? Status
);

/// <summary>A review to begin, or to record from documents.</summary>
/// <param name="AreaId">The panel's area.</param>
/// <param name="Kind">What is reviewed, and by which duty or power.</param>
/// <param name="Subject" example="Revised Police and Crime Plan 2019-21">The matter in words; at most 300 characters.</param>
/// <param name="PlanId">The plan that it is about; needed with <c>version</c>.</param>
/// <param name="Version" example="2">The number of the version that is reviewed before issue: needed for <c>planDraft</c> and
/// <c>planVariation</c>, refused for other kinds.</param>
/// <param name="RecordedAs">Whether the panel works on it here (<c>live</c>, unless said) or it is taken from documents
/// (<c>afterTheFact</c>).</param>
/// <param name="MetOn">When the panel or its group met on it, or null.</param>
/// <param name="AskedTo">What officers asked the panel to do, at most 50: their advice, never a recommendation.</param>
/// <param name="AskedOfBody">What the cover of the report asks of the body besides the recommendations, at most 50.</param>
/// <param name="Paragraphs">The report, paragraph by paragraph, at most 1,000.</param>
/// <param name="TaskGroup">The terms of reference, findings and follow-up of a task group; null for other kinds.</param>
/// <param name="Outcome" example="The panel supports the direction of the plan and asks for three changes.">What the panel concluded, or
/// null.</param>
/// <param name="ReportDocumentId">The source document that holds the report, or null.</param>
/// <param name="ReportPublishedOn">When the panel published its report, or null.</param>
/// <param name="SentToCouncilsOn">When copies went to the councils of the area, or null.</param>
/// <param name="RequiresResponse">Whether the body owes a response to the report as a whole; what the law says of the kind unless
/// given.</param>
/// <param name="ResponseDueOn" example="2026-12-15">The day by which the panel wants the response, or null: nobody else sets one.</param>
/// <param name="DueWords" example="next Panel meeting">The panel's own words for that point in time, where it is no day; or null.</param>
/// <param name="OutstandingAsOf" example="2027-03-01">For a review taken from documents, the day on which one that it cites calls the
/// answer outstanding, or null.</param>
/// <param name="Status">For a review taken from documents, what they show: <c>reported</c> (unless said), <c>noReportMade</c> or
/// <c>notEvidenced</c>. A live review comes on by its steps.</param>
/// <param name="ReportedOn">For a review taken from documents, when the panel reported, or null.</param>
/// <param name="NoReport">When and why the panel made no report. An admin may say that of a live version where the panel stays silent; that
/// is all that an admin may record here.</param>
/// <param name="Ref" example="lancashire:panel-review-2026-10">A stable external key that begins with the area; generated where none is
/// given.</param>
/// <param name="Citations">Where the facts came from.</param>
/// <param name="PanelMeetingId">The meeting of the panel at which it was on the agenda, or null; <c>metOn</c> is its day unless
/// said.</param>
/// <param name="BodyId">The body that is reviewed; unless said the one that the area had when the panel met, or else reported. Needed where
/// the area's body changed within that month or year.</param>
[SentAs(typeof(PanelReviewInput), typeof(RecordPanelReview))]
internal sealed record PanelReviewRequest(
    AreaId AreaId,
    PanelReviewKind Kind,
    string Subject,
    PlanId? PlanId = null,
    int? Version = null,
    RecordedAs RecordedAs = RecordedAs.Live,
    PartialDate? MetOn = null,
    IReadOnlyList<string>? AskedTo = null,
    IReadOnlyList<string>? AskedOfBody = null,
    IReadOnlyList<ReviewParagraph>? Paragraphs = null,
    TaskGroup? TaskGroup = null,
    string? Outcome = null,
    SourceDocumentId? ReportDocumentId = null,
    PartialDate? ReportPublishedOn = null,
    PartialDate? SentToCouncilsOn = null,
    bool? RequiresResponse = null,
    DateOnly? ResponseDueOn = null,
    string? DueWords = null,
    DateOnly? OutstandingAsOf = null,
    PanelReviewStatus? Status = null,
    PartialDate? ReportedOn = null,
    SilenceInput? NoReport = null,
    string? Ref = null,
    IReadOnlyList<Citation>? Citations = null,
    PolicingBodyId? BodyId = null,
    PanelMeetingId? PanelMeetingId = null
)
{
    internal PanelReviewInput Input => this.To<PanelReviewInput>();
}

/// <summary>The panel's report.</summary>
/// <param name="On" example="2026-10-20">The day on which it is made.</param>
/// <param name="ResponseDueOn" example="2026-12-15">The day by which the panel wants the response; what the review says unless
/// given.</param>
/// <param name="DueWords" example="next Panel meeting">The panel's own words for that point in time; what the review says unless
/// given.</param>
[SentAs(typeof(MakePanelReport))]
internal sealed record PanelReportRequest(DateOnly On, DateOnly? ResponseDueOn = null, string? DueWords = null);

/// <summary>That the panel makes no report.</summary>
/// <param name="On" example="2026-10-20">The day on which that was clear.</param>
/// <param name="Reason" example="The panel had no quorum at either of its meetings.">Why; at most 4,000 characters.</param>
[SentAs(typeof(MakeNoPanelReport))]
internal sealed record NoReportRequest(DateOnly On, string Reason);

/// <summary>The body's response to the report as a whole.</summary>
/// <param name="Text" example="I accept the report and have changed the section on partnership.">What it says; at most 100,000
/// characters. Null only for a review taken from documents that show that there is a response and not what it says.</param>
/// <param name="RespondedOn">When it was given: a day for a live review. Null only for one taken from documents that do not say
/// when.</param>
/// <param name="PublishedOn">When it was published, or null; a day where a live version is answered.</param>
/// <param name="Url" example="https://www.example.org/response">Where it was published, or null.</param>
/// <param name="DocumentId">The source document that holds it, or null.</param>
[SentAs(typeof(RespondToReport))]
internal sealed record ReportResponseRequest(
    string? Text = null,
    PartialDate? RespondedOn = null,
    PartialDate? PublishedOn = null,
    string? Url = null,
    SourceDocumentId? DocumentId = null
);

/// <summary>The publication of the response to a report.</summary>
/// <param name="On" example="2026-11-12">The day.</param>
/// <param name="Url" example="https://www.example.org/response">Where, or null.</param>
[SentAs(typeof(PublishReportResponse))]
internal sealed record ReportResponsePublicationRequest(DateOnly On, string? Url = null);
