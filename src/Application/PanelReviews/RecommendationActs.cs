using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>The operations on a recommendation, in the order of its life.</summary>
internal static class RecommendationActs
{
    public static readonly IReadOnlyList<Act<RecommendationInPractice>> All =
    [
        new("amendRecommendation", [Role.Panel], _ => true),
        new("respondToRecommendation", [Role.Office], recommendation => recommendation.IsReported),
        new("claimDelivery", [Role.Office], recommendation => recommendation.IsReported && recommendation.Recommendation.TakesClaim),
        new("acceptDelivery", [Role.Panel], recommendation => recommendation.IsReported && recommendation.Recommendation.TakesAcceptance),
        new("withdrawRecommendation", [Role.Panel], recommendation => recommendation.IsReported),
        new("retractPanelRecommendation", [Role.Panel, Role.Admin], _ => true),
        new("mergePanelRecommendation", [Role.Panel, Role.Admin], _ => true),
        new("redactPanelRecommendation", [Role.Admin], _ => true),
    ];
}

/// <summary>A recommendation with its review.</summary>
/// <param name="Recommendation">The recommendation.</param>
/// <param name="Review">The review.</param>
internal sealed record RecommendationInPractice(PanelRecommendation Recommendation, PanelReview Review)
{
    /// <summary>Loads both in one query.</summary>
    public static Task<RecommendationInPractice> OfAsync(
        IPlanAccountabilityDb db,
        PanelRecommendationId id,
        CancellationToken cancellationToken
    ) =>
        db
            .PanelRecommendations.AsNoTracking()
            .Where(recommendation => recommendation.Id == id)
            .Join(
                db.PanelReviews,
                recommendation => recommendation.ReviewId,
                review => review.Id,
                (recommendation, review) => new RecommendationInPractice(recommendation, review)
            )
            .SingleAsync(cancellationToken);

    /// <summary>Whether there is a report that can be answered.</summary>
    public bool IsReported => Review.Allows(ReviewAct.Respond);
}
