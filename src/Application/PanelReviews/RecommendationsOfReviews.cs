using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>The recommendations under reviews, one query for all reviews together.</summary>
internal static class RecommendationsOfReviews
{
    public static async Task<ILookup<PanelReviewId, RecommendationInReview>> OfAsync(
        IPlanAccountabilityDb db,
        ICaller caller,
        IEnumerable<PanelReviewId> reviews,
        CancellationToken cancellationToken
    )
    {
        var ids = reviews.ToList();
        if (ids.Count == 0)
            return Enumerable.Empty<RecommendationInReview>().ToLookup(_ => default(PanelReviewId));
        var rows = await db
            .PanelRecommendations.AsNoTracking()
            .NotRetracted()
            .VisibleTo(caller)
            .Where(recommendation => ids.Contains(recommendation.ReviewId))
            .OrderBy(recommendation => recommendation.NumberKey)
            .Select(recommendation => new
            {
                recommendation.ReviewId,
                recommendation.Id,
                recommendation.Number,
                recommendation.Verb,
                recommendation.RequiresResponse,
                IsWithdrawn = recommendation.Withdrawn != null,
            })
            .ToListAsync(cancellationToken);
        return rows.ToLookup(
            row => row.ReviewId,
            row => new RecommendationInReview(
                row.Id,
                row.Number,
                row.Verb,
                row.RequiresResponse,
                row.IsWithdrawn,
                $"/v1/panel-recommendations/{row.Id}"
            )
        );
    }
}
