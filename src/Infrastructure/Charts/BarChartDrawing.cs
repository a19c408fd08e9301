using System.Xml.Linq;
using PlanAccountability.Application.Charts;

namespace PlanAccountability.Infrastructure.Charts;

/// <summary>Draws bars from left to right from zero, each below what it is of and before its value; what is negative goes to the
/// left.</summary>
public sealed class BarChartDrawing : IBarChartDrawing
{
    private const int Margin = 24;

    private const int Right = ChartPage.Width - Margin;

    private const int Top = 84;

    private const int RowHeight = 50;

    private const int Thickness = 18;

    private const int Small = 13;

    private const int HeightOfNothing = 240;

    /// <summary>How much room is kept after the longest bar for its value.</summary>
    private const int RoomForValues = 330;

    private const string Fill = "#0B2F5B";

    /// <inheritdoc/>
    public string Draw(BarChart chart) =>
        chart.Bars.Count is 0
            ? ChartPage.Of(chart.Title, chart.Description, HeightOfNothing, Nothing(chart))
            : ChartPage.Of(chart.Title, chart.Description, Top + (chart.Bars.Count * RowHeight) + 60, Field(chart));

    private static IEnumerable<XElement> Nothing(BarChart chart) =>
        [ChartText.At(ChartPage.Width / 2, HeightOfNothing * 0.6, chart.Empty, 17, "middle", ChartInk.Quiet)];

    private static IEnumerable<XElement> Field(BarChart chart)
    {
        var least = (double)Math.Min(0, chart.Bars.Min(bar => bar.Value));
        var most = (double)Math.Max(0, chart.Bars.Max(bar => bar.Value));
        var unit = (Right - Margin - RoomForValues) / Math.Max(most - least, double.Epsilon);
        var zero = Margin + (-least * unit);
        foreach (var (at, bar) in chart.Bars.Index())
        {
            var y = Top + (at * RowHeight);
            var width = Math.Abs((double)bar.Value) * unit;
            yield return ChartText.At(Margin + 8, y + 14, ChartText.Fitted(bar.Label, Small, Right - Margin), Small);
            yield return ChartShapes.Block(bar.Value < 0 ? zero - width : zero, y + 20, width, Thickness, Fill);
            yield return ChartText.At((bar.Value < 0 ? zero : zero + width) + 8, y + 34, bar.Told, Small, isBold: true);
        }

        var foot = Top + (chart.Bars.Count * RowHeight) + 8;
        yield return ChartShapes.Strokes(ChartInk.Frame, $"M{ChartText.Round(zero)} {Top}V{foot - 4}");
        yield return ChartText.At(Margin, foot + 22, ChartText.Fitted(chart.Foot, Small, Right - Margin), Small, colour: ChartInk.Quiet);
    }
}
