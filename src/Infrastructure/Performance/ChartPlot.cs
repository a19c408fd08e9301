using System.Xml.Linq;
using PlanAccountability.Application.Performance;
using PlanAccountability.Infrastructure.Charts;
using static PlanAccountability.Infrastructure.Charts.ChartText;

namespace PlanAccountability.Infrastructure.Performance;

/// <summary>The field of a chart: its grid, its lines, its markers and its frame, each upon those before it.</summary>
internal static class ChartPlot
{
    /// <summary>How far above the axis a withheld value is marked, as a part of the field's height.</summary>
    private const double AboveAxis = 0.03;

    private const int TickLength = 4;

    /// <summary>What is drawn.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="sheet">Its measures.</param>
    public static IReadOnlyList<XElement> Draw(ChartOfMeasure chart, ChartSheet sheet) =>
        [
            .. Grid(sheet),
            .. Lines(chart, sheet),
            .. Compared(chart, sheet),
            .. Readings(chart, sheet),
            .. Withheld(chart, sheet),
            Frame(sheet),
        ];

    private static IEnumerable<XElement> Grid(ChartSheet sheet)
    {
        var days = string.Concat(sheet.Days.Ticks.Select(tick => $"M{Round(sheet.X(tick.At))} {ChartSheet.Bottom}V{ChartSheet.Top}"));
        if (days.Length > 0)
            yield return ChartShapes.Strokes(ChartInk.Grid, days);
        var values = string.Concat(sheet.Values.Ticks.Select(tick => $"M{sheet.Left} {Round(sheet.Y(tick.At))}H{ChartSheet.Right}"));
        if (values.Length > 0)
            yield return ChartShapes.Strokes(ChartInk.Grid, values);
    }

    private static IEnumerable<XElement> Lines(ChartOfMeasure chart, ChartSheet sheet)
    {
        foreach (var each in sheet.Breaks)
        {
            var x = sheet.X(each.On.DayNumber);
            yield return ChartShapes.Line(ChartInk.Break, [(x, ChartSheet.Bottom), (x, ChartSheet.Top)]);
        }

        foreach (var steps in sheet.Targets)
            yield return ChartShapes.Line(ChartInk.Target, steps.Select(step => (sheet.X(step.Day), sheet.Y((double)step.Value))));
        foreach (var stretch in ChartLines.OfComparator(chart).Where(IsLine))
            yield return ChartShapes.Line(ChartInk.Comparator, stretch.Select(point => Place(sheet, point.On, point.Value)));
        foreach (var stretch in ChartLines.OfReadings(chart).Where(IsLine))
            yield return ChartShapes.Line(ChartInk.Reading, stretch.Select(point => Place(sheet, point.On, point.Value)));
    }

    private static IEnumerable<XElement> Compared(ChartOfMeasure chart, ChartSheet sheet)
    {
        foreach (var point in chart.Points)
        {
            if (point.Comparator?.Value is not { } value)
                continue;
            var (x, y) = Place(sheet, point.End, value);
            yield return ChartShapes.Triangle(x, y, sheet.MarkerSize, ChartInk.Comparator);
        }
    }

    /// <summary>Those that may still be corrected come last: they are fewer, and must not be hidden.</summary>
    private static IEnumerable<XElement> Readings(ChartOfMeasure chart, ChartSheet sheet)
    {
        foreach (var point in chart.Points.OrderBy(point => point.IsProvisional))
        {
            if (point.Value is not { } value)
                continue;
            var (x, y) = Place(sheet, point.End, value);
            var size = point.IsProvisional ? sheet.MarkerSize + 1 : sheet.MarkerSize;
            yield return ChartShapes.Circle(x, y, size, ChartInk.Reading, point.IsProvisional);
        }
    }

    private static IEnumerable<XElement> Withheld(ChartOfMeasure chart, ChartSheet sheet)
    {
        var y = ChartSheet.Bottom - ((ChartSheet.Bottom - ChartSheet.Top) * AboveAxis);
        foreach (var point in chart.Points.Where(point => point.Value is null))
            yield return ChartShapes.Diamond(sheet.X(point.End.DayNumber), y, Math.Max(sheet.MarkerSize + 3, 7), ChartInk.Reading);
    }

    /// <summary>Both axes and their ticks.</summary>
    private static XElement Frame(ChartSheet sheet)
    {
        var axes = $"M{sheet.Left} {ChartSheet.Bottom}H{ChartSheet.Right}M{sheet.Left} {ChartSheet.Bottom}V{ChartSheet.Top}";
        var days = sheet.Days.Ticks.Select(tick => $"M{Round(sheet.X(tick.At))} {ChartSheet.Bottom}v{TickLength}");
        var values = sheet.Values.Ticks.Select(tick => $"M{sheet.Left} {Round(sheet.Y(tick.At))}h-{TickLength}");
        return ChartShapes.Strokes(ChartInk.Frame, string.Concat([axes, .. days, .. values]));
    }

    private static bool IsLine(IReadOnlyList<(DateOnly On, decimal Value)> stretch) => stretch.Count > 1;

    private static (double X, double Y) Place(ChartSheet sheet, DateOnly on, decimal value) =>
        (sheet.X(on.DayNumber), sheet.Y((double)value));
}
