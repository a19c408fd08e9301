using MediatR;

namespace PlanAccountability.Application.Money;

/// <summary>The chart of a financial plan, as an SVG document.</summary>
public sealed record DrawFinancialPlan(FinancialPlanId Id) : IQuery<string>;

internal sealed class DrawFinancialPlanHandler(IPlanAccountabilityDb db, ICaller caller, IFinancialChartDrawing drawing)
    : IRequestHandler<DrawFinancialPlan, string>
{
    public async Task<string> Handle(DrawFinancialPlan query, CancellationToken cancellationToken)
    {
        var plan = await db.FinancialPlans.Where(plan => plan.Id == query.Id).ReadAsync(FinancialPlanType.Shown, caller, cancellationToken);
        return drawing.Draw(FinancialChart.Of(plan));
    }
}
