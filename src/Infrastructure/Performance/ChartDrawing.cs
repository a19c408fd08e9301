using System.Xml.Linq;
using PlanAccountability.Application.Performance;
using PlanAccountability.Infrastructure.Charts;

namespace PlanAccountability.Infrastructure.Performance;

/// <summary>Draws a chart as an SVG document: lines, words around them, and all of it told in words for those who do not see it. All is
/// written by an XML writer, so no words of a measure can become elements.</summary>
public sealed class ChartDrawing : IChartDrawing
{
    private const int HeightOfNothing = 240;

    /// <inheritdoc/>
    public string Draw(ChartOfMeasure chart)
    {
        var (parts, height) = chart.Points.Count is 0 ? Nothing() : Field(chart);
        return ChartPage.Of(chart.Title, ChartInWords.Describe(chart), height, parts);
    }

    private static (IReadOnlyList<XElement> Parts, int Height) Nothing() =>
        (
            [ChartText.At(ChartSheet.Width / 2, HeightOfNothing * 0.6, ChartInWords.NoReadings, 17, "middle", ChartInk.Quiet)],
            HeightOfNothing
        );

    private static (IReadOnlyList<XElement> Parts, int Height) Field(ChartOfMeasure chart)
    {
        var sheet = new ChartSheet(chart);
        var (legend, foot) = ChartLegend.Draw(chart, sheet);
        return ([.. ChartPlot.Draw(chart, sheet), .. ChartLabels.Draw(chart, sheet), .. legend], foot);
    }
}
