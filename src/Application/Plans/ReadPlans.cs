using MediatR;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>One plan.</summary>
public sealed record GetPlan(PlanId Id) : IQuery<PlanDto>;

/// <summary>The plans that the caller may know of.</summary>
/// <param name="Page">The page.</param>
/// <param name="Records">Only these of them.</param>
/// <param name="AreaId">Only plans of this area.</param>
/// <param name="InForceOn">Only plans that are in force on this day.</param>
public sealed record ListPlans(PageRequest Page, RecordFilter Records, AreaId? AreaId, DateOnly? InForceOn) : IQuery<Page<PlanDto>>
{
    internal static readonly ListOrders<PoliceAndCrimePlan, PlanDto> Orders = new ListOrders<PoliceAndCrimePlan, PlanDto>(plan =>
        plan.Id
    ).ByRecording();

    /// <summary>The orders in which the list may be asked for, its own first.</summary>
    public static IReadOnlyList<string> Sorts => Orders.Names;
}

internal sealed class GetPlanHandler(PlanOverviews overviews) : IRequestHandler<GetPlan, PlanDto>
{
    public Task<PlanDto> Handle(GetPlan query, CancellationToken cancellationToken) => overviews.OneAsync(query.Id, cancellationToken);
}

internal sealed class ListPlansHandler(IPlanAccountabilityDb db, ICaller caller, PlanOverviews overviews)
    : IRequestHandler<ListPlans, Page<PlanDto>>
{
    public async Task<Page<PlanDto>> Handle(ListPlans query, CancellationToken cancellationToken)
    {
        var plans = db
            .Plans.NotRetracted()
            .VisibleTo(caller)
            .Matching(db, query.Records)
            .Where(plan => query.AreaId == null || plan.AreaId == query.AreaId);
        if (query.InForceOn is { } day)
        {
            var inForce = await overviews.InForceOnAsync(day, query.AreaId, cancellationToken);
            plans = plans.Where(plan => inForce.Contains(plan.Id));
        }

        var page = await ListPlans.Orders.PageAsync(plans, query.Page, PlanType.Shown, cancellationToken);
        return page with { Items = await overviews.CompleteAsync(page.Items, cancellationToken) };
    }
}
