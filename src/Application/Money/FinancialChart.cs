using PlanAccountability.Domain.Money;

namespace PlanAccountability.Application.Money;

/// <summary>What a chart of a financial plan shows: the amounts of each year, stacked by the lines that are parts of none.</summary>
/// <param name="Title">The plan's title.</param>
/// <param name="Unit">The unit, as it is printed.</param>
/// <param name="Headings">The lines, in the order of the document. Where there are too many, the last gathers the least of them.</param>
/// <param name="Columns">The years of which a line has an amount, in order, and last what no year is said of.</param>
/// <param name="Totals">The plan's totals.</param>
public sealed record FinancialChart(
    string Title,
    string Unit,
    IReadOnlyList<string> Headings,
    IReadOnlyList<FinancialColumn> Columns,
    FinancialTotals Totals
)
{
    /// <summary>The most lines that are shown one by one, so that each has an ink of its own.</summary>
    public const int MostHeadings = 8;

    /// <summary>What is called a column of amounts without a year.</summary>
    public const string NoYear = "No year said";

    /// <summary>The chart of a plan.</summary>
    public static FinancialChart Of(FinancialPlanDto plan)
    {
        var totals = plan.Totals;
        var years = totals.Columns.Select(column => column.FinancialYear).ToList();
        var lines = plan
            .Lines.Index()
            .Where(line => line.Item.Parent is null)
            .Select(line => (line.Item.Heading, Cells: FinancialSums.Cells(plan.Lines, line.Index, years)))
            .Where(line => line.Cells.Any(cell => cell is not null))
            .ToList();
        if (lines.Count > MostHeadings)
            lines = Gathered(lines);
        return new(
            plan.Title,
            plan.Unit.Sign(),
            [.. lines.Select(line => line.Heading)],
            [
                .. totals
                    .Columns.Select(
                        (column, at) =>
                            new FinancialColumn(column.FinancialYear ?? NoYear, [.. lines.Select(line => line.Cells[at])], column)
                    )
                    .Where(column => column.Amounts.Any(amount => amount is not null)),
            ],
            totals
        );
    }

    /// <summary>The largest of the lines, and the others added up.</summary>
    private static List<(string Heading, IReadOnlyList<decimal?> Cells)> Gathered(
        List<(string Heading, IReadOnlyList<decimal?> Cells)> lines
    )
    {
        var shown = lines.OrderByDescending(line => line.Cells.Sum(cell => Math.Abs(cell ?? 0))).Take(MostHeadings - 1).ToHashSet();
        var others = lines.Where(line => !shown.Contains(line)).ToList();
        var sums = lines[0].Cells.Select((_, at) => others.Select(line => line.Cells[at]).OfType<decimal>().ToList()).ToList();
        return
        [
            .. lines.Where(shown.Contains),
            ($"{others.Count} other lines", [.. sums.Select(cells => cells is [] ? null : (decimal?)cells.Sum())]),
        ];
    }
}

/// <summary>The amounts of one year.</summary>
/// <param name="Label">The year.</param>
/// <param name="Amounts">By line, in the order of the headings; null where a line has none.</param>
/// <param name="Total">The total of the year.</param>
public sealed record FinancialColumn(string Label, IReadOnlyList<decimal?> Amounts, ColumnTotal Total);

/// <summary>Draws charts of financial plans.</summary>
public interface IFinancialChartDrawing
{
    /// <summary>Draws a chart as an SVG document: the same bytes for the same chart.</summary>
    string Draw(FinancialChart chart);
}
