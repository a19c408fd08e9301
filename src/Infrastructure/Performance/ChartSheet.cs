using PlanAccountability.Application.Performance;
using PlanAccountability.Infrastructure.Charts;

namespace PlanAccountability.Infrastructure.Performance;

/// <summary>The measures of a chart: its axes, and where on the sheet its field lies. Lengths are in pixels.</summary>
internal sealed record ChartSheet
{
    public const int Width = ChartPage.Width;

    public const int TickSize = 13;

    /// <summary>The middles of markers, and lines that are horizontal, stay this far from the edge of the sheet.</summary>
    private const int Margin = 24;

    public const int Right = Width - Margin;

    public const int Top = 124;

    public const int Bottom = 420;

    public ChartSheet(ChartOfMeasure chart)
    {
        Days = ChartAxis.OfDays([.. chart.Points.Select(point => point.End)]);
        var values = chart.Points.SelectMany(point => new[] { point.Value, point.Comparator?.Value }).OfType<decimal>();
        Targets = ChartLines.OfTargets(chart, Days);
        var targets = Targets.SelectMany(line => line).Select(point => point.Value);
        Values = ChartAxis.OfValues([.. values, .. targets]);
        Breaks = [.. chart.Breaks.Where(each => each.On.DayNumber > Days.From && each.On.DayNumber < Days.To)];
        Left = (int)(Margin + Values.Ticks.Select(tick => ChartText.Width(tick.Label, TickSize)).DefaultIfEmpty(30).Max()) + 10;
        MarkerSize = chart.Points.Count switch
        {
            <= 60 => 8,
            <= 120 => 6,
            <= 250 => 4,
            _ => 2.5,
        };
    }

    public ChartAxis Days { get; }

    public ChartAxis Values { get; }

    /// <summary>The target as steps, within the days that it shows.</summary>
    public IReadOnlyList<IReadOnlyList<(double Day, decimal Value)>> Targets { get; }

    /// <summary>The breaks within the days that it shows.</summary>
    public IReadOnlyList<ChartBreak> Breaks { get; }

    public double MarkerSize { get; }

    public int Left { get; }

    /// <summary>Where a day is.</summary>
    public double X(double day) => Left + ((day - Days.From) / (Days.To - Days.From) * (Right - Left));

    /// <summary>Where a value is.</summary>
    public double Y(double value) => Bottom - ((value - Values.From) / (Values.To - Values.From) * (Bottom - Top));
}
