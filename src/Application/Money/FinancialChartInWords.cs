using PlanAccountability.Domain.Money;
using static PlanAccountability.Application.Charts.ChartNumbers;

namespace PlanAccountability.Application.Money;

/// <summary>Says in words what a chart of a financial plan shows, for those who do not see it.</summary>
public static class FinancialChartInWords
{
    /// <summary>What an empty chart says.</summary>
    public const string NoAmounts = "No amounts are recorded.";

    /// <summary>How many years are told one by one.</summary>
    private const int Told = 12;

    /// <summary>The description: each year with its lines and its total, the total over all, and which stated totals are not the
    /// sum.</summary>
    public static string Describe(FinancialChart chart) => string.Join(' ', Sentences(chart));

    private static IEnumerable<string> Sentences(FinancialChart chart)
    {
        if (chart.Headings.Count is 0)
        {
            yield return NoAmounts;
            yield break;
        }

        yield return $"Amounts in {chart.Unit}, by {Counted(chart.Headings.Count, "line")}.";
        foreach (var column in chart.Columns.Take(Told))
            yield return OfColumn(chart, column);
        if (chart.Columns.Count > Told)
            yield return $"{Counted(chart.Columns.Count - Told, "later year")} not told here.";
        if (chart.Totals.Whole.Summed is { } whole)
            yield return $"Over all: {About(chart.Totals.Whole)}{Heard(whole)}.";
        foreach (var column in chart.Columns.Where(column => column.Total.Agree is false).Take(Told))
            yield return Differs($"for {column.Label}", column.Total);
        if (chart.Totals.Whole.Agree is false)
            yield return Differs("over all", chart.Totals.Whole);
    }

    private static string OfColumn(FinancialChart chart, FinancialColumn column)
    {
        var lines = chart
            .Headings.Zip(column.Amounts)
            .Where(line => line.Second is not null)
            .Select(line => $"{line.First.TrimEnd('.')}, {Heard(line.Second!.Value)}");
        var total = column.Total.Summed is { } sum ? $"; in all {About(column.Total)}{Heard(sum)}" : "";
        return $"{column.Label}: {string.Join("; ", lines)}{total}.";
    }

    private static string About(ComparedTotal total) => total.SumIs is SumIs.Approximate ? "about " : "";

    private static string Differs(string where, ComparedTotal total) =>
        $"The total that is stated {where}, {Heard(total.Stated!.Value)}, is not the sum of the lines.";
}
