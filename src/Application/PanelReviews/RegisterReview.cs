using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>What the register says of a review, with the names of both sides.</summary>
internal sealed record RegisterReview(ReviewInRegister Review, OwedBy OwedBy, OwedTo OwedTo, PartialDate? ReportedOn)
{
    /// <summary>The reviews of a page, in one query.</summary>
    public static async Task<IReadOnlyDictionary<PanelReviewId, RegisterReview>> OfAsync(
        IPlanAccountabilityDb db,
        IEnumerable<PanelReviewId> reviews,
        CancellationToken cancellationToken
    )
    {
        var ids = reviews.Distinct().ToList();
        if (ids.Count == 0)
            return new Dictionary<PanelReviewId, RegisterReview>();
        var found =
            from review in db.PanelReviews.AsNoTracking()
            join body in db.PolicingBodies on review.BodyId equals body.Id
            join panel in db.Panels on review.PanelId equals panel.Id
            where ids.Contains(review.Id)
            select new RegisterReview(
                new(review.Id, $"/v1/panel-reviews/{review.Id}", review.Kind, review.Subject),
                new(body.Id, body.Name),
                new(panel.Id, panel.Name),
                review.ReportedOn
            );
        return await found.ToDictionaryAsync(review => review.Review.Id, cancellationToken);
    }

    /// <summary>An entry about the report, or about a recommendation of it.</summary>
    public OverdueResponseDto Read(RegisterRow row, OwedResponseState state, DateOnly today) =>
        new()
        {
            Kind = row.Recommendation is null ? OwedResponseKind.Report : OwedResponseKind.Recommendation,
            AreaId = row.AreaId,
            OwedBy = OwedBy,
            OwedTo = OwedTo,
            Review = Review,
            Recommendation = row.Recommendation,
            OwedSince = ReportedOn,
            DueOn = row.DueOn,
            DueWords = row.DueWords,
            RespondedOn = row.RespondedOn,
            DaysLate = state is OwedResponseState.Overdue ? today.DayNumber - row.DueOn!.Value.DayNumber : row.DaysLate,
            State = state,
        };
}
