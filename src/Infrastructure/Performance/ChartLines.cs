using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Infrastructure.Charts;

namespace PlanAccountability.Infrastructure.Performance;

/// <summary>Which values a line may join: never over a break in the series, never over a value that is withheld, never over days of which
/// nothing is recorded.</summary>
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
        foreach (var span in Measure.TargetSpans(chart.Targets))
        {
            var from = Math.Max(span.From.DayNumber, days.From);
            var to = Math.Min(span.To?.DayNumber + 1d ?? days.To, days.To);
            if (span.Target.Value is not { } value || to <= from)
                continue;
            if (endedAt != from)
                lines.Add([]);
            lines[^1].AddRange([(from, value), (to, value)]);
            endedAt = to;
        }

        return lines;
    }

    private static List<IReadOnlyList<(DateOnly On, decimal Value)>> Stretches(
        ChartOfMeasure chart,
        Func<ChartPoint, decimal?> valueOf,
        Func<ChartPoint, ChartPoint, bool> isOneSeries
    )
    {
        List<List<(DateOnly On, decimal Value)>> stretches = [];
        ChartPoint? before = null;
        foreach (var point in chart.Points)
        {
            if (valueOf(point) is { } value)
            {
                if (
                    before is null
                    || point.Start > before.End.AddDays(1)
                    || !isOneSeries(before, point)
                    || chart.Breaks.Any(each => each.On > before.End && each.On <= point.End)
                )
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
