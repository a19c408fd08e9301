using System.Linq.Expressions;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>What the register takes from a review or a recommendation itself.</summary>
internal sealed record RegisterRow
{
    internal static readonly Expression<Func<PanelReview, RegisterRow>> OfReview = review => new RegisterRow
    {
        ReviewId = review.Id,
        AreaId = review.AreaId,
        DueOn = review.ResponseDueOn,
        DueWords = review.DueWords,
        RespondedOn = review.RespondedOn,
        DaysLate = review.DaysLate,
    };

    internal static readonly Expression<Func<PanelRecommendation, RegisterRow>> OfRecommendation = recommendation => new RegisterRow
    {
        ReviewId = recommendation.ReviewId,
        AreaId = recommendation.AreaId,
        DueOn = recommendation.ResponseDueOn,
        DueWords = recommendation.DueWords,
        RespondedOn = recommendation.RespondedOn,
        DaysLate = recommendation.DaysLate,
        Recommendation = new(
            recommendation.Id,
            $"/v1/panel-recommendations/{recommendation.Id}",
            recommendation.Number,
            recommendation.Verb,
            recommendation.Text
        ),
    };

    public required PanelReviewId ReviewId { get; init; }

    public required AreaId AreaId { get; init; }

    public required DateOnly? DueOn { get; init; }

    public required string? DueWords { get; init; }

    public required PartialDate? RespondedOn { get; init; }

    public required int? DaysLate { get; init; }

    public RecommendationInRegister? Recommendation { get; init; }

    /// <summary>What is to be answered. Identifiers of reviews and recommendations sort among each other in the order of
    /// recording.</summary>
    public Guid Id => Recommendation?.Id.Value ?? ReviewId.Value;
}
