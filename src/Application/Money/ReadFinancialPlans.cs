using MediatR;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Application.Money;

/// <summary>The financial plans, in the order of recording.</summary>
public sealed record ListFinancialPlans(FinancialPlanFilter Filter, PageRequest Page, RecordFilter Records)
    : IQuery<Page<FinancialPlanDto>>;

/// <summary>Which financial plans are asked for.</summary>
/// <param name="AreaId">Those of this area.</param>
/// <param name="Kind">Those of this kind.</param>
/// <param name="FinancialYear">Those that are for this financial year, or have an amount of it.</param>
/// <param name="PlanId">Those that are printed in this police and crime plan.</param>
public sealed record FinancialPlanFilter(AreaId? AreaId, FinancialPlanKind? Kind, string? FinancialYear, PlanId? PlanId);

internal sealed class ListFinancialPlansHandler(IPlanAccountabilityDb db) : IRequestHandler<ListFinancialPlans, Page<FinancialPlanDto>>
{
    public Task<Page<FinancialPlanDto>> Handle(ListFinancialPlans query, CancellationToken cancellationToken)
    {
        var (filter, plans) = (query.Filter, db.FinancialPlans.NotRetracted().Matching(db, query.Records));
        if (filter.AreaId is { } area)
            plans = plans.Where(plan => plan.AreaId == area);
        if (filter.Kind is { } kind)
            plans = plans.Where(plan => plan.Kind == kind);
        if (filter.FinancialYear is { } year)
            plans = plans.Where(plan => plan.FinancialYears.Contains(year));
        if (filter.PlanId is { } printedIn)
            plans = plans.Where(plan => plan.PlanId == printedIn);
        return plans.ToPageAsync(query.Page, FinancialPlanType.Shown, plan => plan.Id, cancellationToken);
    }
}
