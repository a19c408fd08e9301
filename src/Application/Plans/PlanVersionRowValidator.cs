using FluentValidation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Plans;

internal sealed class PlanVersionRowValidator : AbstractValidator<PlanVersionRow>
{
    public PlanVersionRowValidator()
    {
        RuleFor(row => row.Number).Order();
        RuleFor(row => row.Title).Title();
        RuleFor(row => row.VariationReason).OptionalText();
        RuleFor(row => row.Language).Language();
        RuleFor(row => row.EffectiveFrom)
            .Null()
            .When(row => row.Issue is null)
            .WithErrorCode("NotIssued")
            .WithMessage("is of an issued version only");
        RuleFor(row => row.Content)
            .Null()
            .When(row => row.Issue is not null && row.Content is { Priorities.Count: > 0 })
            .WithErrorCode("ContentIssued")
            .WithMessage("is of an unissued version only: an issued one's priorities and commitments are records of their own");
        RuleFor(row => row.Steps).AtMost(PlanStep.Most);
        RuleForEach(row => row.Steps).SetValidator(new StepValidator());
        RuleFor(row => row.Sections).AtMost(PlanSection.Most);
        RuleForEach(row => row.Sections).SetValidator(new SectionValidator());
        RuleFor(row => row.StatutoryContent).AtMost(Enum.GetValues<StatutoryRequirement>().Length);
        RuleForEach(row => row.StatutoryContent).ChildRules(item => item.RuleFor(coverage => coverage.Section).OptionalTitle());
        RuleFor(row => row.Content!.Priorities)
            .AtMost(PlannedPriority.Most)
            .OverridePropertyName("Content.Priorities")
            .When(row => row.Content is not null);
        RuleForEach(row => row.Content!.Priorities)
            .SetValidator(new PriorityValidator())
            .OverridePropertyName("Content.Priorities")
            .When(row => row.Content is not null);
        this.Cites(row => row.Citations);
    }

    private sealed class StepValidator : AbstractValidator<StepRow>
    {
        public StepValidator()
        {
            RuleFor(step => step.Note).OptionalText();
            RuleFor(step => step.Url).Url();
            this.Cites(step => step.Citations);
        }
    }

    private sealed class SectionValidator : AbstractValidator<PlanSection>
    {
        public SectionValidator()
        {
            RuleFor(section => section.Heading).Title();
            RuleFor(section => section.Order).Order();
            RuleFor(section => section.Text).MaximumLength(PlanSection.LongestText);
        }
    }

    private sealed class PriorityValidator : AbstractValidator<PlannedPriorityRow>
    {
        public PriorityValidator()
        {
            RuleFor(priority => priority.Ref).NotEmpty().Ref();
            RuleFor(priority => priority.Number).Optional(Priority.LongestNumber);
            RuleFor(priority => priority.Title).OptionalTitle();
            RuleFor(priority => priority.Description).OptionalText();
            RuleFor(priority => priority.Themes).AtMost(Priority.MostThemes);
            RuleFor(priority => priority.Order).Order();
            RuleFor(priority => priority.Commitments).AtMost(PlannedCommitment.Most);
            RuleForEach(priority => priority.Commitments).SetValidator(new CommitmentValidator());
        }
    }

    private sealed class CommitmentValidator : AbstractValidator<PlannedCommitmentRow>
    {
        public CommitmentValidator()
        {
            RuleFor(commitment => commitment.Ref).NotEmpty().Ref();
            RuleFor(commitment => commitment.Text).Text();
            RuleFor(commitment => commitment.Order).Order();
            RuleFor(commitment => commitment.MeasuredBy).AtMost(AccountabilityCommitment.MostMeasures);
            RuleForEach(commitment => commitment.MeasuredBy).Text();
            RuleFor(commitment => commitment.MergedFromRefs).AtMost(AccountabilityCommitment.MostMerged);
            this.Cites(commitment => commitment.Citations);
        }
    }
}
