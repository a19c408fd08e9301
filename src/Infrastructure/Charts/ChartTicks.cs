using System.Globalization;
using PlanAccountability.Application.Charts;

namespace PlanAccountability.Infrastructure.Charts;

/// <summary>A place on an axis that bears a label.</summary>
/// <param name="At">Where, on the axis.</param>
/// <param name="Label">What is written there.</param>
internal readonly record struct ChartTick(double At, string Label);

/// <summary>What an axis spans, and its ticks.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Ticks">Its ticks, in order.</param>
internal sealed record ChartAxis(double From, double To, IReadOnlyList<ChartTick> Ticks)
{
    /// <summary>Days on both sides of what is alone.</summary>
    private const int MarginOfOne = 183;

    private const int MostTicks = 9;

    /// <summary>The finest step that labels tell apart: values have four decimals.</summary>
    private const decimal Finest = 0.0001m;

    private static readonly int[] StepsInMonths = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000];

    /// <summary>The axis of values: from 0 where that leaves enough height for the readings, with ticks at 1, 2, 2.5 or 5 times a power of
    /// ten.</summary>
    public static ChartAxis OfValues(IReadOnlyCollection<decimal> values)
    {
        if (values.Count is 0)
            return new(0, 1, []);
        var least = values.Min();
        var most = values.Max();
        if (least >= 0 && least < most * 0.6m)
            least = 0;
        else if (most <= 0 && most > least * 0.6m)
            most = 0;
        var floor = least >= 0 ? 0 : decimal.MinValue;
        if (least == most)
        {
            var room = Math.Max(1, Math.Abs(most) / 10);
            least = Math.Max(floor, least - room);
            most += room;
        }

        var step = Step(most - least);
        var from = Math.Floor(least / step) * step;
        var to = Math.Ceiling(most / step) * step;
        if (to == most && most != 0)
            to += step;
        if (from == least && least != 0)
            from = Math.Max(floor, from - step);
        var ticks = Enumerable.Range(0, (int)((to - from) / step) + 1).Select(index => from + (index * step));
        return new((double)from, (double)to, [.. ticks.Select(tick => new ChartTick((double)tick, ChartNumbers.Number(tick)))]);
    }

    /// <summary>The axis of days: from the first to the last, with ticks at the beginnings of months or years.</summary>
    public static ChartAxis OfDays(IReadOnlyCollection<DateOnly> days)
    {
        if (days.Count is 0)
            return new(0, 1, []);
        var first = days.Min().DayNumber;
        var last = days.Max().DayNumber;
        var margin = Math.Max(MarginOfOne - ((last - first) / 2), (last - first) * 3 / 100);
        var from = Math.Max(first - margin, DateOnly.MinValue.DayNumber);
        var to = Math.Min(last + margin, DateOnly.MaxValue.DayNumber);
        var step = StepsInMonths.First(months => (to - from) / (months * 30.4) <= MostTicks);
        return new(from, to, [.. Months(from, to, step).Select(day => new ChartTick(day.DayNumber, Label(day, step)))]);
    }

    private static decimal Step(decimal span)
    {
        var power = 1m;
        while (power * 10 < span)
            power *= 10;
        while (power > span && power > Finest)
            power /= 10;
        var steps = new[] { 0.1m, 0.2m, 0.25m, 0.5m, 1, 2 };
        return Math.Max(steps.Select(each => each * power).First(each => span / each <= MostTicks - 2), Finest);
    }

    private static IEnumerable<DateOnly> Months(int from, int to, int step)
    {
        var begin = DateOnly.FromDayNumber(from);
        var month = ((begin.Year * 12) + begin.Month - 1) / step * step;
        for (; month / 12 <= DateOnly.MaxValue.Year; month += step)
        {
            if (month < 12)
                continue;
            var day = new DateOnly(month / 12, (month % 12) + 1, 1);
            if (day.DayNumber > to)
                yield break;
            if (day.DayNumber >= from)
                yield return day;
        }
    }

    private static string Label(DateOnly day, int step) => day.ToString(step >= 12 ? "yyyy" : "MMM yyyy", CultureInfo.InvariantCulture);
}
