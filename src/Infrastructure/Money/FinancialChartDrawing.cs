using System.Xml.Linq;
using PlanAccountability.Application.Charts;
using PlanAccountability.Application.Money;
using PlanAccountability.Infrastructure.Charts;

namespace PlanAccountability.Infrastructure.Money;

/// <summary>Draws the amounts of a financial plan as bars, one for each year: what is positive is stacked upwards from zero, what is
/// negative downwards, by line in the order of the legend.</summary>
public sealed class FinancialChartDrawing : IFinancialChartDrawing
{
    private const int Margin = 24;

    private const int Right = ChartPage.Width - Margin;

    private const int Top = 112;

    private const int Bottom = 420;

    private const int Small = 13;

    private const int HeightOfNothing = 240;

    private const int RowHeight = 22;

    private const int Swatch = 14;

    /// <summary>From dark to light, so that neighbours differ without their hue.</summary>
    private static readonly string[] Fills = ["#0B2F5B", "#C96F10", "#7A3E9D", "#5E8FC7", "#1F5B3A", "#E0A458", "#7A7A7A", "#C4B5D6"];

    /// <inheritdoc/>
    public string Draw(FinancialChart chart)
    {
        var (parts, height) = chart.Headings.Count is 0 ? Nothing() : Field(chart);
        return ChartPage.Of(chart.Title, FinancialChartInWords.Describe(chart), height, parts);
    }

    private static (IEnumerable<XElement> Parts, int Height) Nothing() =>
        (
            [ChartText.At(ChartPage.Width / 2, HeightOfNothing * 0.6, FinancialChartInWords.NoAmounts, 17, "middle", ChartInk.Quiet)],
            HeightOfNothing
        );

    private static (IEnumerable<XElement> Parts, int Height) Field(FinancialChart chart)
    {
        var axis = ChartAxis.OfValues([0, .. chart.Columns.SelectMany(column => (decimal[])[Sum(column, 1), Sum(column, -1)])]);
        var left = (int)(Margin + axis.Ticks.Max(tick => ChartText.Width(tick.Label, Small))) + 10;
        var (legend, foot) = Legend(chart, left);
        return (
            [
                ChartText.At(Margin, 86, chart.Unit, Small, colour: ChartInk.Quiet),
                .. Grid(axis, left),
                .. chart.Columns.SelectMany((column, at) => Bar(column, at, chart.Columns.Count, axis, left)),
                ChartShapes.Strokes(ChartInk.Frame, $"M{left} {ChartText.Round(Y(axis, 0))}H{Right}"),
                .. legend,
            ],
            foot
        );
    }

    private static decimal Sum(FinancialColumn column, int sign) =>
        column.Amounts.OfType<decimal>().Where(amount => Math.Sign(amount) == sign).Sum();

    private static double Y(ChartAxis axis, double value) => Bottom - ((value - axis.From) / (axis.To - axis.From) * (Bottom - Top));

    private static IEnumerable<XElement> Grid(ChartAxis axis, int left)
    {
        yield return ChartShapes.Strokes(
            ChartInk.Grid,
            string.Concat(axis.Ticks.Select(tick => $"M{left} {ChartText.Round(Y(axis, tick.At))}H{Right}"))
        );
        foreach (var tick in axis.Ticks)
            yield return ChartText.At(left - 9, Y(axis, tick.At) + 4.5, tick.Label, Small, "end");
    }

    private static IEnumerable<XElement> Bar(FinancialColumn column, int at, int columns, ChartAxis axis, int left)
    {
        var room = (double)(Right - left) / columns;
        var width = Math.Min(room * 0.7, 110);
        var middle = left + ((at + 0.5) * room);
        var (above, below) = (0m, 0m);
        foreach (var (line, amount) in column.Amounts.Index())
        {
            if (amount is not { } height || height == 0)
                continue;
            var from = height > 0 ? above : below;
            if (height > 0)
                above += height;
            else
                below += height;
            var (one, other) = (Y(axis, (double)from), Y(axis, (double)(from + height)));
            yield return ChartShapes.Block(middle - (width / 2), Math.Min(one, other), width, Math.Abs(one - other), Fills[line]);
        }

        yield return ChartText.At(middle, Bottom + 22, ChartText.Fitted(column.Label, Small, room - 4), Small, "middle");
        if (column.Total.Summed is { } sum)
            yield return ChartText.At(
                middle,
                Y(axis, (double)above) - 6,
                ChartText.Fitted(ChartNumbers.Number(sum), Small, room - 2),
                Small,
                "middle",
                isBold: true
            );
    }

    private static (IReadOnlyList<XElement> Parts, int Foot) Legend(FinancialChart chart, int left)
    {
        List<XElement> parts = [];
        double x = left;
        double y = Bottom + 54;
        foreach (var (line, heading) in chart.Headings.Index())
        {
            var shown = ChartText.Fitted(heading, Small, 330);
            var width = Swatch + 8 + ChartText.Width(shown, Small);
            if (x > left && x + width > Right)
            {
                x = left;
                y += RowHeight;
            }

            parts.AddRange([
                ChartShapes.Block(x, y - Swatch + 3, Swatch, Swatch, Fills[line]),
                ChartText.At(x + Swatch + 8, y, shown, Small),
            ]);
            x += width + 30;
        }

        return (parts, (int)y + RowHeight);
    }
}
