using FluentValidation;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>What a recommendation says: when it is made, and by a merge patch later on.</summary>
/// <param name="Verb">The panel's verb.</param>
/// <param name="Text" example="The page that sums the plan up should say more about partnership.">What it says; at most 4,000
/// characters.</param>
/// <param name="Wording">Whose words that is in; <c>verbatim</c> unless said.</param>
/// <param name="IsIncomplete">Whether the document breaks off before its end; it does not unless said.</param>
/// <param name="RequiresResponse">Whether it needs an answer of its own; null for what follows from the rest: with <c>recommends</c> or
/// <c>requests</c>, or with a time for it, it does.</param>
/// <param name="ResponseDueOn" example="2026-12-15">The day by which the panel wants the answer, or null: nobody else sets one.</param>
/// <param name="DueWords" example="next Panel meeting">The panel's own words for that point in time, where it is no day; or null.</param>
/// <param name="OutstandingAsOf" example="2027-03-01">For a review taken from documents, the day on which one that it cites calls the
/// answer outstanding, or null.</param>
/// <param name="PriorityIds">The priorities that it concerns, at most 100: of the area's plans, or drafted in the version that is
/// reviewed.</param>
/// <param name="CommitmentIds">The commitments that it concerns, at most 100: of the area's plans, or drafted in the version that is
/// reviewed.</param>
/// <param name="StatutoryContent">The matters of s.7(1) PRSRA 2011 that it concerns.</param>
/// <param name="Citations">Where the facts came from.</param>
/// <param name="Number" example="3.15(b)">The number as printed, with its paragraph, or null; unique in the review however it is
/// punctuated.</param>
/// <param name="Occurrences">Where else it is printed, at most 20: one recommendation in two lists is one record.</param>
public sealed record RecommendationInput(
    RecommendationVerb Verb,
    string Text,
    Wording Wording = Wording.Verbatim,
    bool IsIncomplete = false,
    bool? RequiresResponse = null,
    DateOnly? ResponseDueOn = null,
    string? DueWords = null,
    DateOnly? OutstandingAsOf = null,
    IReadOnlyList<PriorityId>? PriorityIds = null,
    IReadOnlyList<CommitmentId>? CommitmentIds = null,
    IReadOnlyList<StatutoryRequirement>? StatutoryContent = null,
    IReadOnlyList<Citation>? Citations = null,
    string? Number = null,
    IReadOnlyList<RecommendationOccurrence>? Occurrences = null
)
{
    internal static RecommendationInput Of(PanelRecommendation recommendation) =>
        new(
            recommendation.Verb,
            recommendation.Text,
            recommendation.Wording,
            recommendation.IsIncomplete,
            IsAsUsual(recommendation) ? null : recommendation.RequiresResponse,
            recommendation.ResponseDueOn,
            recommendation.DueWords,
            recommendation.OutstandingAsOf,
            recommendation.PriorityIds,
            recommendation.CommitmentIds,
            recommendation.StatutoryContent,
            recommendation.Citations,
            recommendation.Number,
            recommendation.Occurrences
        );

    internal RecommendationWording Words =>
        new(
            Number,
            Verb,
            Text,
            new(RequiresResponse ?? Usual(Verb, ResponseDueOn, DueWords), ResponseDueOn, DueWords, OutstandingAsOf),
            [.. (PriorityIds ?? []).Distinct()],
            [.. (CommitmentIds ?? []).Distinct()],
            [.. (StatutoryContent ?? []).Distinct()],
            Wording,
            IsIncomplete
        )
        {
            Occurrences = Occurrences ?? [],
        };

    internal IReadOnlyList<Citation> Sources => Citations ?? [];

    /// <summary>Whether an answer is needed where nobody says so: the verb asks for it, or the panel sets a time for it.</summary>
    private static bool Usual(RecommendationVerb verb, DateOnly? dueOn, string? dueWords) =>
        verb.AsksForAnswer() || dueOn is not null || dueWords is not null;

    private static bool IsAsUsual(PanelRecommendation recommendation) =>
        recommendation.RequiresResponse == Usual(recommendation.Verb, recommendation.ResponseDueOn, recommendation.DueWords);
}

