using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Application.Evidence;

/// <summary>Totals that financial plans state and that are not the sums of their lines.</summary>
internal sealed class DisagreeingTotals(IPlanAccountabilityDb db) : IDisagreementFinder
{
    public async Task<IEnumerable<Disagreement>> InAsync(AreaId area, CancellationToken cancellationToken)
    {
        var plans = await db
            .FinancialPlans.AsNoTracking()
            .NotRetracted()
            .Where(plan => plan.AreaId == area)
            .OrderBy(plan => plan.Id)
            .ToListAsync(cancellationToken);
        return plans.SelectMany(Totals);
    }

    private static IEnumerable<Disagreement> Totals(FinancialPlan plan)
    {
        var totals = FinancialSums.Of(plan.Lines, plan.StatedTotals, plan.Unit);
        var named = totals
            .Rows.Select(row => (Name: row.Heading, Total: (ComparedTotal)row))
            .Concat(totals.Columns.Select(column => (Name: column.FinancialYear ?? "no year", Total: (ComparedTotal)column)))
            .Append((Name: "all", Total: totals.Whole));
        return named
            .Where(total => total.Total.Agree is false)
            .Select(total =>
                Disagreement.Of(
                    "total",
                    $"{plan.Ref}:{total.Name}",
                    $"A financial plan: the total of {total.Name}, and the sum",
                    [
                        (Disagreement.Plain(total.Total.Stated!.Value), plan.Citations.FirstOrDefault()),
                        (Disagreement.Plain(total.Total.Summed!.Value), null),
                    ],
                    input => input with { FinancialPlanId = plan.Id }
                )
            );
    }
}
