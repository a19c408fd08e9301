using PlanAccountability.Domain.Money;
using static PlanAccountability.Application.Charts.ChartNumbers;

namespace PlanAccountability.Application.Money;

/// <summary>Says in words what a chart of grants shows, for those who do not see it.</summary>
public static class GrantsChartInWords
{
    /// <summary>What an empty chart says.</summary>
    public const string NoGrants = "No grants are recorded.";

    /// <summary>What is said below the bars.</summary>
    public static string Foot(GrantsChart chart)
    {
        var leftOut = chart.RowsLeftOut > 0 ? $"{Counted(chart.RowsLeftOut, "smaller row")} not shown. " : "";
        return $"{leftOut}All grants, each counted once: {Told(chart.Total)}. A grant with two of these is whole in the bar of each.";
    }

    /// <summary>The description: each row with its sum and number, what is left out, and the total.</summary>
    public static string Describe(GrantsChart chart) => string.Join(' ', Sentences(chart));

    /// <summary>A sum as it is told: whether it is exact, and of how many grants no amount is stated.</summary>
    public static string Told(MoneySum sum)
    {
        var without = sum.WithoutAmount > 0 ? $", {Number(sum.WithoutAmount)} without an amount" : "";
        return $"{(sum.SumIs is SumIs.Approximate ? "about " : "")}{Pounds(sum.Sum)} ({Counted(sum.Count, "grant")}{without})";
    }

    private static IEnumerable<string> Sentences(GrantsChart chart)
    {
        if (chart.Bars.Count is 0)
        {
            yield return NoGrants;
            yield break;
        }

        foreach (var bar in chart.Bars)
            yield return $"{bar.Label.TrimEnd('.')}: {Told(bar.Sum)}.";
        if (chart.RowsLeftOut > 0)
            yield return $"{Counted(chart.RowsLeftOut, "smaller row")} not shown.";
        yield return $"All grants, each counted once: {Told(chart.Total)}.";
    }
}