internal sealed class RecommendationInputValidator : AbstractValidator<RecommendationInput>
{
    public RecommendationInputValidator()
    {
        RuleFor(input => input.Number).RecommendationNumber();
        RuleFor(input => input.Text).Text();
        RuleFor(input => input.DueWords).OptionalTitle();
        RuleFor(input => input.PriorityIds).AtMost(PanelRecommendation.MostConcerned);
        RuleFor(input => input.CommitmentIds).AtMost(PanelRecommendation.MostConcerned);
        RuleFor(input => input.StatutoryContent).AtMost(PanelRecommendation.MostConcerned);
        RuleFor(input => input.Occurrences).AtMost(RecommendationOccurrence.Most);
        RuleForEach(input => input.Occurrences)
            .ChildRules(occurrence =>
            {
                occurrence.RuleFor(value => value.Locator).OptionalTitle();
                occurrence.RuleFor(value => value.Number).RecommendationNumber();
            });
        this.Citations(input => input.Citations!);
    }
}

/// <summary>The syntax of a recommendation's number.</summary>
internal static class RecommendationNumbers
{
    /// <summary>Some letter or digit, whatever is around it.</summary>
    public static IRuleBuilderOptions<T, string?> RecommendationNumber<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(PanelRecommendation.LongestNumber)
            .Must(number => number is null || number.Any(char.IsLetterOrDigit))
            .WithErrorCode("RegularExpressionValidator")
            .WithMessage("must have a letter or a digit");
}

/// <summary>Checks that the priorities and commitments that a recommendation concerns, and the documents that it is printed in, are
/// there.</summary>
internal static class ConcernedItems
{
    /// <summary>Refuses places in documents that are not recorded; those that it named before stay.</summary>
    /// <exception cref="BadValueException">A document is not recorded.</exception>
    public static async Task RequirePrintedInAsync(
        this IPlanAccountabilityDb db,
        RecommendationInput input,
        PanelRecommendation? known,
        CancellationToken cancellationToken
    )
    {
        var kept = (known?.Occurrences ?? []).Select(occurrence => occurrence.DocumentId).ToHashSet();
        foreach (var (index, occurrence) in (input.Occurrences ?? []).Index())
        {
            if (!kept.Contains(occurrence.DocumentId))
                await db.RequireDocumentAsync(occurrence.DocumentId, $"/occurrences/{index}/documentId", cancellationToken);
        }
    }

    /// <summary>Refuses items that are neither records of the area nor drafted in the version that is reviewed.</summary>
    /// <param name="db">The record.</param>
    /// <param name="input">What is asked for.</param>
    /// <param name="review">The review.</param>
    /// <param name="known">The recommendation as it is stored, whose items are not asked about again; or null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="BadValueException">An item is not there.</exception>
    public static async Task RequireConcernedAsync(
        this IPlanAccountabilityDb db,
        RecommendationInput input,
        PanelReview review,
        PanelRecommendation? known,
        CancellationToken cancellationToken
    )
    {
        var priorities = (input.PriorityIds ?? []).Except(known?.PriorityIds ?? []).ToList();
        var commitments = (input.CommitmentIds ?? []).Except(known?.CommitmentIds ?? []).ToList();
        if (priorities.Count + commitments.Count == 0)
            return;
        if (review.VersionId is { } reviewed)
        {
            var planned = await db
                .PlanVersions.AsNoTracking()
                .Where(version => version.Id == reviewed)
                .Select(version => version.PlannedPriorities)
                .SingleAsync(cancellationToken);
            priorities.RemoveAll(id => planned.Any(priority => priority.Id == id));
            commitments.RemoveAll(id => planned.Any(priority => priority.Commitments.Any(commitment => commitment.Id == id)));
        }

        var area = review.AreaId;
        if (
            priorities.Count > 0
            && await db
                .Priorities.NotRetracted()
                .CountAsync(priority => priority.AreaId == area && priorities.Contains(priority.Id), cancellationToken) < priorities.Count
        )
            throw new BadValueException(
                "/priorityIds",
                "unknown-priority",
                "A priority is named that is neither one of the area nor drafted in the version that is reviewed."
            );
        if (
            commitments.Count > 0
            && await db
                .Commitments.NotRetracted()
                .CountAsync(commitment => commitment.AreaId == area && commitments.Contains(commitment.Id), cancellationToken)
                < commitments.Count
        )
            throw new BadValueException(
                "/commitmentIds",
                "unknown-commitment",
                "A commitment is named that is neither one of the area nor drafted in the version that is reviewed."
            );
    }
}
