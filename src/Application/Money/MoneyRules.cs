using FluentValidation;

namespace PlanAccountability.Application.Money;

/// <summary>The shapes of sums of money in requests.</summary>
internal static class MoneyRules
{
    private const string Form = "must be pounds from 0 to 1,000,000,000,000, with at most two decimals after a point: 1793938.00";

    /// <summary>A sum that is not below nought, to the penny.</summary>
    public static IRuleBuilderOptions<T, decimal> Pounds<T>(this IRuleBuilder<T, decimal> rule) =>
        rule.InclusiveBetween(0, Domain.Money.Pounds.Most)
            .WithMessage(Form)
            .Must(Domain.Money.Pounds.AreSane)
            .WithErrorCode("InclusiveBetweenValidator")
            .WithMessage(Form);

    /// <summary>The same where there may be none.</summary>
    public static IRuleBuilderOptions<T, decimal?> Pounds<T>(this IRuleBuilder<T, decimal?> rule) =>
        rule.InclusiveBetween(0, Domain.Money.Pounds.Most)
            .WithMessage(Form)
            .Must(sum => sum is not { } pounds || Domain.Money.Pounds.AreSane(pounds))
            .WithErrorCode("InclusiveBetweenValidator")
            .WithMessage(Form);
}
