using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Infrastructure.PanelReviews;

/// <summary>Asks the lists as JSON, which PostgreSQL finds by their elements in an index.</summary>
internal sealed class RecommendationSubjects : IRecommendationSubjects
{
    public IQueryable<PanelRecommendation> Concerning(
        IQueryable<PanelRecommendation> recommendations,
        IReadOnlyCollection<CommitmentId> commitments
    )
    {
        string[] keys = [.. commitments.Select(commitment => commitment.ToString())];
        return recommendations.Where(recommendation => EF.Functions.JsonExistAny(recommendation.CommitmentIds, keys));
    }

    public IQueryable<PanelRecommendation> Concerning(IQueryable<PanelRecommendation> recommendations, PriorityId priority)
    {
        var key = priority.ToString();
        return recommendations.Where(recommendation => EF.Functions.JsonExists(recommendation.PriorityIds, key));
    }
}
