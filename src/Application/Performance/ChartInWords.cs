using System.Globalization;
using PlanAccountability.Domain.Performance;
using static PlanAccountability.Application.Charts.ChartNumbers;

namespace PlanAccountability.Application.Performance;

/// <summary>Says in words what a chart shows, for those who do not see it.</summary>
public static class ChartInWords
{
    /// <summary>What an empty chart says.</summary>
    public const string NoReadings = "No readings are recorded.";

    /// <summary>How many breaks and targets are told one by one.</summary>
    private const int Told = 10;

    /// <summary>The description: how many readings, the first and the last, the extremes, the target, the comparator, what is withheld, the
    /// breaks.</summary>
    public static string Describe(ChartOfMeasure chart) => string.Join(' ', Sentences(chart));

    /// <summary>A date as it is read, as precisely as it is known.</summary>
    public static string Date(PartialDate date) =>
        date.Day is { } day
            ? Day(day)
            : date.FirstDay.ToString(date.FirstDay.AddMonths(1) > date.LastDay ? "MMMM yyyy" : "yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day as it is read.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Sentences(ChartOfMeasure chart)
    {
        if (chart.Points.Count is 0)
            yield return NoReadings;
        else
            foreach (var sentence in OfReadings(chart))
                yield return sentence;
        if (chart.LeftOut > 0)
            yield return $"{Counted(chart.LeftOut, "reading")} of these days {(chart.LeftOut is 1 ? "is" : "are")} not shown, "
                + "being of another kind of period or too many for one chart.";
        if (chart.Direction is { } direction)
            yield return direction + ".";
        foreach (var sentence in OfTargets(chart.Targets))
            yield return sentence;
        if (chart.Points.LastOrDefault(point => point.Comparator is not null) is { Comparator: { } comparator } compared)
            yield return OfComparator(compared, comparator, isLatest: compared == chart.Points[^1]);
        foreach (var sentence in OfBreaks(chart.Breaks))
            yield return sentence;
    }

    private static IEnumerable<string> OfReadings(ChartOfMeasure chart)
    {
        var known = chart.Points.Where(point => point.Value is not null).ToList();
        yield return $"{Counted(chart.Points.Count, "reading")}{(chart.Unit is { } unit ? $" in {unit}" : "")}.";
        if (chart.Points.Count > 1)
            yield return $"The first, {ValueInWords(chart.Points[0])}; the last, {ValueInWords(chart.Points[^1])}.";
        else
            yield return $"It is {ValueInWords(chart.Points[0])}.";
        if (known.Count > 1)
        {
            var highest = known.MaxBy(point => point.Value)!;
            var lowest = known.MinBy(point => point.Value)!;
            yield return $"The highest is {ValueInWords(highest)}; the lowest, {ValueInWords(lowest)}.";
        }

        if (chart.Points.Count - known.Count is > 0 and var withheld)
            yield return $"{Counted(withheld, "value")} {(withheld is 1 ? "is" : "are")} withheld.";
        if (chart.Points.Count(point => point.IsProvisional) is > 0 and var provisional)
            yield return $"{Counted(provisional, "reading")} {(provisional is 1 ? "is" : "are")} provisional.";
    }

    private static IEnumerable<string> OfTargets(IReadOnlyList<MeasureTarget> targets)
    {
        if (targets.Count is 0)
            yield return "No target is recorded.";
        foreach (var target in targets.TakeLast(Told))
            yield return $"The target{Span(target)} is {ValueInWords(target)}.";
        if (targets.Count > Told)
            yield return $"{Counted(targets.Count - Told, "earlier target")} not told here.";
    }

    private static string OfComparator(ChartPoint point, Comparator comparator, bool isLatest)
    {
        var value = comparator.Value is { } known ? $" has {Heard(known)}" : " has no value recorded";
        var rank = (comparator.Rank, comparator.Of) switch
        {
            ({ } place, { } of) => $"; the area is {Number(place)} of {Number(of)}",
            ({ } place, null) => $"; the area's rank is {Number(place)}",
            _ => "",
        };
        var tenth = comparator.InWorstTenth is true ? ", in the worst tenth" : "";
        return $"{(isLatest ? "For the latest reading" : $"For {point.Label}")}, the comparator {comparator.Group}{value}{rank}{tenth}.";
    }

    private static IEnumerable<string> OfBreaks(IReadOnlyList<ChartBreak> breaks)
    {
        if (breaks.Count > 0)
            yield return $"The series breaks {(breaks.Count is 1 ? "once" : $"{breaks.Count} times")}, and the line with it.";
        foreach (var each in breaks.TakeLast(Told))
            yield return $"From {Date(each.From)}: {each.Text.TrimEnd('.')}.";
        if (breaks.Count > Told)
            yield return $"{Counted(breaks.Count - Told, "earlier break")} not told here.";
    }

    private static string ValueInWords(ChartPoint point) =>
        $"{point.Label}: {(point.Value is { } value ? Heard(value) : "withheld")}{(point.IsProvisional ? " (provisional)" : "")}";

    private static string ValueInWords(MeasureTarget target) =>
        target.Value is { } value ? Heard(value) : $"in words: {target.Words!.TrimEnd('.')}";

    private static string Span(MeasureTarget target) => $" from {Date(target.From)}{(target.To is { } to ? $" to {Date(to)}" : "")}";
}
