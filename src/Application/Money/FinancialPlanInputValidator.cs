using FluentValidation;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Application.Money;

internal sealed class FinancialPlanInputValidator : AbstractValidator<FinancialPlanInput>
{
    public FinancialPlanInputValidator()
    {
        RuleFor(input => input.Title).Title();
        RuleFor(input => input.From).FinancialYear();
        RuleFor(input => input.To).FinancialYear();
        RuleFor(input => input.Lines).AtMost(FinancialPlan.MostLines);
        RuleFor(input => input.Lines)
            .Must(lines => (lines ?? []).Sum(line => line?.Amounts.Count ?? 0) <= FinancialPlan.MostAmounts)
            .WithErrorCode("MaximumCountValidator")
            .WithMessage($"must not have more than {FinancialPlan.MostAmounts} amounts in all");
        RuleFor(input => input)
            .Must(input => input.Lines is { } lines && lines.Any(line => line is null) || AreFew(input))
            .WithErrorCode("MaximumCountValidator")
            .WithMessage($"must not reach over more than {FinancialPlan.MostYears} financial years")
            .OverridePropertyName(nameof(FinancialPlanInput.Lines));
        RuleForEach(input => input.Lines).SetValidator(new FinancialLineValidator());
        RuleFor(input => input.StatedTotals).AtMost(FinancialPlan.MostYears + 1);
        RuleForEach(input => input.StatedTotals).SetValidator(new StatedTotalValidator());
        RuleFor(input => input.Virements).AtMost(FinancialPlan.MostVirements);
        RuleForEach(input => input.Virements).SetValidator(new VirementValidator());
        this.Citations(input => input.Citations!);
    }

    private static bool AreFew(FinancialPlanInput input) => FinancialPlan.YearsOf(input).Count <= FinancialPlan.MostYears;
}

/// <summary>Validates a line.</summary>
internal sealed class FinancialLineValidator : AbstractValidator<FinancialLine>
{
    public FinancialLineValidator()
    {
        RuleFor(line => line.Heading).Title();
        RuleFor(line => line.Amounts).AtMost(FinancialPlan.MostYears + 1);
        RuleForEach(line => line.Amounts).SetValidator(new FinancialAmountValidator());
        RuleFor(line => line.PriorityIds).AtMost(FinancialLine.MostPriorities);
    }
}

/// <summary>Validates an amount.</summary>
internal sealed class FinancialAmountValidator : AbstractValidator<FinancialAmount>
{
    public FinancialAmountValidator() => RuleFor(amount => amount.FinancialYear).FinancialYear();
}

/// <summary>Validates a stated total.</summary>
internal sealed class StatedTotalValidator : AbstractValidator<StatedTotal>
{
    public StatedTotalValidator() => RuleFor(total => total.FinancialYear).FinancialYear();
}

/// <summary>Validates a virement.</summary>
internal sealed class VirementValidator : AbstractValidator<Virement>
{
    public VirementValidator()
    {
        RuleFor(virement => virement.From).Title();
        RuleFor(virement => virement.To).Title();
        RuleFor(virement => virement.Reason).OptionalText();
        RuleFor(virement => virement.DecisionIds).AtMost(Virement.MostDecisions);
    }
}
