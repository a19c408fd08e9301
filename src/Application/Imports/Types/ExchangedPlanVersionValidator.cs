using FluentValidation;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Imports.Types;

internal sealed class ExchangedPlanVersionValidator : AbstractValidator<ExchangedPlanVersion>
{
    public ExchangedPlanVersionValidator()
    {
        RuleFor(form => form.Number).Order();
        RuleFor(form => form.Title).Title();
        RuleFor(form => form.VariationReason).OptionalWords();
        RuleFor(form => form.Language).Language();
        RuleFor(form => form.EffectiveFrom)
            .Null()
            .When(form => form.Issue is null)
            .WithErrorCode("NotIssued")
            .WithMessage("is of an issued version only");
        RuleFor(form => form.Content)
            .Null()
            .When(form => form.Issue is not null && form.Content is { Priorities.Count: > 0 })
            .WithErrorCode("ContentIssued")
            .WithMessage("is of an unissued version only: an issued one's priorities and commitments are records of their own");
        RuleFor(form => form.Steps).AtMost(PlanStep.Most);
        RuleForEach(form => form.Steps).SetValidator(new StepValidator());
        RuleFor(form => form.Sections).AtMost(PlanSection.Most);
        RuleForEach(form => form.Sections).SetValidator(new SectionValidator());
        RuleForEach(form => form.StatutoryContent)
            .ChildRules(item => item.RuleFor(coverage => coverage.Section).MaximumLength(Root.LongestTitle));
        RuleFor(form => form.Content!.Priorities)
            .AtMost(PlannedPriority.Most)
            .OverridePropertyName("Content.Priorities")
            .When(form => form.Content is not null);
        RuleForEach(form => form.Content!.Priorities)
            .SetValidator(new PriorityValidator())
            .OverridePropertyName("Content.Priorities")
            .When(form => form.Content is not null);
        this.Cites(form => form.Citations);
    }

    private sealed class StepValidator : AbstractValidator<ExchangedStep>
    {
        public StepValidator()
        {
            RuleFor(step => step.Note).OptionalWords();
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

    private sealed class PriorityValidator : AbstractValidator<ExchangedPlannedPriority>
    {
        public PriorityValidator()
        {
            RuleFor(priority => priority.Ref).NotEmpty().Ref();
            RuleFor(priority => priority.Number).MaximumLength(Priority.LongestNumber);
            RuleFor(priority => priority.Title).OptionalTitle();
            RuleFor(priority => priority.Description).OptionalWords();
            RuleFor(priority => priority.Themes).AtMost(Priority.MostThemes);
            RuleFor(priority => priority.Order).Order();
            RuleFor(priority => priority.Commitments).AtMost(PlannedCommitment.Most);
            RuleForEach(priority => priority.Commitments).SetValidator(new CommitmentValidator());
        }
    }

    private sealed class CommitmentValidator : AbstractValidator<ExchangedPlannedCommitment>
    {
        public CommitmentValidator()
        {
            RuleFor(commitment => commitment.Ref).NotEmpty().Ref();
            RuleFor(commitment => commitment.Text).Words();
            RuleFor(commitment => commitment.Order).Order();
            RuleFor(commitment => commitment.MeasuredBy).AtMost(AccountabilityCommitment.MostMeasures);
            RuleForEach(commitment => commitment.MeasuredBy).Words();
            RuleFor(commitment => commitment.MergedFromRefs).AtMost(AccountabilityCommitment.MostMerged);
            this.Cites(commitment => commitment.Citations);
        }
    }
}
