using MediatR;
using PlanAccountability.Application.Accountability;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>One panel review.</summary>
public sealed record GetPanelReview(PanelReviewId Id) : IQuery<PanelReviewDto>;

/// <summary>The panel reviews that the caller may know of, in the order of recording.</summary>
public sealed record ListPanelReviews(PanelReviewFilter Filter, PageRequest Page, RecordFilter Records) : IQuery<Page<PanelReviewSummary>>
{
    internal static readonly ListOrders<PanelReview, PanelReviewSummary> Orders = new ListOrders<PanelReview, PanelReviewSummary>(review =>
        review.Id
    ).ByRecording();

    /// <summary>The orders in which the list may be asked for, its own first.</summary>
    public static IReadOnlyList<string> Sorts => Orders.Names;
}

/// <summary>Which panel reviews are asked for.</summary>
/// <param name="AreaId">Those of this area.</param>
/// <param name="Kind">Those of this kind.</param>
/// <param name="PlanId">Those about this plan.</param>
/// <param name="Status">Those that have come so far.</param>
public sealed record PanelReviewFilter(AreaId? AreaId, PanelReviewKind? Kind, PlanId? PlanId, PanelReviewStatus? Status);

internal sealed class GetPanelReviewHandler(IPlanAccountabilityDb db, IIrregularityReader ways, ICaller caller, TimeProvider clock)
    : IRequestHandler<GetPanelReview, PanelReviewDto>
{
    public async Task<PanelReviewDto> Handle(GetPanelReview query, CancellationToken cancellationToken)
    {
        var review = await db
            .PanelReviews.Where(review => review.Id == query.Id)
            .ReadAsync(PanelReviewDto.Projection, caller, cancellationToken);
        var recommendations = await RecommendationsOfReviews.OfAsync(db, caller, [review.Id], cancellationToken);
        return review with
        {
            Status = review.ShownStatus,
            ReportedOn = review.ReportShownOn,
            Absence = review.Awaited.On(
                await db.CoveredTimesAsync(CoveredRecords.Responses, [review.AreaId], cancellationToken),
                clock.Today()
            ),
            Recommendations = [.. recommendations[review.Id]],
            Irregularities = [.. await IrregularitiesAsync(review, cancellationToken)],
            AllowedActions = await ReviewActs.All.OpenToAsync(
                caller,
                review.AreaId,
                () => ReviewInPractice.OfAsync(db, review.Id, cancellationToken)
            ),
        };
    }

    private async Task<IEnumerable<Irregularity>> IrregularitiesAsync(PanelReviewDto review, CancellationToken cancellationToken)
    {
        if (review.RecordedAs is RecordedAs.Live)
            return [];
        if (review is { PlanId: { } plan, Version: { } number })
            return (await ways.OfPlanAsync(plan, cancellationToken))
                .Where(version => version.Number == number)
                .SelectMany(version => version.IrregularitiesOfReview);
        var reportedOn = review.ReportShownOn ?? review.NoReport?.On;
        return new WayOfReview(review.Kind, review.MetOn, reportedOn, review.RespondedOn, review.Response?.PublishedOn)
            .Breaches()
            .Select(breach => Irregularity.Of(breach, LocalPolicingBody.LawOf(review.AreaId)));
    }
}

internal sealed class ListPanelReviewsHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<ListPanelReviews, Page<PanelReviewSummary>>
{
    public async Task<Page<PanelReviewSummary>> Handle(ListPanelReviews query, CancellationToken cancellationToken)
    {
        var filter = query.Filter;
        var reviews = db.PanelReviews.NotRetracted().VisibleTo(caller).Matching(db, query.Records);
        if (filter.AreaId is { } area)
            reviews = reviews.Where(review => review.AreaId == area);
        if (filter.Kind is { } kind)
            reviews = reviews.Where(review => review.Kind == kind);
        if (filter.PlanId is { } plan)
            reviews = reviews.Where(review => review.PlanId == plan);
        if (filter.Status is { } status)
            reviews = reviews.Where(review => review.ShownStatus == status);
        var page = await ListPanelReviews.Orders.PageAsync(reviews, query.Page, PanelReviewSummary.Projection, cancellationToken);
        var recommendations = await RecommendationsOfReviews.OfAsync(db, caller, page.Items.Select(review => review.Id), cancellationToken);
        var covered = await db.CoveredTimesAsync(CoveredRecords.Responses, page.Items.Select(review => review.AreaId), cancellationToken);
        return page with
        {
            Items =
            [
                .. page.Items.Select(review =>
                    review.On(covered, clock.Today()) with
                    {
                        Recommendations = [.. recommendations[review.Id]],
                    }
                ),
            ],
        };
    }
}
