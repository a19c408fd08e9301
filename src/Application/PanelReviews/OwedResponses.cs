using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>What is owed to panels, or came late: only what is public counts, whoever asks. The conditions are those of the partial
/// indexes that serve them.</summary>
internal static class OwedResponses
{
    /// <summary>The reports that were made.</summary>
    public static IQueryable<PanelReview> Reported(this IQueryable<PanelReview> reviews) =>
        reviews.NotRetracted().Where(review => review.Visibility == Visibility.Everyone && review.Status == PanelReviewStatus.Reported);

    /// <summary>The recommendations of reports that were made: public ones are of no other reviews.</summary>
    public static IQueryable<PanelRecommendation> Reported(this IQueryable<PanelRecommendation> recommendations) =>
        recommendations.NotRetracted().Where(recommendation => recommendation.Visibility == Visibility.Everyone);

    /// <summary>Those that the panel has not closed: what it closed without an answer is no longer owed.</summary>
    public static IQueryable<PanelRecommendation> Open(this IQueryable<PanelRecommendation> recommendations) =>
        recommendations.Where(recommendation =>
            recommendation.AcceptedStatus == null
            || (
                recommendation.AcceptedStatus != CommitmentStatus.Delivered
                && recommendation.AcceptedStatus != CommitmentStatus.NotDelivered
                && recommendation.AcceptedStatus != CommitmentStatus.Dropped
            )
        );

    /// <summary>Those that are owed, and whose day has passed.</summary>
    public static IQueryable<TRoot> Overdue<TRoot>(this IQueryable<TRoot> roots, DateOnly today)
        where TRoot : Root<TRoot>, IAnswered =>
        roots.Where(root => root.RequiresResponse && root.RespondedOn == null && root.ResponseDueOn < today);

    /// <summary>Those that are owed, and for which the panel set no day.</summary>
    public static IQueryable<TRoot> Undated<TRoot>(this IQueryable<TRoot> roots)
        where TRoot : Root<TRoot>, IAnswered =>
        roots.Where(root => root.RequiresResponse && root.RespondedOn == null && root.ResponseDueOn == null);

    /// <summary>Those that were answered late.</summary>
    public static IQueryable<TRoot> AnsweredLate<TRoot>(this IQueryable<TRoot> roots)
        where TRoot : Root<TRoot>, IAnswered => roots.Where(root => root.DaysLate >= 1);
}
