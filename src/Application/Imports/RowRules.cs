using System.Linq.Expressions;
using FluentValidation;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.Imports;

/// <summary>What the rows of the interchange format have in common.</summary>
internal static class RowRules
{
    /// <summary>The highest place in a list, and the highest number of a version.</summary>
    public const int HighestOrder = 100_000;

    /// <summary>The most entries of a priority or a commitment, of which each issued version has one.</summary>
    public const int MostEntries = 1_000;

    public static IRuleBuilderOptions<T, int> Order<T>(this IRuleBuilder<T, int> rule) =>
        rule.InclusiveBetween(1, HighestOrder).WithMessage($"must be from 1 to {HighestOrder}");

    public static void Cites<T>(this AbstractValidator<T> validator, Expression<Func<T, IReadOnlyList<CitationRow>>> citations)
    {
        validator.RuleFor(citations).AtMost(Citation.Most);
        validator
            .RuleForEach(Expression.Lambda<Func<T, IEnumerable<CitationRow>>>(citations.Body, citations.Parameters))
            .SetValidator(new CitationValidator());
    }

    /// <summary>The documents that citations name.</summary>
    public static IEnumerable<Reference> Sources(this IReadOnlyList<CitationRow> citations, string at = "") =>
        citations.Select(
            (citation, index) => new Reference(ExchangeTypes.SourceDocument, citation.SourceRef, $"{at}/citations/{index}/sourceRef")
        );

    public static IEnumerable<(ExchangeType, Guid)> Sources(this IEnumerable<Citation> citations) =>
        citations.Select(citation => (ExchangeTypes.SourceDocument, citation.SourceDocumentId.Value));

    public static IReadOnlyList<CitationRow> Read(this ReferenceResolver resolver, IEnumerable<Citation> citations) =>
        [
            .. citations.Select(citation => new CitationRow(
                resolver.RefOf(citation.SourceDocumentId.Value),
                citation.Locator,
                citation.Quote
            )),
        ];

    public static IReadOnlyList<CitationRow> WithoutRetracted(
        this IReadOnlyList<CitationRow> citations,
        Func<ExchangeType, string, bool> isGone
    ) => [.. citations.Where(citation => !isGone(ExchangeTypes.SourceDocument, citation.SourceRef))];

    /// <summary>Says that a fact has not happened yet, if it has not.</summary>
    public static IEnumerable<InputError> Future(this ImportContext context, PartialDate? date, string pointer) =>
        date?.FirstDay > context.Today
            ? [new(pointer, "date-in-future", "What has not happened yet cannot be recorded: the date is in the future.")]
            : [];

    /// <summary>Says that a version is one of another plan, if it is.</summary>
    public static IEnumerable<InputError> OfOtherPlan(
        this ImportContext context,
        ExchangeType type,
        string @ref,
        string planRef,
        string pointer
    ) =>
        context.Resolver.Find(type, @ref) is { } entry
        && context.Resolver.PlanOf(entry) != context.Resolver.Find(ExchangeTypes.Plan, planRef)?.Id
            ? [new(pointer, "reference-of-another-plan", "names a record of another plan")]
            : [];

    /// <summary>A broken rule as an error of its row.</summary>
    public static InputError At(this Rule rule, string pointer) => new(pointer, rule.Code, rule.Statement);

    /// <summary>The document that a ref names, or null where there is none.</summary>
    public static SourceDocumentId? DocumentOf(this ImportContext context, string? @ref) =>
        @ref is null ? null : context.IdOf<SourceDocument>(ExchangeTypes.SourceDocument, @ref);

    private sealed class CitationValidator : AbstractValidator<CitationRow>
    {
        public CitationValidator()
        {
            RuleFor(citation => citation.SourceRef).NotEmpty();
            RuleFor(citation => citation.Locator).Optional(Citation.LongestLocator);
            RuleFor(citation => citation.Quote).Optional(Citation.LongestQuote);
        }
    }
}
