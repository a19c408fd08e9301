using PlanAccountability.Domain.Money;

namespace PlanAccountability.Application.Money;

/// <summary>The operations on a financial plan.</summary>
internal static class FinancialPlanActs
{
    public static readonly IReadOnlyList<Act<FinancialPlan>> All =
    [
        new("amendFinancialPlan", [Role.Office], _ => true),
        new("retractFinancialPlan", [Role.Office, Role.Admin], _ => true),
        new("mergeFinancialPlan", [Role.Office, Role.Admin], _ => true),
        new("redactFinancialPlan", [Role.Admin], _ => true),
    ];
}
