using System.Xml.Linq;
using PlanAccountability.Application.Performance;
using ScottPlot;

namespace PlanAccountability.Infrastructure.Performance;

/// <summary>The lines, markers, grid and frame of a chart, drawn by ScottPlot. It draws no words: those would need fonts here, and be as
/// wide as these.</summary>
internal static class ChartPlot
{
    /// <summary>How far above the axis a withheld value is marked, as a part of the field's height.</summary>
    private const double AboveAxis = 0.03;

    /// <summary>What is drawn, as elements of SVG.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="sheet">Its measures.</param>
    public static IReadOnlyList<XElement> Draw(ChartOfMeasure chart, ChartSheet sheet)
    {
        using var plot = Frame(sheet);
        foreach (var each in sheet.Breaks)
            Line(plot, ChartInk.Break, [each.On.DayNumber, each.On.DayNumber], [sheet.Values.From, sheet.Values.To]);
        foreach (var line in sheet.Targets)
            Line(plot, ChartInk.Target, [.. line.Select(point => point.Day)], [.. line.Select(point => (double)point.Value)]);
        foreach (var stretch in ChartLines.OfComparator(chart))
            Line(
                plot,
                ChartInk.Comparator,
                [.. stretch.Select(point => (double)point.On.DayNumber)],
                [.. stretch.Select(point => (double)point.Value)]
            );
        foreach (var stretch in ChartLines.OfReadings(chart))
            Line(
                plot,
                ChartInk.Reading,
                [.. stretch.Select(point => (double)point.On.DayNumber)],
                [.. stretch.Select(point => (double)point.Value)]
            );
        Markers(plot, chart, sheet);
        return Plain(XElement.Parse(plot.GetSvgXml(ChartSheet.Width, ChartSheet.Height)));
    }

    private static Plot Frame(ChartSheet sheet)
    {
        var plot = new Plot();
        plot.Layout.Fixed(
            new PixelPadding(sheet.Left, ChartSheet.Width - ChartSheet.Right, ChartSheet.Height - ChartSheet.Bottom, ChartSheet.Top)
        );
        plot.Axes.SetLimits(sheet.Days.From, sheet.Days.To, sheet.Values.From, sheet.Values.To);
        Ticks(plot.Axes.Bottom, sheet.Days);
        Ticks(plot.Axes.Left, sheet.Values);
        plot.Axes.Top.IsVisible = plot.Axes.Right.IsVisible = false;
        plot.Grid.MajorLineColor = Color.FromHex(ChartInk.Grid);
        plot.FigureBackground.Color = Colors.Transparent;
        plot.HideLegend();
        return plot;
    }

    private static void Ticks(IAxis axis, ChartAxis ticks)
    {
        axis.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
            [.. ticks.Ticks.Select(tick => tick.At)],
            [.. ticks.Ticks.Select(_ => "")]
        );
        axis.FrameLineStyle.Color = axis.MajorTickStyle.Color = Color.FromHex(ChartInk.Text);
    }

    private static void Line(Plot plot, ChartInk ink, double[] days, double[] values)
    {
        if (days.Length < 2)
            return;
        var line = plot.Add.ScatterLine(days, values, Color.FromHex(ink.Colour));
        line.LineWidth = ink.Width;
    }

    private static void Markers(Plot plot, ChartOfMeasure chart, ChartSheet sheet)
    {
        var compared = chart.Points.Where(point => point.Comparator?.Value is not null).ToList();
        Marked(
            plot,
            compared,
            point => (double)point.Comparator!.Value!.Value,
            MarkerShape.FilledTriangleUp,
            sheet.MarkerSize,
            ChartInk.Comparator,
            isHollow: false
        );
        var known = chart.Points.Where(point => point.Value is not null).ToList();
        Marked(
            plot,
            [.. known.Where(point => !point.IsProvisional)],
            point => (double)point.Value!.Value,
            MarkerShape.FilledCircle,
            sheet.MarkerSize,
            ChartInk.Reading,
            isHollow: false
        );
        Marked(
            plot,
            [.. known.Where(point => point.IsProvisional)],
            point => (double)point.Value!.Value,
            MarkerShape.FilledCircle,
            sheet.MarkerSize + 1,
            ChartInk.Reading,
            isHollow: true
        );
        var withheld = chart.Points.Where(point => point.Value is null).ToList();
        Marked(
            plot,
            withheld,
            _ => sheet.Values.From + ((sheet.Values.To - sheet.Values.From) * AboveAxis),
            MarkerShape.FilledDiamond,
            Math.Max(sheet.MarkerSize + 3, 7),
            ChartInk.Reading,
            isHollow: true
        );
    }

    private static void Marked(
        Plot plot,
        List<ChartPoint> points,
        Func<ChartPoint, double> valueOf,
        MarkerShape shape,
        float size,
        ChartInk ink,
        bool isHollow
    )
    {
        if (points.Count is 0)
            return;
        var markers = plot.Add.Markers(
            points.Select(point => (double)point.End.DayNumber).ToArray(),
            points.Select(valueOf).ToArray(),
            shape,
            size,
            Color.FromHex(ink.Colour)
        );
        if (!isHollow)
            return;
        markers.MarkerStyle.FillColor = Color.FromHex(ChartInk.Paper);
        markers.MarkerStyle.LineColor = markers.MarkerStyle.OutlineColor = Color.FromHex(ink.Colour);
        markers.MarkerStyle.LineWidth = markers.MarkerStyle.OutlineWidth = 2;
    }

    /// <summary>The drawing without the clips, whose names would meet those of another chart in one page, and with the patterns of its
    /// lines, which Skia does not write.</summary>
    private static List<XElement> Plain(XElement drawing)
    {
        List<XElement> plain =
        [
            .. drawing.Descendants().Where(element => !element.HasElements && element.Parent?.Name.LocalName is not "clipPath"),
        ];
        foreach (var element in plain)
        {
            if (ChartInk.Patterned.FirstOrDefault(ink => ink.Colour == element.Attribute("stroke")?.Value) is { } ink)
                element.SetAttributeValue("stroke-dasharray", ink.Dash);
        }

        return plain;
    }
}
