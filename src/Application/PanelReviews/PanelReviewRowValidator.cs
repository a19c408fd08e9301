using FluentValidation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.PanelReviews;

internal sealed class PanelReviewRowValidator : AbstractValidator<PanelReviewRow>
{
    public PanelReviewRowValidator()
    {
        RuleFor(row => row.Subject).Title();
        RuleFor(row => row.PlanRef)
            .Must((row, plan) => plan is not null || row.VersionRef is null)
            .WithErrorCode("NotEmptyValidator")
            .WithMessage("must be given with 'versionRef'");
        RuleFor(row => row.AskedTo).AtMost(PanelReview.MostAsked);
        RuleForEach(row => row.AskedTo).Text();
        RuleFor(row => row.AskedOfBody).AtMost(PanelReview.MostAsked);
        RuleForEach(row => row.AskedOfBody).Text();
        RuleFor(row => row.Paragraphs).AtMost(PanelReview.MostParagraphs);
        RuleForEach(row => row.Paragraphs)
            .SetValidator(new ParagraphValidator())
            .When(row => row.Paragraphs.Count <= PanelReview.MostParagraphs);
        RuleFor(row => row.TaskGroup!).SetValidator(new TaskGroupValidator()).When(row => row.TaskGroup is not null);
        RuleFor(row => row.Outcome).OptionalText();
        RuleFor(row => row.DueWords).OptionalTitle();
        RuleFor(row => row.NoReport!.Reason).Text().When(row => row.NoReport is not null);
        RuleFor(row => row.Response!).SetValidator(new ResponseValidator()).When(row => row.Response is not null);
        this.Cites(row => row.Citations);
    }

    private sealed class ParagraphValidator : AbstractValidator<ParagraphRow>
    {
        public ParagraphValidator()
        {
            RuleFor(paragraph => paragraph.Number).Optional(ReviewParagraph.LongestNumber);
            RuleFor(paragraph => paragraph.Theme).OptionalTitle();
            RuleFor(paragraph => paragraph.Text).Text();
        }
    }

    private sealed class TaskGroupValidator : AbstractValidator<TaskGroupRow>
    {
        public TaskGroupValidator()
        {
            RuleFor(group => group.TermsOfReference).Text();
            RuleFor(group => group.Findings).AtMost(PanelReview.MostFindings);
            RuleForEach(group => group.Findings).Text();
            RuleFor(group => group.FollowUp!.Words).Text().When(group => group.FollowUp is not null);
        }
    }

    private sealed class ResponseValidator : AbstractValidator<ReportResponseRow>
    {
        public ResponseValidator()
        {
            RuleFor(response => response.Text).Optional(ReportResponse.LongestText);
            RuleFor(response => response.Url).Url();
        }
    }
}
