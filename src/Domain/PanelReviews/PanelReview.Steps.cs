using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.PanelReviews;

/// <content>What is said of a review, and its way from the panel's work to the published response.</content>
public sealed partial class PanelReview
{
    /// <summary>Says what was reviewed and how, in place of what was said before.</summary>
    /// <param name="what">What is said.</param>
    /// <param name="body">The body that the area had at the time; null to leave it as it is.</param>
    /// <param name="isReasonGiven">Whether the change says why it is made: a reported review is only corrected.</param>
    /// <exception cref="BrokenRuleException">The review is reported and no reason is given, or the dates do not fit.</exception>
    public void Describe(ReviewDescription what, LocalPolicingBody? body, bool isReasonGiven)
    {
        ReviewRules.CorrectionHasReason.Require(!IsSettled || isReasonGiven);
        ReviewRules.TaskGroupIsKind.Require(what.TaskGroup is null || Kind is PanelReviewKind.TaskGroup, pointer: "/taskGroup");
        what.Due.Check(RecordedAs);
        Subject = what.Subject;
        MetOn = what.MetOn;
        PanelMeetingId = what.PanelMeetingId;
        Outcome = what.Outcome;
        ReportDocumentId = what.ReportDocumentId;
        ReportPublishedOn = what.ReportPublishedOn;
        SentToCouncilsOn = what.SentToCouncilsOn;
        RequiresResponse = what.Due.Required;
        ResponseDueOn = what.Due.On;
        DueWords = what.Due.Words;
        OutstandingAsOf = what.Due.OutstandingAsOf;
        RequireWhatLawWants();
        AskedTo = what.AskedTo;
        AskedOfBody = what.AskedOfBody;
        Paragraphs = what.Paragraphs;
        TaskGroup = what.TaskGroup;
        ParagraphCount = Paragraphs.Count;
        OweNothingForSilence();
        if (Status is PanelReviewStatus.Reported && RecordedAs is RecordedAs.Live)
            MetBeforeReport.Require(Law);
        ReviewRules.SilenceSaysNothing.Require(Status is not PanelReviewStatus.NoReportMade || !SaysSomething, pointer: "/noReport");
        RequireOrder();
        if (body is not null)
            BelongTo(body);
    }

    /// <summary>Says how far the panel came, as documents or an export show it.</summary>
    /// <param name="status">How far.</param>
    /// <param name="reportedOn">When it reported, as precisely as they say, or null.</param>
    /// <param name="noReport">That it made no report; null unless the status says so.</param>
    /// <exception cref="BrokenRuleException">The words do not fit the status, or the dates are out of order.</exception>
    public void Transcribe(PanelReviewStatus status, PartialDate? reportedOn, NoReport? noReport)
    {
        ReviewRules.PreparedHere.Require(
            status is not PanelReviewStatus.InPreparation || RecordedAs is RecordedAs.Live,
            pointer: "/status"
        );
        ReviewRules.NoReportHasReason.Require(status is PanelReviewStatus.NoReportMade == noReport is not null, pointer: "/noReport");
        ReviewRules.ReportHasDay.Require(
            status is PanelReviewStatus.Reported ? reportedOn is not null || RecordedAs is RecordedAs.AfterTheFact : reportedOn is null,
            pointer: "/reportedOn"
        );
        ReviewRules.ReportBeforeAnswer.Require(status is PanelReviewStatus.Reported || Response is null);
        Status = status;
        ReportedOn = reportedOn;
        NoReport = noReport;
        Visibility = status is PanelReviewStatus.InPreparation ? Visibility.Panel : Visibility.Everyone;
        RequireOrder();
    }

    /// <summary>Makes the panel's report, which is public from then on (s.28(7) PRSRA).</summary>
    /// <param name="on">The day.</param>
    /// <param name="dueOn">The day by which the panel wants the response; null to leave what was said before.</param>
    /// <param name="dueWords">Its own words for that point in time; null to leave what was said before.</param>
    /// <param name="hasRecommendations">Whether there are recommendations.</param>
    /// <exception cref="BrokenRuleException">It is reported already, says nothing, the annual report had no meeting, or the day is out of
    /// order.</exception>
    public void Report(DateOnly on, DateOnly? dueOn, string? dueWords, bool hasRecommendations)
    {
        Require(ReviewAct.Report);
        ReviewRules.ReportSaysSomething.Require(hasRecommendations || SaysSomething);
        Status = PanelReviewStatus.Reported;
        ReportedOn = on;
        Visibility = Visibility.Everyone;
        ResponseDueOn = dueOn ?? ResponseDueOn;
        DueWords = dueWords ?? DueWords;
        RequiresResponse |= ResponseDueOn is not null || DueWords is not null;
        RequireOrder();
        Raise("panelReportMade");
    }

    /// <summary>Says that the panel makes no report, so that it does not block for ever. What it had drafted stays in the history, which
    /// the panel alone can read.</summary>
    /// <exception cref="BrokenRuleException">It is reported already, or the day is out of order.</exception>
    public void MakeNoReport(DateOnly on, string reason, ReportingSide by)
    {
        Require(ReviewAct.MakeNoReport);
        Status = PanelReviewStatus.NoReportMade;
        NoReport = new(on, reason, by);
        Visibility = Visibility.Everyone;
        Paragraphs = [];
        ParagraphCount = 0;
        AskedTo = [];
        AskedOfBody = [];
        Outcome = null;
        TaskGroup = null;
        ReportDocumentId = null;
        ReportPublishedOn = null;
        SentToCouncilsOn = null;
        OweNothingForSilence();
        Cite([]);
        RequireOrder();
        Raise("panelMadeNoReport", reason);
    }

