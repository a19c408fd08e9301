using System.Linq.Expressions;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>Where recommendations stand on a day, as the whole record shows it.</summary>
internal static class RecommendationStates
{
    /// <summary>The DTO with the state of a day.</summary>
    public static Expression<Func<PanelRecommendation, PanelRecommendationDto>> ProjectionOn(IPlanAccountabilityDb db, DateOnly today) =>
        PanelRecommendationDto.Projection.And(dto => dto.State, On(db, today));

    /// <summary>The state. Of an answer that is not on record it says what <see cref="Awaited"/> says.</summary>
    private static Expression<Func<PanelRecommendation, RecommendationState>> On(IPlanAccountabilityDb db, DateOnly today)
    {
        var covered = db.CompletenessStatements.Covering(CoveredRecords.Responses);
        var times = db.PanelReviews.SelectMany(
            review =>
                covered.Where(statement =>
                    statement.AreaId == review.AreaId
                    && statement.From <= review.OwedSince
                    && (statement.To == null || statement.To >= review.OwedSince)
                ),
            (review, statement) => new { ReviewId = review.Id, statement.To }
        );
        return recommendation =>
            recommendation.Withdrawn != null ? RecommendationState.Withdrawn
            : recommendation.AcceptedStatus == CommitmentStatus.Delivered
            || recommendation.AcceptedStatus == CommitmentStatus.NotDelivered
            || recommendation.AcceptedStatus == CommitmentStatus.Dropped
                ? RecommendationState.Closed
            : recommendation.RequiresResponse && !recommendation.IsAnswered && recommendation.ResponseDueOn < today
                ? recommendation.RecordedAs == RecordedAs.Live
                    || recommendation.OutstandingAsOf > recommendation.ResponseDueOn
                    || times.Any(time =>
                        time.ReviewId == recommendation.ReviewId && (time.To == null || time.To > recommendation.ResponseDueOn)
                    )
                        ? RecommendationState.ResponseOverdue
                    : RecommendationState.NotEvidenced
            : recommendation.RequiresResponse && !recommendation.IsAnswered
                ? recommendation.RecordedAs == RecordedAs.Live
                    || recommendation.OutstandingAsOf != null
                    || times.Any(time => time.ReviewId == recommendation.ReviewId)
                        ? RecommendationState.AwaitingResponse
                    : RecommendationState.NotEvidenced
            : recommendation.ClaimedStatus == CommitmentStatus.Delivered ? RecommendationState.Delivered
            : recommendation.IsAnswered ? RecommendationState.Responded
            : RecommendationState.NoResponseNeeded;
    }
}
