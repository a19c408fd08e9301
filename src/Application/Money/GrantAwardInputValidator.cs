using FluentValidation;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Application.Money;

/// <summary>Validates what is said of a grant.</summary>
internal sealed class GrantAwardInputValidator : AbstractValidator<GrantAwardInput>
{
    public GrantAwardInputValidator()
    {
        RuleFor(input => input.Recipients).AtMost(GrantAward.MostItems);
        RuleForEach(input => input.Recipients).Title();
        RuleFor(input => input.RecipientOrganisationIds).AtMost(GrantAward.MostItems);
        RuleFor(input => input.Purpose).Text();
        RuleFor(input => input.Amount).Pounds();
        RuleFor(input => input.FinancialYear).FinancialYear();
        RuleFor(input => input.Payments).AtMost(GrantAward.MostItems);
        RuleForEach(input => input.Payments).SetValidator(new GrantPaymentValidator());
        RuleFor(input => input.Conditions).OptionalText();
        RuleFor(input => input.Reasons).OptionalText();
        RuleFor(input => input.Budget).SetValidator(new SchemeBudgetValidator()!);
        RuleFor(input => input.PrioritiesAsStated).AtMost(GrantAward.MostItems);
        RuleForEach(input => input.PrioritiesAsStated).Title();
        RuleFor(input => input.PriorityIds).AtMost(GrantAward.MostItems);
        RuleFor(input => input.CommitmentIds).AtMost(GrantAward.MostItems);
        this.Citations(input => input.Citations!);
    }
}

/// <summary>Validates a payment.</summary>
internal sealed class GrantPaymentValidator : AbstractValidator<GrantPayment>
{
    public GrantPaymentValidator()
    {
        RuleFor(payment => payment.FinancialYear).FinancialYear();
        RuleFor(payment => payment.Amount).Pounds();
    }
}

/// <summary>Validates the budget of a scheme.</summary>
internal sealed class SchemeBudgetValidator : AbstractValidator<SchemeBudget>
{
    public SchemeBudgetValidator()
    {
        RuleFor(budget => budget.Amount).Pounds();
        RuleFor(budget => budget.TolerancePercent).InclusiveBetween(0, 100).WithMessage("must be from 0 to 100");
    }
}
