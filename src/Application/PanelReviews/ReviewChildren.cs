using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>What belongs to a review, and goes with it.</summary>
internal static class ReviewChildren
{
    public static Children OfReview { get; } = Children.ByHand<PanelReview>(UnderReviewAsync);

    /// <summary>Its recommendations; a live version that it reviewed is with the panel again.</summary>
    private static async Task<IReadOnlyList<Root>> UnderReviewAsync(
        IPlanAccountabilityDb db,
        PanelReview review,
        CancellationToken cancellationToken
    )
    {
        if (
            review.Status is not PanelReviewStatus.InPreparation
            && await db.LiveVersionOfAsync(review, cancellationToken) is { Retraction: null } version
            && (version.WasIssued || version.Status is not PlanVersionStatus.Withdrawn)
        )
            version.TakeBackReview();
        return await db
            .PanelRecommendations.NotRetracted()
            .Where(recommendation => recommendation.ReviewId == review.Id)
            .ToListAsync(cancellationToken);
    }
}