    /// <summary>Gives the body's response to the report as a whole, or corrects it: what a correction leaves out stays.</summary>
    /// <exception cref="BrokenRuleException">There is no report, a response is there and no reason to correct it, or the day is out of
    /// order.</exception>
    public void Respond(ReportResponse response, bool isReasonGiven)
    {
        Require(ReviewAct.Respond);
        ReviewRules.AnsweredOnce.Require(isReasonGiven || (Response is null && !IsAnsweredAtPrecept));
        RequireKnown(response);
        var isCorrection = Response is not null;
        if (Response is { } known)
            response = response with
            {
                PublishedOn = response.PublishedOn ?? known.PublishedOn,
                Url = response.Url ?? known.Url,
                DocumentId = response.DocumentId ?? known.DocumentId,
            };
        ReviewRules.AnswerKeepsDays.Require(
            Response is null
                || RecordedAs is RecordedAs.AfterTheFact
                || (response.RespondedOn, response.PublishedOn) == (Response.RespondedOn, Response.PublishedOn)
        );
        Response = response;
        if (Status is PanelReviewStatus.NotEvidenced)
            Status = PanelReviewStatus.Reported; // only a step of the version said so, and that may go: an answer shows a report
        RequireOrder();
        Raise(isCorrection ? "panelReportResponseCorrected" : "panelReportAnswered");
    }

    /// <summary>Records that the response was published: s.5(6)(f), s.12(5) PRSRA.</summary>
    /// <exception cref="BrokenRuleException">There is no response, it is published already, or the day is out of order.</exception>
    public void PublishResponse(DateOnly on, string? url)
    {
        Require(ReviewAct.PublishResponse);
        Response = Response! with { PublishedOn = on, Url = url ?? Response.Url };
        RequireOrder();
        Raise("panelReportResponsePublished");
    }

    /// <summary>Takes over what an import says of the response; null where it says that there is none.</summary>
    /// <exception cref="BrokenRuleException">The dates are out of order, or there is no report to answer.</exception>
    public void TranscribeResponse(ReportResponse? response)
    {
        ReviewRules.ReportBeforeAnswer.Require(response is null || Status is PanelReviewStatus.Reported);
        RequireKnown(response);
        Response = response;
        RequireOrder();
    }

    /// <summary>Meeting, report, response and its publication follow on each other; equal days are fine. Where the law gives that order,
    /// documents that show another show a breach of it, which is kept.</summary>
    private void RequireOrder()
    {
        var reportedOn = ReportedOn ?? NoReport?.On;
        var isShown = RecordedAs is RecordedAs.AfterTheFact;
        var way = new WayOfReview(Kind, MetOn, reportedOn, Response?.RespondedOn, Response?.PublishedOn);
        if (!isShown && way.Breaches().Select(breach => breach.Rule).FirstOrDefault() is { } broken)
            broken.Require(false, Law);
        ReviewRules.InOrder.Require((isShown && Kind is PanelReviewKind.AnnualReport) || ReviewRules.AreInOrder(MetOn, reportedOn));
        ReviewRules.InOrder.Require(
            (isShown && Kind.OwesResponseByLaw()) || ReviewRules.AreInOrder(MetOn, reportedOn, Response?.RespondedOn, Response?.PublishedOn)
        );
        ReviewRules.InOrder.Require(
            ReviewRules.AreInOrder(ReportedOn, ReportPublishedOn)
                && ReviewRules.AreInOrder(ReportedOn, SentToCouncilsOn)
                && ReviewRules.AreInOrder(ReportedOn, ResponseDueOn)
                && ReviewRules.AreInOrder(ReportedOn, OutstandingAsOf)
        );
        ShowOwn();
    }

    private static void RequireKnown(ReportResponse? response) =>
        ReviewRules.AnswerIsKnown.Require(
            response is not { RecordedAs: RecordedAs.Live } || response is { Text: not null, RespondedOn: not null },
            pointer: "/respondedOn"
        );

    /// <summary>A report that the Act makes the body answer is to be answered.</summary>
    private void RequireWhatLawWants() =>
        ReviewRules.LawWantsResponse.Require(
            RequiresResponse || !Kind.OwesResponseByLaw() || Status is not (PanelReviewStatus.InPreparation or PanelReviewStatus.Reported),
            pointer: "/requiresResponse"
        );

    /// <summary>Where no report was made, nothing is to be answered at any time.</summary>
    private void OweNothingForSilence()
    {
        if (Status is PanelReviewStatus.NoReportMade)
        {
            RequiresResponse = false;
            ResponseDueOn = null;
            DueWords = null;
            OutstandingAsOf = null;
        }
    }

    /// <summary>The review is of the body that the area had when the panel met, or else reported.</summary>
    private void BelongTo(LocalPolicingBody body)
    {
        OrganisationRules.BodyExisted.Require(
            body.AreaId == AreaId
                && (MetOn ?? ReportedOn ?? NoReport?.On) is var date
                && (date is not { } known || body.MayHaveExistedOn(known)),
            pointer: "/metOn"
        );
        BodyId = body.Id;
    }
}

/// <summary>What is said of a review besides its report and its response; the members mean what they mean on <see
/// cref="PanelReview"/>.</summary>
public sealed record ReviewDescription(
    string Subject,
    PartialDate? MetOn,
    IReadOnlyList<string> AskedTo,
    IReadOnlyList<string> AskedOfBody,
    IReadOnlyList<ReviewParagraph> Paragraphs,
    TaskGroup? TaskGroup,
    string? Outcome,
    SourceDocumentId? ReportDocumentId,
    PartialDate? ReportPublishedOn,
    PartialDate? SentToCouncilsOn,
    AnswerDue Due,
    PanelMeetingId? PanelMeetingId = null
);
