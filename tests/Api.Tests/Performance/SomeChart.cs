using System.Xml.Linq;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Infrastructure.Performance;

namespace PlanAccountability.Api.Tests.Performance;

/// <summary>Charts to draw, and what is read from them.</summary>
internal static class SomeChart
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>Quarters from 2019 with these values; null is withheld.</summary>
    public static ChartOfMeasure Of(params decimal?[] values) => Of([.. values.Select((value, index) => Quarter(index, value))]);

    /// <summary>A chart of these readings.</summary>
    public static ChartOfMeasure Of(IReadOnlyList<ChartPoint> points) =>
        new("Confidence in the police", "% of respondents", "Higher is better", points, [], []);

    /// <summary>A quarter, counted from the first of 2019.</summary>
    public static ChartPoint Quarter(int index, decimal? value, bool isProvisional = false, Comparator? comparator = null)
    {
        var start = new DateOnly(2019, 1, 1).AddMonths(3 * index);
        return new(start, start.AddMonths(3).AddDays(-1), $"Q{(index % 4) + 1} {start.Year}", value, isProvisional, comparator);
    }

    /// <summary>A target while it was one.</summary>
    public static MeasureTarget Target(string from, string? to, decimal? value, string? words = null) =>
        new(PartialDate.Parse(from), to is null ? null : PartialDate.Parse(to), value, words);

    /// <summary>The last days of so many fortnights, one in fifty withheld.</summary>
    public static ChartOfMeasure Long(int count) =>
        Of([
            .. Enumerable
                .Range(0, count)
                .Select(index =>
                {
                    var end = new DateOnly(1950, 1, 14).AddDays(14 * index);
                    return new ChartPoint(
                        end.AddDays(-13),
                        end,
                        $"{end:yyyy-MM-dd}",
                        index % 50 is 7 ? null : 60 + (index % 13),
                        index % 40 is 3,
                        new("Most similar forces", 61 + (index % 3))
                    );
                }),
        ]);

    /// <summary>The chart drawn, as XML.</summary>
    public static XElement Drawn(this ChartOfMeasure chart) => XElement.Parse(new ChartDrawing().Draw(chart));

    /// <summary>The lines of a colour, but for the samples of the legend.</summary>
    public static IReadOnlyList<string> Lines(this XElement drawn, string colour) =>
        [
            .. drawn
                .Elements(Svg + "path")
                .Where(path => (string?)path.Attribute("stroke") == colour && (string?)path.Attribute("fill") is "none")
                .Select(path => (string)path.Attribute("d")!),
        ];

    /// <summary>All words that are seen.</summary>
    public static IReadOnlyList<string> Words(this XElement drawn) => [.. drawn.Elements(Svg + "text").Select(text => text.Value)];

    /// <summary>What is told of it to those who do not see it.</summary>
    public static string Told(this XElement drawn) => drawn.Element(Svg + "desc")!.Value;

    /// <summary>Its title.</summary>
    public static string Title(this XElement drawn) => drawn.Element(Svg + "title")!.Value;
}
