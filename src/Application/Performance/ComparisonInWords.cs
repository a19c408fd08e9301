using PlanAccountability.Application.Charts;
using static PlanAccountability.Application.Charts.ChartNumbers;

namespace PlanAccountability.Application.Performance;

/// <summary>Says in words what a comparison of areas shows.</summary>
internal static class ComparisonInWords
{
    private const string NoReadings = "No values are recorded.";

    /// <summary>The chart: a bar for each area that has a value, the highest first, and what is left out in words.</summary>
    public static BarChart Chart(string title, string? unit, MeasureComparison comparison)
    {
        var shown = comparison
            .Areas.Where(area => area.Latest.Value is not null)
            .OrderByDescending(area => area.Latest.Value)
            .ThenBy(area => area.Area, StringComparer.Ordinal)
            .ToList();
        var foot = Foot(comparison, comparison.Areas.Count - shown.Count);
        var told = shown.Select(area => $"{area.Area}, {Heard(area.Latest.Value!.Value)} ({PeriodInWords.Of(area.Latest.Period)})");
        return new(
            unit is null ? title : $"{title}, {unit}",
            shown.Count is 0 ? $"{NoReadings} {foot}" : $"{string.Join("; ", told)}. {foot}",
            NoReadings,
            [
                .. shown.Select(area => new Bar(
                    area.Area,
                    area.Latest.Value!.Value,
                    $"{Number(area.Latest.Value.Value)} ({PeriodInWords.Of(area.Latest.Period)})"
                )),
            ],
            foot
        );
    }

    private static string Foot(MeasureComparison comparison, int withoutValue)
    {
        var withheld = withoutValue > 0 ? $"{Counted(withoutValue, "area")} without a published value. " : "";
        return $"{withheld}{Counted(comparison.Without.Count, "area")} of which no reading is recorded here.";
    }
}
