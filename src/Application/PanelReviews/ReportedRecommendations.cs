using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>What panels recommended in public.</summary>
internal static class ReportedRecommendations
{
    /// <summary>The recommendations of reports that were made: public ones are of no other reviews.</summary>
    public static IQueryable<PanelRecommendation> Reported(this IQueryable<PanelRecommendation> recommendations) =>
        recommendations.NotRetracted().Where(recommendation => recommendation.Visibility == Visibility.Everyone);
}
