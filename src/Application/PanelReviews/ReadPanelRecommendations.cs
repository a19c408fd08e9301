using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>One recommendation of a panel.</summary>
public sealed record GetPanelRecommendation(PanelRecommendationId Id) : IQuery<PanelRecommendationDto>;

/// <summary>The recommendations that the caller may know of, in the order of recording; those of one review in the order of their
/// numbers.</summary>
public sealed record ListPanelRecommendations(PanelRecommendationFilter Filter, PageRequest Page, RecordFilter Records)
    : IQuery<Page<PanelRecommendationDto>>;

/// <summary>Which recommendations are asked for.</summary>
/// <param name="AreaId">Those of this area.</param>
/// <param name="ReviewId">Those of this review.</param>
/// <param name="Verb">Those with this verb.</param>
/// <param name="State">Those that stand so today.</param>
/// <param name="CommitmentId">Those that concern this commitment.</param>
/// <param name="PriorityId">Those that concern this priority.</param>
public sealed record PanelRecommendationFilter(
    AreaId? AreaId,
    PanelReviewId? ReviewId,
    RecommendationVerb? Verb,
    RecommendationState? State,
    CommitmentId? CommitmentId = null,
    PriorityId? PriorityId = null
);

internal sealed class GetPanelRecommendationHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<GetPanelRecommendation, PanelRecommendationDto>
{
    public async Task<PanelRecommendationDto> Handle(GetPanelRecommendation query, CancellationToken cancellationToken)
    {
        var recommendation = await db
            .PanelRecommendations.Where(recommendation => recommendation.Id == query.Id)
            .ReadAsync(RecommendationStates.ProjectionOn(db, clock.Today()), caller, cancellationToken);
        return recommendation with
        {
            AllowedActions = await RecommendationActs.All.OpenToAsync(
                caller,
                recommendation.AreaId,
                () => RecommendationInPractice.OfAsync(db, query.Id, cancellationToken)
            ),
        };
    }
}

internal sealed class ListPanelRecommendationsHandler(
    IPlanAccountabilityDb db,
    ICaller caller,
    TimeProvider clock,
    IRecommendationSubjects subjects
) : IRequestHandler<ListPanelRecommendations, Page<PanelRecommendationDto>>
{
    public async Task<Page<PanelRecommendationDto>> Handle(ListPanelRecommendations query, CancellationToken cancellationToken)
    {
        var filter = query.Filter;
        var recommendations = db.PanelRecommendations.AsNoTracking().NotRetracted().VisibleTo(caller).Matching(db, query.Records);
        if (filter.AreaId is { } area)
            recommendations = recommendations.Where(recommendation => recommendation.AreaId == area);
        if (filter.Verb is { } verb)
            recommendations = recommendations.Where(recommendation => recommendation.Verb == verb);
        if (filter.ReviewId is { } review)
            recommendations = recommendations.Where(recommendation => recommendation.ReviewId == review);
        if (filter.CommitmentId is { } commitment)
            recommendations = subjects.Concerning(recommendations, [commitment]);
        if (filter.PriorityId is { } priority)
            recommendations = subjects.Concerning(recommendations, priority);

        var ordered = filter.ReviewId is null
            ? InOrderOfRecording(recommendations, query.Page.After)
            : InPrintedOrder(recommendations, query.Page.After);
        var dtos = ordered.Select(RecommendationStates.ProjectionOn(db, clock.Today()));
        if (filter.State is { } state)
            dtos = dtos.Where(dto => dto.State == state);
        return await dtos.ToPageAsync(query.Page, last => new Cursor(last.Id.ToString()), cancellationToken);
    }

    private static IOrderedQueryable<PanelRecommendation> InOrderOfRecording(
        IQueryable<PanelRecommendation> recommendations,
        Cursor? cursor
    )
    {
        if (cursor is not null)
        {
            var after = cursor.IdAt<PanelRecommendation>(0, 1);
            recommendations = recommendations.Where(recommendation => recommendation.Id.CompareTo(after) > 0);
        }

        return recommendations.OrderBy(recommendation => recommendation.Id);
    }

    /// <summary>The order of one review, in which no number occurs twice.</summary>
    private static IOrderedQueryable<PanelRecommendation> InPrintedOrder(IQueryable<PanelRecommendation> ofReview, Cursor? cursor)
    {
        if (cursor is not null)
        {
            var last = cursor.IdAt<PanelRecommendation>(0, 1);
            var key = ofReview.Where(recommendation => recommendation.Id == last).Select(recommendation => recommendation.NumberKey);
            ofReview = ofReview.Where(recommendation => recommendation.NumberKey.CompareTo(key.FirstOrDefault()) > 0);
        }

        return ofReview.OrderBy(recommendation => recommendation.NumberKey);
    }
}
