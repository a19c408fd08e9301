using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace PlanAccountability.Infrastructure.Charts;

/// <summary>A chart as an SVG document: its title, what is drawn, and all of it told in words for those who do not see it. All is written
/// by an XML writer, so no words of a record can become elements.</summary>
internal static class ChartPage
{
    public const int Width = 960;

    private const string Fonts = "system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', Arial, sans-serif";

    private const int TitleSize = 19;

    private const double BoldIsWider = 1.15;

    /// <summary>The document: the same bytes for the same chart.</summary>
    /// <param name="title">What the chart is of.</param>
    /// <param name="description">What it shows, in words.</param>
    /// <param name="height">How high it is, in pixels.</param>
    /// <param name="parts">What is drawn below the title.</param>
    public static string Of(string title, string description, int height, IEnumerable<XElement> parts)
    {
        title = ChartText.Legible(title);
        description = ChartText.Legible(description);
        var name = $"chart-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{title}\n{description}"))[..4])}";
        var drawn = new XElement(
            ChartText.Svg + "svg",
            new XAttribute("width", Width),
            new XAttribute("height", height),
            new XAttribute("viewBox", $"0 0 {Width} {height}"),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", $"{name}-title {name}-desc"),
            new XAttribute("font-family", Fonts),
            new XElement(ChartText.Svg + "title", new XAttribute("id", $"{name}-title"), title),
            new XElement(ChartText.Svg + "desc", new XAttribute("id", $"{name}-desc"), description),
            new XElement(
                ChartText.Svg + "rect",
                new XAttribute("width", Width),
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
            .Wrapped(title, TitleSize, (Width - 48) / BoldIsWider, 2)
            .Select((line, index) => ChartText.At(24, 34 + (index * 25), line, TitleSize, isBold: true));
}
