using FluentValidation;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.Imports.Types;

internal sealed class ExchangedPanelReviewValidator : AbstractValidator<ExchangedPanelReview>
{
    public ExchangedPanelReviewValidator()
    {
        RuleFor(form => form.Subject).Title();
        RuleFor(form => form.PlanRef)
            .Must((form, plan) => plan is not null || form.VersionRef is null)
            .WithErrorCode("NotEmptyValidator")
            .WithMessage("must be given with 'versionRef'");
        RuleFor(form => form.AskedTo).AtMost(PanelReview.MostAsked);
        RuleForEach(form => form.AskedTo).Words();
        RuleFor(form => form.AskedOfBody).AtMost(PanelReview.MostAsked);
        RuleForEach(form => form.AskedOfBody).Words();
        RuleFor(form => form.Paragraphs).AtMost(PanelReview.MostParagraphs);
        RuleForEach(form => form.Paragraphs)
            .SetValidator(new ParagraphValidator())
            .When(form => form.Paragraphs.Count <= PanelReview.MostParagraphs);
        RuleFor(form => form.TaskGroup!).SetValidator(new TaskGroupValidator()).When(form => form.TaskGroup is not null);
        RuleFor(form => form.Outcome).OptionalWords();
        RuleFor(form => form.DueWords).OptionalTitle();
        RuleFor(form => form.NoReport!.Reason).Words().When(form => form.NoReport is not null);
        RuleFor(form => form.Response!).SetValidator(new ResponseValidator()).When(form => form.Response is not null);
        this.Cites(form => form.Citations);
    }

    private sealed class ParagraphValidator : AbstractValidator<ExchangedParagraph>
    {
        public ParagraphValidator()
        {
            RuleFor(paragraph => paragraph.Number).MaximumLength(ReviewParagraph.LongestNumber);
            RuleFor(paragraph => paragraph.Theme).OptionalTitle();
            RuleFor(paragraph => paragraph.Text).Words();
        }
    }

    private sealed class TaskGroupValidator : AbstractValidator<ExchangedTaskGroup>
    {
        public TaskGroupValidator()
        {
            RuleFor(group => group.TermsOfReference).Words();
            RuleFor(group => group.Findings).AtMost(PanelReview.MostFindings);
            RuleForEach(group => group.Findings).Words();
            RuleFor(group => group.FollowUp!.Words).Words().When(group => group.FollowUp is not null);
        }
    }

    private sealed class ResponseValidator : AbstractValidator<ExchangedReportResponse>
    {
        public ResponseValidator()
        {
            RuleFor(response => response.Text).NotEmpty().MaximumLength(ReportResponse.LongestText);
            RuleFor(response => response.Url).Url();
        }
    }
}
