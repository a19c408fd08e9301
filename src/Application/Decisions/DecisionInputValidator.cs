using FluentValidation;
using PlanAccountability.Domain.Decisions;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Application.Decisions;

internal sealed class DecisionInputValidator : AbstractValidator<DecisionInput>
{
    public DecisionInputValidator()
    {
        RuleFor(input => input.Title).Title();
        RuleFor(input => input.Text).OptionalText();
        RuleFor(input => input.RegisterYear).Optional(Decision.LongestRegisterYear);
        RuleFor(input => input.Reference).Optional(Decision.LongestReference);
        RuleFor(input => input.Lead).OptionalTitle();
        RuleFor(input => input.TakenBy).OptionalTitle();
        RuleFor(input => input.UnderDelegation).SetValidator(new DelegationValidator()!);
        RuleFor(input => input.AdviceOf).AtMost(Decision.MostAdvice);
        RuleForEach(input => input.AdviceOf).ChildRules(advice => advice.RuleFor(item => item.Text).OptionalText());
        RuleFor(input => input.StatusReason).OptionalText();
        RuleFor(input => input.OptionsConsidered).AtMost(Decision.MostOptions);
        RuleForEach(input => input.OptionsConsidered).ChildRules(option => option.RuleFor(item => item.Text).Text());
        RuleFor(input => input.Reasons).OptionalText();
        RuleFor(input => input.Amounts).AtMost(Decision.MostAmounts);
        RuleForEach(input => input.Amounts).SetValidator(new DecisionAmountValidator());
        RuleFor(input => input.ExemptPart).SetValidator(new ExemptPartValidator()!);
        RuleFor(input => input.AttachmentIds).AtMost(Decision.MostAttachments);
        RuleFor(input => input.PriorityIds).AtMost(Decision.MostSubjects);
        RuleFor(input => input.CommitmentIds).AtMost(Decision.MostSubjects);
        this.Citations(input => input.Citations!);
    }
}

/// <summary>Validates a delegation.</summary>
internal sealed class DelegationValidator : AbstractValidator<Delegation>
{
    public DelegationValidator()
    {
        RuleFor(delegation => delegation.Scheme).Title();
        RuleFor(delegation => delegation.Delegate).Title();
    }
}

/// <summary>Validates a sum.</summary>
internal sealed class DecisionAmountValidator : AbstractValidator<DecisionAmount>
{
    public DecisionAmountValidator()
    {
        RuleFor(amount => amount.Amount)
            .Must(Pounds.AreSane)
            .WithErrorCode("bad-value")
            .WithMessage("must be pounds with at most two decimals, up to a million million");
        RuleFor(amount => amount.For).Title();
    }
}

/// <summary>Validates what is said of an exempt part.</summary>
internal sealed class ExemptPartValidator : AbstractValidator<ExemptPart>
{
    public ExemptPartValidator()
    {
        RuleFor(part => part.Reason).Text();
        RuleFor(part => part.Ground).OptionalTitle();
    }
}
