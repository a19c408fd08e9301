using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using PlanAccountability.Application.Performance;

namespace PlanAccountability.Infrastructure.Performance;

/// <summary>Draws a chart as an SVG document: lines, words around them, and all of it told in words for those who do not see it. All is
/// written by an XML writer, so no words of a measure can become elements.</summary>
public sealed class ChartDrawing : IChartDrawing
{
    private const string Fonts = "system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', Arial, sans-serif";

    private const int TitleSize = 19;

    private const double BoldIsWider = 1.15;

    private const int HeightOfNothing = 240;

    /// <inheritdoc/>
    public string Draw(ChartOfMeasure chart)
    {
        var title = ChartText.Legible(chart.Title);
        var description = ChartText.Legible(ChartInWords.Describe(chart));
        var name = $"chart-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\n{description}"))[..4])}";
        var (parts, height) = chart.Points.Count is 0 ? Nothing() : Field(chart);
        var drawn = new XElement(
            ChartText.Svg + "svg",
            new XAttribute("width", ChartSheet.Width),
            new XAttribute("height", height),
            new XAttribute("viewBox", $"0 0 {ChartSheet.Width} {height}"),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", $"{name}-title {name}-desc"),
            new XAttribute("font-family", Fonts),
            new XElement(ChartText.Svg + "title", new XAttribute("id", $"{name}-title"), title),
            new XElement(ChartText.Svg + "desc", new XAttribute("id", $"{name}-desc"), description),
            new XElement(
                ChartText.Svg + "rect",
                new XAttribute("width", ChartSheet.Width),
                new XAttribute("height", height),
                new XAttribute("fill", ChartInk.Paper)
            ),
            Title(title),
            parts
        );
        return drawn.ToString(SaveOptions.DisableFormatting);
    }

    private static IEnumerable<XElement> Title(string title) =>
        ChartText
            .Wrapped(title, TitleSize, (ChartSheet.Width - 48) / BoldIsWider, 2)
            .Select((line, index) => ChartText.At(24, 34 + (index * 25), line, TitleSize, isBold: true));

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
