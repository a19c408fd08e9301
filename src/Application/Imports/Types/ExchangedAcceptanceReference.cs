using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>Where something was accepted.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is called.</param>
/// <param name="On">When it was, or null.</param>
/// <param name="ReviewRef">The panel review that it is, where that is recorded; or null.</param>
public sealed record ExchangedAcceptanceReference(AcceptanceReferenceKind Kind, string Name, PartialDate? On = null, string? ReviewRef = null);

/// <summary>Acceptances as they name panel reviews.</summary>
internal static class AcceptanceReferenceExchange
{
    public static IEnumerable<(ExchangeType, Guid)> Names(this AcceptanceReference reference) => reference.Id is { } review ? [(ExchangeTypes.PanelReview, review)] : [];

    public static ExchangedAcceptanceReference Read(this RefBook book, AcceptanceReference reference) =>
        new(reference.Kind, reference.Name, reference.On, reference.Id is { } review ? book.NameOf(review) : null);

    public static IEnumerable<Reference> References(this ExchangedAcceptanceReference reference, string at) =>
        reference.ReviewRef is { } review ? [new(ExchangeTypes.PanelReview, review, $"{at}/reviewRef", IsWhole: true)] : [];

    public static ExchangedAcceptanceReference Standing(this ExchangedAcceptanceReference reference, Func<ExchangeType, string, bool> isGone) =>
        reference.ReviewRef is { } review && isGone(ExchangeTypes.PanelReview, review) ? reference with { ReviewRef = null } : reference;

    /// <summary>Refuses a review of another area or one that not everyone can read, and one beside a reference of another kind.</summary>
    public static IEnumerable<InputError> Faults(this ExchangedAcceptanceReference reference, AreaId area, string at, Surroundings around)
    {
        if (around.Find<PanelReview>(ExchangeTypes.PanelReview, reference.ReviewRef) is not { } review)
            yield break;
        if (reference.Kind is not AcceptanceReferenceKind.PanelReview)
            yield return new($"{at}/reviewRef", "bad-value", "is of a reference of kind 'panelReview' only");
        if (review.AreaId != area)
            yield return ReviewRules.SameArea.At($"{at}/reviewRef");
        else if (review.Status is PanelReviewStatus.InPreparation)
            yield return new($"{at}/reviewRef", "unknown-reference", "names a review that the panel has not reported on: nothing can have been accepted there");
    }

    public static AcceptanceReference ReferenceOf(this Surroundings around, ExchangedAcceptanceReference reference) =>
        new(reference.Kind, reference.Name, reference.On, reference.ReviewRef is { } review ? around.Book.Find(ExchangeTypes.PanelReview, review)!.Id : null);
}
