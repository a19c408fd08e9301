using System.Globalization;
using MediatR;

namespace PlanAccountability.Application.Money;

/// <summary>The lines of a financial plan as the table that was printed: a row for each line, a column for each year, amounts with as many
/// decimals as the finest of them has. The first row names the columns.</summary>
public sealed record TabulateFinancialPlan(FinancialPlanId Id) : IQuery<IReadOnlyList<IReadOnlyList<string>>>;

internal sealed class TabulateFinancialPlanHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<TabulateFinancialPlan, IReadOnlyList<IReadOnlyList<string>>>
{
    public async Task<IReadOnlyList<IReadOnlyList<string>>> Handle(TabulateFinancialPlan query, CancellationToken cancellationToken)
    {
        var plan = await db.FinancialPlans.Where(plan => plan.Id == query.Id).ReadAsync(FinancialPlanType.Shown, caller, cancellationToken);
        return FinancialTable.Of(plan);
    }
}

/// <summary>Makes a table of a financial plan.</summary>
internal static class FinancialTable
{
    private const string NoYear = "no year";

    public static IReadOnlyList<IReadOnlyList<string>> Of(FinancialPlanDto plan)
    {
        var years = plan.Totals.Columns.Select(column => column.FinancialYear).ToList();
        var format = "0" + (DecimalsOf(plan) is > 0 and var decimals ? "." + new string('0', decimals) : "");
        IReadOnlyList<IReadOnlyList<string>> table =
        [
            ["heading", "parent", .. years.Select(year => year ?? NoYear), "total"],
            .. plan.Lines.Select(line =>
                Row(
                    line.Heading,
                    line.Parent is { } parent ? plan.Lines[parent].Heading : "",
                    years.Select(year => line.Amounts.FirstOrDefault(amount => amount.FinancialYear == year)?.Amount).Append(line.Total)
                )
            ),
        ];
        return plan.StatedTotals is []
            ? table
            : [.. table, Row("Total", "", plan.Totals.Columns.Select(column => column.Stated).Append(plan.Totals.Whole.Stated))];

        IReadOnlyList<string> Row(string heading, string parent, IEnumerable<decimal?> amounts) =>
            [
                CsvCells.Guard(heading),
                CsvCells.Guard(parent),
                .. amounts.Select(amount => amount?.ToString(format, CultureInfo.InvariantCulture) ?? ""),
            ];
    }

    private static int DecimalsOf(FinancialPlanDto plan) =>
        plan
            .Lines.SelectMany(line => line.Amounts.Select(amount => amount.Amount).Append(line.Total ?? 0))
            .Concat(plan.StatedTotals.Select(total => total.Amount))
            .Select(amount => (int)amount.Scale)
            .DefaultIfEmpty(0)
            .Max();
}
