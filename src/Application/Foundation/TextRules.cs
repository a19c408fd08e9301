using FluentValidation;

namespace PlanAccountability.Application.Foundation;

/// <summary>The shapes of text that recur in requests.</summary>
internal static class TextRules
{
    /// <summary>The syntax of a ref, as a regular expression.</summary>
    public const string RefPattern = @"^[A-Za-z0-9][A-Za-z0-9._:/-]*\z";

    public static IRuleBuilderOptions<T, string> Title<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().MaximumLength(Root.LongestTitle);

    public static IRuleBuilderOptions<T, string?> OptionalTitle<T>(this IRuleBuilder<T, string?> rule) => rule.Optional(Root.LongestTitle);

    public static IRuleBuilderOptions<T, string> Text<T>(this IRuleBuilder<T, string> rule) =>
        rule.NotEmpty().MaximumLength(Root.LongestText);

    public static IRuleBuilderOptions<T, string?> OptionalText<T>(this IRuleBuilder<T, string?> rule) => rule.Optional(Root.LongestText);

    /// <summary>A text that may be missing. One of spaces alone says nothing, and no cell of CSV could hold it: nothing is null.</summary>
    public static IRuleBuilderOptions<T, string?> Optional<T>(this IRuleBuilder<T, string?> rule, int longest) =>
        rule.SetValidator(new SaysSomethingValidator<T>()).MaximumLength(longest);

    public static IRuleBuilderOptions<T, string?> Url<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(Root.LongestAddress).SetValidator(new UrlValidator<T>());

    public static IRuleBuilderOptions<T, string?> Ref<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(Root.LongestRef).Matches(RefPattern).WithMessage("must be letters, digits and . _ : / - only");

    /// <summary>A financial year, such as <c>2013-14</c>.</summary>
    public static IRuleBuilderOptions<T, string?> FinancialYear<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Matches(Domain.Money.FinancialYear.Pattern)
            .Must(text => text is null || !Domain.Money.FinancialYear.HasForm(text) || Domain.Money.FinancialYear.IsOne(text))
            .WithErrorCode("RegularExpressionValidator")
            .WithMessage("must be a financial year such as 2013-14");

    /// <summary>A time of the day, such as <c>14:30</c>.</summary>
    public static IRuleBuilderOptions<T, string?> TimeOfDay<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Matches(Domain.Foundation.TimeOfDay.Pattern).WithMessage("must be a time of the day such as 14:30");

    public static IRuleBuilderOptions<T, string> Language<T>(this IRuleBuilder<T, string> rule) =>
        rule.SetValidator(new LanguageValidator<T>());

    public static IRuleBuilderOptions<T, IReadOnlyList<TItem>?> AtMost<T, TItem>(
        this IRuleBuilder<T, IReadOnlyList<TItem>?> rule,
        int most
    ) =>
        rule.SetValidator(new MaximumCountValidator<T, TItem>(most))
            .Must(items => items is null || items.All(item => item is not null))
            .WithErrorCode("NotNullValidator")
            .WithMessage("must not hold null");

    public static void Citations<T>(
        this AbstractValidator<T> validator,
        System.Linq.Expressions.Expression<Func<T, IReadOnlyList<Citation>>> citations
    )
    {
        validator.RuleFor(citations).SetValidator(new MaximumCountValidator<T, Citation>(Citation.Most)!);
        validator.RuleForEach(citations.AsEnumerable()).NotNull().SetValidator(new CitationValidator());
    }

    private static System.Linq.Expressions.Expression<Func<T, IEnumerable<Citation>>> AsEnumerable<T>(
        this System.Linq.Expressions.Expression<Func<T, IReadOnlyList<Citation>>> citations
    ) => System.Linq.Expressions.Expression.Lambda<Func<T, IEnumerable<Citation>>>(citations.Body, citations.Parameters);

    private sealed class CitationValidator : AbstractValidator<Citation>
    {
        public CitationValidator()
        {
            RuleFor(citation => citation.Locator).Optional(Citation.LongestLocator);
            RuleFor(citation => citation.Quote).Optional(Citation.LongestQuote);
        }
    }
}
