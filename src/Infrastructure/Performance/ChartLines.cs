using PlanAccountability.Application.Performance;

namespace PlanAccountability.Infrastructure.Performance;

/// <summary>Which values a line may join: never over a break in the series, never over a value that is withheld or absent.</summary>
internal static class ChartLines
{
    /// <summary>The readings, in stretches that one line may join.</summary>
    public static IReadOnlyList<IReadOnlyList<(DateOnly On, decimal Value)>> OfReadings(ChartOfMeasure chart) =>
        Stretches(chart, point => point.Value, (_, _) => true);

    /// <summary>The comparator, in such stretches; another group begins another.</summary>
    public static IReadOnlyList<IReadOnlyList<(DateOnly On, decimal Value)>> OfComparator(ChartOfMeasure chart) =>
        Stretches(chart, point => point.Comparator?.Value, (one, next) => one.Comparator?.Group == next.Comparator?.Group);

    /// <summary>The target as steps. Where one follows on another without a day between, the line steps from one to the other.</summary>
    public static IReadOnlyList<IReadOnlyList<(double Day, decimal Value)>> OfTargets(ChartOfMeasure chart, ChartAxis days)
    {
        List<List<(double Day, decimal Value)>> lines = [];
        double? endedAt = null;
        for (var index = 0; index < chart.Targets.Count; index++)
        {
            var target = chart.Targets[index];
            var next = index + 1 < chart.Targets.Count ? chart.Targets[index + 1].From : null;
            var from = Math.Max(target.From?.DayNumber ?? days.From, days.From);
            var to = Math.Min(Math.Min(target.To?.DayNumber + 1d ?? days.To, next?.DayNumber ?? days.To), days.To);
            if (target.Value is not { } value || to <= from)
                continue;
            if (endedAt != from)
                lines.Add([]);
            lines[^1].AddRange([(from, value), (to, value)]);
            endedAt = to;
        }

        return lines;
    }

    private static List<IReadOnlyList<(DateOnly On, decimal Value)>> Stretches(
        ChartOfMeasure chart, Func<ChartPoint, decimal?> valueOf, Func<ChartPoint, ChartPoint, bool> isOneSeries)
    {
        List<List<(DateOnly On, decimal Value)>> stretches = [];
        ChartPoint? before = null;
        foreach (var point in chart.Points)
        {
            if (valueOf(point) is { } value)
            {
                if (before is null || !isOneSeries(before, point) || chart.Breaks.Any(each => each.On > before.End && each.On <= point.End))
                    stretches.Add([]);
                stretches[^1].Add((point.End, value));
                before = point;
            }
            else
            {
                before = null;
            }
        }

        return [.. stretches];
    }
}
