using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>A review or a recommendation as the register has it, with its review and the names of both sides.</summary>
internal sealed record RegisterRow
{
    public required AreaId AreaId { get; init; }

    public required DateOnly? DueOn { get; init; }

    public required string? DueWords { get; init; }

    public required PartialDate? RespondedOn { get; init; }

    public required int? DaysLate { get; init; }

    public required ReviewInRegister Review { get; init; }

    public required PartialDate? ReportedOn { get; init; }

    public required OwedBy OwedBy { get; init; }

    public required OwedTo OwedTo { get; init; }

    public RecommendationInRegister? Recommendation { get; init; }

    /// <summary>What is to be answered. Identifiers of reviews and recommendations sort among each other in the order of
    /// recording.</summary>
    public Guid Id => Recommendation?.Id.Value ?? Review.Id.Value;

    /// <summary>The rows of reviews.</summary>
    public static IQueryable<RegisterRow> Of(IQueryable<PanelReview> reviews, IPlanAccountabilityDb db) =>
        from review in reviews
        join body in db.PolicingBodies on review.BodyId equals body.Id
        join panel in db.Panels on review.PanelId equals panel.Id
        select new RegisterRow
        {
            AreaId = review.AreaId,
            DueOn = review.ResponseDueOn,
            DueWords = review.DueWords,
            RespondedOn = review.RespondedOn,
            DaysLate = review.DaysLate,
            Review = new(review.Id, $"/v1/panel-reviews/{review.Id}", review.Kind, review.Subject),
            ReportedOn = review.ReportedOn,
            OwedBy = new(body.Id, body.Name),
            OwedTo = new(panel.Id, panel.Name),
        };

    /// <summary>The rows of recommendations.</summary>
    public static IQueryable<RegisterRow> Of(IQueryable<PanelRecommendation> recommendations, IPlanAccountabilityDb db) =>
        from recommendation in recommendations
        join review in db.PanelReviews on recommendation.ReviewId equals review.Id
        join body in db.PolicingBodies on review.BodyId equals body.Id
        join panel in db.Panels on review.PanelId equals panel.Id
        select new RegisterRow
        {
            AreaId = recommendation.AreaId,
            DueOn = recommendation.ResponseDueOn,
            DueWords = recommendation.DueWords,
            RespondedOn = recommendation.RespondedOn,
            DaysLate = recommendation.DaysLate,
            Review = new(review.Id, $"/v1/panel-reviews/{review.Id}", review.Kind, review.Subject),
            ReportedOn = review.ReportedOn,
            OwedBy = new(body.Id, body.Name),
            OwedTo = new(panel.Id, panel.Name),
            Recommendation = new(
                recommendation.Id,
                $"/v1/panel-recommendations/{recommendation.Id}",
                recommendation.Number,
                recommendation.Verb,
                recommendation.Text
            ),
        };

    /// <summary>The entry of the register.</summary>
    public OverdueResponseDto Read(OwedResponseState state, DateOnly today) =>
        new()
        {
            Kind = Recommendation is null ? OwedResponseKind.Report : OwedResponseKind.Recommendation,
            AreaId = AreaId,
            OwedBy = OwedBy,
            OwedTo = OwedTo,
            Review = Review,
            Recommendation = Recommendation,
            OwedSince = ReportedOn,
            DueOn = DueOn,
            DueWords = DueWords,
            RespondedOn = RespondedOn,
            DaysLate = state is OwedResponseState.Overdue ? today.DayNumber - DueOn!.Value.DayNumber : DaysLate,
            State = state,
        };
}
