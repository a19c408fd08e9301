using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>Finds recommendations from what they concern: the lists that they keep are indexed from the other end.</summary>
public interface IRecommendationSubjects
{
    /// <summary>Those that concern any of the commitments.</summary>
    IQueryable<PanelRecommendation> Concerning(
        IQueryable<PanelRecommendation> recommendations,
        IReadOnlyCollection<CommitmentId> commitments
    );

    /// <summary>Those that concern the priority.</summary>
    IQueryable<PanelRecommendation> Concerning(IQueryable<PanelRecommendation> recommendations, PriorityId priority);
}
