using PlanAccountability.Domain.Money;

namespace PlanAccountability.Application.Money;

/// <summary>What a chart of grants shows: a bar for each row of their totals.</summary>
/// <param name="Title">What it is of.</param>
/// <param name="Bars">The rows, that with the largest sum first, and last the grants that are in none.</param>
/// <param name="RowsLeftOut">How many rows there are besides.</param>
/// <param name="Total">All grants, each counted once.</param>
public sealed record GrantsChart(string Title, IReadOnlyList<GrantsBar> Bars, int RowsLeftOut, MoneySum Total)
{
    /// <summary>The most rows that are shown.</summary>
    public const int MostRows = 20;

    /// <summary>The chart of totals.</summary>
    /// <param name="area">The name of the area.</param>
    /// <param name="of">Which grants were added up.</param>
    /// <param name="totals">Their totals.</param>
    public static GrantsChart Of(string area, TotalledGrants of, GrantTotals totals)
    {
        var (by, none) = totals.By switch
        {
            GrantTotalsBy.Priority => ("priority", "Matched with no priority"),
            GrantTotalsBy.PriorityAsStated => ("priority as stated", "No priority stated"),
            GrantTotalsBy.Recipient => ("recipient", "No recipient named"),
            _ => ("financial year", "No year said"),
        };
        var rows = totals.Rows.Select(row => new GrantsBar(
            row.Name ?? "A priority that was taken back",
            new(row.Count, row.Sum, row.SumIs, row.WithoutAmount)
        ));
        return new(
            $"Grants by {by}{(of.FinancialYear is { } year ? $", {year}" : "")}: {area}",
            totals.None.Count == 0 ? [.. rows] : [.. rows, new(none, totals.None)],
            totals.RowsLeftOut,
            totals.Total
        );
    }
}

/// <summary>What one row comes to.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Sum">What it comes to.</param>
public sealed record GrantsBar(string Label, MoneySum Sum);
