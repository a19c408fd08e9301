using System.Xml.Linq;
using static PlanAccountability.Infrastructure.Charts.ChartText;

namespace PlanAccountability.Infrastructure.Charts;

/// <summary>The lines and markers of a chart. A marker has its middle at its place, and a hollow one shows paper within.</summary>
internal static class ChartShapes
{
    private const int Rim = 2;

    private const int LeastWithRim = 3;

    /// <summary>A line through these places. It may turn, so it says that nothing is to fill its bends.</summary>
    public static XElement Line(ChartInk ink, IEnumerable<(double X, double Y)> places)
    {
        var line = Strokes(ink, "M" + string.Join('L', places.Select(place => $"{Round(place.X)} {Round(place.Y)}")));
        line.Add(new XAttribute("fill", "none"));
        return line;
    }

    /// <summary>Straight strokes, as SVG writes them.</summary>
    public static XElement Strokes(ChartInk ink, string strokes) =>
        new(
            Svg + "path",
            new XAttribute("d", strokes),
            new XAttribute("stroke", ink.Colour),
            new XAttribute("stroke-width", Round(ink.Width)),
            ink.Dash is { } dash ? new XAttribute("stroke-dasharray", dash) : null
        );

    /// <summary>A filled block with a rim of paper, by which blocks upon each other are told apart; one that the rim would hide has
    /// none.</summary>
    public static XElement Block(double x, double y, double width, double height, string colour) =>
        new(
            Svg + "rect",
            new XAttribute("x", Round(x)),
            new XAttribute("y", Round(y)),
            new XAttribute("width", Round(width)),
            new XAttribute("height", Round(height)),
            new XAttribute("fill", colour),
            height < LeastWithRim ? null : new XAttribute("stroke", ChartInk.Paper)
        );

    /// <summary>A circle, so wide.</summary>
    public static XElement Circle(double x, double y, double size, ChartInk ink, bool isHollow) =>
        new(
            Svg + "circle",
            new XAttribute("cx", Round(x)),
            new XAttribute("cy", Round(y)),
            new XAttribute("r", Round(size / 2)),
            Filled(ink, isHollow)
        );

    /// <summary>A hollow square that stands on a corner, so wide from corner to corner.</summary>
    public static XElement Diamond(double x, double y, double size, ChartInk ink)
    {
        var half = Round(size / 2);
        var outline = $"M{Round(x)} {Round(y - (size / 2))}l{half} {half}l-{half} {half}l-{half} -{half}z";
        return new(Svg + "path", new XAttribute("d", outline), Filled(ink, isHollow: true));
    }

    /// <summary>A triangle with sides of one length.</summary>
    public static XElement Triangle(double x, double y, double side, ChartInk ink)
    {
        var height = side * Math.Sqrt(3) / 2;
        var outline = $"M{Round(x)} {Round(y - (height * 2 / 3))}l{Round(side / 2)} {Round(height)}h-{Round(side)}z";
        return new(Svg + "path", new XAttribute("d", outline), Filled(ink, isHollow: false));
    }

    private static IEnumerable<XAttribute> Filled(ChartInk ink, bool isHollow) =>
        isHollow ? [new("fill", ChartInk.Paper), new("stroke", ink.Colour), new("stroke-width", Rim)] : [new("fill", ink.Colour)];
}
