using System.Xml.Linq;
using PlanAccountability.Application.Charts;
using PlanAccountability.Application.Performance;
using PlanAccountability.Infrastructure.Charts;

namespace PlanAccountability.Infrastructure.Performance;

/// <summary>Says below the field what each line and marker is, and what the breaks are.</summary>
internal static class ChartLegend
{
    private const int Size = 13;

    private const int Sample = 40;

    /// <summary>Where the marker is in a sample: in the middle of its line.</summary>
    private const int Middle = 14;

    private const int MarkerSize = 8;

    private const int RowHeight = 22;

    private const int MostBreaks = 3;

    private const int WidestEntry = 330;

    /// <summary>The legend, and the foot of the chart below it.</summary>
    public static (IReadOnlyList<XElement> Parts, int Foot) Draw(ChartOfMeasure chart, ChartSheet sheet)
    {
        List<XElement> parts = [];
        double x = sheet.Left;
        double y = ChartSheet.Bottom + 54;
        foreach (var (words, sample) in Entries(chart, sheet))
        {
            var shown = ChartText.Fitted(words, Size, WidestEntry);
            var width = Sample + ChartText.Width(shown, Size);
            if (x > sheet.Left && x + width > ChartSheet.Right)
            {
                x = sheet.Left;
                y += RowHeight;
            }

            parts.AddRange([.. sample(x, y - 4.5), ChartText.At(x + Sample - 6, y, shown, Size)]);
            x += width + 18;
        }

        foreach (var note in Notes(sheet))
        {
            y += RowHeight;
            var shown = ChartText.Fitted(note, Size, ChartSheet.Right - sheet.Left - 20);
            parts.Add(ChartText.At(sheet.Left, y, shown, Size, colour: ChartInk.Quiet));
        }

        return (parts, (int)y + RowHeight);
    }

    private static IEnumerable<(string Words, Func<double, double, XElement[]> Sample)> Entries(ChartOfMeasure chart, ChartSheet sheet)
    {
        if (chart.Points.Any(point => point.Value is not null && !point.IsProvisional))
            yield return ("Reading", (x, y) => [Line(ChartInk.Reading, x, y), Circle(x, y, isHollow: false)]);
        if (chart.Points.Any(point => point.Value is not null && point.IsProvisional))
            yield return ("Provisional", (x, y) => [Line(ChartInk.Reading, x, y), Circle(x, y, isHollow: true)]);
        if (chart.Points.Any(point => point.Value is null))
            yield return ("Withheld", (x, y) => [ChartShapes.Diamond(x + Middle, y, MarkerSize + 4, ChartInk.Reading)]);
        var groups = chart
            .Points.Where(point => point.Comparator?.Value is not null)
            .Select(point => point.Comparator!.Group)
            .Distinct()
            .ToList();
        if (groups.Count > 0)
            yield return (
                groups.Count is 1 ? groups[0] : $"{groups[^1]} (and {groups.Count - 1} other)",
                (x, y) => [Line(ChartInk.Comparator, x, y), ChartShapes.Triangle(x + Middle, y, MarkerSize + 1, ChartInk.Comparator)]
            );
        if (sheet.Targets is [.., [.., { } last]])
            yield return (
                last.Day < sheet.Days.To ? "Target" : $"Target: {ChartNumbers.Number(last.Value)}",
                (x, y) => [Line(ChartInk.Target, x, y)]
            );
        if (sheet.Breaks.Count > 0)
            yield return ("Break in the series", (x, y) => [Line(ChartInk.Break, x, y)]);
    }

    private static IEnumerable<string> Notes(ChartSheet sheet)
    {
        var count = sheet.Breaks.Count;
        var first = Math.Max(0, count - MostBreaks);
        if (first > 0)
            yield return $"{first} earlier break{(first is 1 ? "" : "s")}; the last {MostBreaks}:";
        for (var index = first; index < count; index++)
            yield return $"Break {index + 1}, {ChartInWords.Date(sheet.Breaks[index].From)}: {sheet.Breaks[index].Text}";
    }

    private static XElement Line(ChartInk ink, double x, double y) =>
        ChartShapes.Strokes(ink, $"M{ChartText.Round(x)} {ChartText.Round(y)}h{2 * Middle}");

    private static XElement Circle(double x, double y, bool isHollow) =>
        ChartShapes.Circle(x + Middle, y, MarkerSize, ChartInk.Reading, isHollow);
}
