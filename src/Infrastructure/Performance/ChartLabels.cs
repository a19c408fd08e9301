using System.Xml.Linq;
using PlanAccountability.Application.Performance;
using PlanAccountability.Infrastructure.Charts;

namespace PlanAccountability.Infrastructure.Performance;

/// <summary>The words in and around the field of a chart: the unit, the ticks, the breaks, what is withheld.</summary>
internal static class ChartLabels
{
    private const int Small = 12;

    /// <summary>The words, none upon another.</summary>
    public static IEnumerable<XElement> Draw(ChartOfMeasure chart, ChartSheet sheet)
    {
        yield return Unit(chart, sheet);
        foreach (var tick in sheet.Values.Ticks)
            yield return ChartText.At(sheet.Left - 9, sheet.Y(tick.At) + 4.5, tick.Label, ChartSheet.TickSize, "end");
        foreach (var tick in sheet.Days.Ticks)
            yield return Within(sheet, sheet.X(tick.At), ChartSheet.Bottom + 22, tick.Label, ChartSheet.TickSize, ChartInk.Text);
        foreach (var label in Breaks(sheet))
            yield return label;
        foreach (var label in Withheld(chart, sheet))
            yield return label;
    }

    private static XElement Unit(ChartOfMeasure chart, ChartSheet sheet)
    {
        var more = string.Concat(
            chart.Direction is { } direction ? $" · {direction.ToLowerInvariant()}" : "",
            sheet.Values.From > 0 || sheet.Values.To < 0 ? " · the axis does not begin at 0" : ""
        );
        var width = ChartSheet.Width - 48 - ChartText.Width(more, ChartSheet.TickSize);
        return ChartText.At(
            24,
            86,
            ChartText.Fitted(chart.Unit ?? "", ChartSheet.TickSize, width) + more,
            ChartSheet.TickSize,
            colour: ChartInk.Quiet
        );
    }

    private static IEnumerable<XElement> Breaks(ChartSheet sheet)
    {
        var free = double.NegativeInfinity;
        for (var index = 0; index < sheet.Breaks.Count; index++)
        {
            var x = sheet.X(sheet.Breaks[index].On.DayNumber);
            var words = $"Break {index + 1}";
            var half = ChartText.Width(words, Small) / 2;
            if (x - half < free)
                continue;
            free = x + half + 8;
            yield return Within(sheet, x, ChartSheet.Top - 8, words, Small, ChartInk.Break.Colour);
        }
    }

    private static IEnumerable<XElement> Withheld(ChartOfMeasure chart, ChartSheet sheet)
    {
        const string Words = "withheld";
        var half = ChartText.Width(Words, Small) / 2;
        var free = double.NegativeInfinity;
        foreach (var point in chart.Points.Where(point => point.Value is null))
        {
            var x = sheet.X(point.End.DayNumber);
            if (x - half < free)
                continue;
            free = x + half + 8;
            yield return Within(sheet, Math.Max(x, sheet.Left + half + 4), ChartSheet.Bottom - 20, Words, Small, ChartInk.Quiet);
        }
    }

    /// <summary>Words with their middle at a place, or as near to it as the sheet lets them.</summary>
    private static XElement Within(ChartSheet sheet, double x, double y, string words, int size, string colour)
    {
        var half = ChartText.Width(words, size) / 2;
        return ChartText.At(
            Math.Clamp(x, Math.Min(sheet.Left + half - 20, x), ChartSheet.Width - 6 - half),
            y,
            words,
            size,
            "middle",
            colour
        );
    }
}
