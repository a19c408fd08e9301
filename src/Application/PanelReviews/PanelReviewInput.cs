using FluentValidation;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>What is said of a review: when it is begun, and by a merge patch later on.</summary>
/// <param name="Subject" example="Revised Police and Crime Plan 2019-21">The matter in words; at most 300 characters.</param>
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
/// <param name="RequiresResponse">Whether the body owes a response to the report as a whole; null for what the law says of the
/// kind.</param>
/// <param name="ResponseDueOn" example="2026-12-15">The day by which the panel wants the response, or null: nobody else sets one.</param>
/// <param name="DueWords" example="next Panel meeting">The panel's own words for that point in time, where it is no day; or null.</param>
/// <param name="OutstandingAsOf" example="2027-03-01">For a review taken from documents, the day on which one that it cites calls the
/// answer outstanding, or null.</param>
/// <param name="Status">For a review taken from documents, what they show: <c>reported</c> (unless said), <c>noReportMade</c> or
/// <c>notEvidenced</c>. A live review comes on by its steps; null there.</param>
/// <param name="ReportedOn">For a review taken from documents, when the panel reported, or null. A live review comes on by its steps; null
/// there.</param>
/// <param name="NoReport">For a review taken from documents, when and why the panel made no report, or null.</param>
/// <param name="Citations">Where the facts came from.</param>
/// <param name="PanelMeetingId">The meeting of the panel at which it was on the agenda, or null; <c>metOn</c> is its day unless
/// said.</param>
public sealed record PanelReviewInput(
    string Subject,
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
    IReadOnlyList<Citation>? Citations = null,
    PanelMeetingId? PanelMeetingId = null
)
{
    internal static PanelReviewInput Of(PanelReview review) =>
        new(
            review.Subject,
            review.MetOn,
            review.AskedTo,
            review.AskedOfBody,
            review.Paragraphs,
            review.TaskGroup,
            review.Outcome,
            review.ReportDocumentId,
            review.ReportPublishedOn,
            review.SentToCouncilsOn,
            IsAsUsual(review) ? null : review.RequiresResponse,
            review.ResponseDueOn,
            review.DueWords,
            review.OutstandingAsOf,
            review.Status,
            review.ReportedOn,
            review.NoReport is { } silence ? new(silence.On, silence.Reason) : null,
            review.Citations,
            review.PanelMeetingId
        );

    internal ReviewDescription Describe(PanelReviewKind kind) =>
        new(
            Subject,
            MetOn,
            AskedTo ?? [],
            AskedOfBody ?? [],
            Paragraphs ?? [],
            TaskGroup,
            Outcome,
            ReportDocumentId,
            ReportPublishedOn,
            SentToCouncilsOn,
            new(RequiresResponse ?? Usual(kind, ResponseDueOn, DueWords), ResponseDueOn, DueWords, OutstandingAsOf),
            PanelMeetingId
        );

    /// <summary>Whether a response is owed where nobody says so: by law, or because the panel sets a time for it.</summary>
    private static bool Usual(PanelReviewKind kind, DateOnly? dueOn, string? dueWords) =>
        kind.OwesResponseByLaw() || dueOn is not null || dueWords is not null;

    private static bool IsAsUsual(PanelReview review) =>
        review.Status is PanelReviewStatus.NoReportMade
        || review.RequiresResponse == Usual(review.Kind, review.ResponseDueOn, review.DueWords);

    /// <summary>What the documents show of the report, beside the response that is recorded.</summary>
    internal TranscribedReport Shown(ReportResponse? response) =>
        new(
            Status ?? PanelReviewStatus.Reported,
            ReportedOn,
            NoReport is { } told ? new(told.On, told.Reason, ReportingSide.Panel) : null,
            response
        );

    internal IReadOnlyList<Citation> Sources => Citations ?? [];
}

/// <summary>That the panel made no report.</summary>
/// <param name="On">The day on which that was clear.</param>
/// <param name="Reason" example="The panel had no quorum at either of its meetings.">Why; at most 4,000 characters.</param>
public sealed record SilenceInput(PartialDate On, string Reason);

internal sealed class PanelReviewInputValidator : AbstractValidator<PanelReviewInput>
{
    public PanelReviewInputValidator()
    {
        RuleFor(input => input.Subject).Title();
        RuleFor(input => input.AskedTo).AtMost(PanelReview.MostAsked);
        RuleForEach(input => input.AskedTo).Text();
        RuleFor(input => input.AskedOfBody).AtMost(PanelReview.MostAsked);
        RuleForEach(input => input.AskedOfBody).Text();
        RuleFor(input => input.Paragraphs).AtMost(PanelReview.MostParagraphs);
        RuleForEach(input => input.Paragraphs)
            .SetValidator(new ParagraphValidator())
            .When(input => input.Paragraphs is { Count: <= PanelReview.MostParagraphs });
        RuleFor(input => input.TaskGroup!).SetValidator(new TaskGroupValidator()).When(input => input.TaskGroup is not null);
        RuleFor(input => input.Outcome).OptionalText();
        RuleFor(input => input.DueWords).OptionalTitle();
        RuleFor(input => input.NoReport!.Reason).Text().When(input => input.NoReport is not null);
        this.Citations(input => input.Citations!);
    }
}

/// <summary>Validates a paragraph.</summary>
internal sealed class ParagraphValidator : AbstractValidator<ReviewParagraph>
{
    public ParagraphValidator()
    {
        RuleFor(paragraph => paragraph.Number).Optional(ReviewParagraph.LongestNumber);
        RuleFor(paragraph => paragraph.Theme).OptionalTitle();
        RuleFor(paragraph => paragraph.Text).Text();
    }
}

/// <summary>Validates a task group.</summary>
internal sealed class TaskGroupValidator : AbstractValidator<TaskGroup>
{
    public TaskGroupValidator()
    {
        RuleFor(group => group.TermsOfReference).Text();
        RuleFor(group => group.Findings).AtMost(PanelReview.MostFindings);
        RuleForEach(group => group.Findings).Text();
        RuleFor(group => group.FollowUp!.Words).Text().When(group => group.FollowUp is not null);
    }
}
