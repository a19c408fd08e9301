namespace PlanAccountability.Domain.Performance;

/// <summary>Rules about indicator sets.</summary>
public static class IndicatorSetRules
{
    /// <summary>It is of some time.</summary>
    public static readonly Rule HasOneTime = Rule.OfValue(
        "indicator-set-without-time",
        "An indicator set has the days of its period, or else the time as printed, and not both."
    );

    /// <summary>It counts something.</summary>
    public static readonly Rule HasTotals = Rule.OfValue("indicator-set-without-totals", "An indicator set has at least one total.");

    /// <summary>A label is counted once.</summary>
    public static readonly Rule LabelOnce = Rule.OfValue("indicator-label-repeated", "A label is among the totals twice.");

    /// <summary>What is counted are grades of the one scale of the measures.</summary>
    public static readonly Rule TotalsOnScale = PerformanceRules.GradeOnScale with
    {
        Statement = "The measures have one scale, and it does not have the grade with this label, or has it with another level.",
    };

    /// <summary>Nothing is counted below nought.</summary>
    public static readonly Rule CountIsSane = Rule.OfValue("indicator-count-out-of-range", "A count of indicators is from 0 to 10,000.");

    /// <summary>Holds what is said of a set against its rules.</summary>
    public static void Require(IndicatorSetInput input)
    {
        HasOneTime.Require(input.Period is null != input.PrintedPeriod is null, pointer: "/period");
        if (input.Period is { } period)
            PerformanceRules.Require(period);
        HasTotals.Require(input.Totals.Count > 0, pointer: "/totals");
        var labels = new HashSet<string>(Words.Comparer);
        foreach (var (index, total) in input.Totals.Index())
        {
            LabelOnce.Require(total.Label is Root.RedactionMarker || labels.Add(total.Label), pointer: $"/totals/{index}/label");
            CountIsSane.Require(IsSane(total.Count), pointer: $"/totals/{index}/count");
        }

        CountIsSane.Require(input.PrintedTotal is not { } all || IsSane(all), pointer: "/printedTotal");
    }

    private static bool IsSane(int count) => count is >= 0 and <= IndicatorSet.LargestCount;
}
