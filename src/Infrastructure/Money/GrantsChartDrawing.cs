using System.Xml.Linq;
using PlanAccountability.Application.Money;
using PlanAccountability.Infrastructure.Charts;

namespace PlanAccountability.Infrastructure.Money;

/// <summary>Draws what grants come to as bars from left to right, each below what it is of and before what it comes to.</summary>
public sealed class GrantsChartDrawing : IGrantsChartDrawing
{
    private const int Margin = 24;

    private const int Right = ChartPage.Width - Margin;

    private const int Top = 84;

    private const int RowHeight = 50;

    private const int Thickness = 18;

    private const int Small = 13;

    private const int HeightOfNothing = 240;

    /// <summary>How much room is kept after the longest bar for what it comes to.</summary>
    private const int RoomForSums = 330;

    private const string Fill = "#0B2F5B";

    /// <inheritdoc/>
    public string Draw(GrantsChart chart)
    {
        var height = chart.Bars.Count is 0 ? HeightOfNothing : Top + (chart.Bars.Count * RowHeight) + 60;
        return ChartPage.Of(chart.Title, GrantsChartInWords.Describe(chart), height, chart.Bars.Count is 0 ? Nothing() : Field(chart));
    }

    private static IEnumerable<XElement> Nothing() =>
        [ChartText.At(ChartPage.Width / 2, HeightOfNothing * 0.6, GrantsChartInWords.NoGrants, 17, "middle", ChartInk.Quiet)];

    private static IEnumerable<XElement> Field(GrantsChart chart)
    {
        var most = (double)Math.Max(1, chart.Bars.Max(bar => bar.Sum.Sum));
        foreach (var (at, bar) in chart.Bars.Index())
        {
            var y = Top + (at * RowHeight);
            var width = (double)bar.Sum.Sum / most * (Right - Margin - RoomForSums);
            yield return ChartText.At(Margin + 8, y + 14, ChartText.Fitted(bar.Label, Small, Right - Margin), Small);
            yield return ChartShapes.Block(Margin, y + 20, width, Thickness, Fill);
            yield return ChartText.At(Margin + width + 8, y + 34, GrantsChartInWords.Told(bar.Sum), Small, isBold: true);
        }

        var foot = Top + (chart.Bars.Count * RowHeight) + 8;
        yield return ChartShapes.Strokes(ChartInk.Frame, $"M{Margin} {Top}V{foot - 4}");
        yield return ChartText.At(
            Margin,
            foot + 22,
            $"{(chart.RowsLeftOut > 0 ? $"{chart.RowsLeftOut} smaller rows are not shown. " : "")}All grants, each counted once: "
                + $"{GrantsChartInWords.Told(chart.Total)}. A grant with two of these is whole in the bar of each.",
            Small,
            colour: ChartInk.Quiet
        );
    }
}
