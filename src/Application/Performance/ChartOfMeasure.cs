using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>What a chart of a measure shows: the readings of one area, in the order of their ends, with all that they are to be seen
/// against.</summary>
/// <param name="Title">The measure's title.</param>
/// <param name="Unit">The unit, as printed.</param>
/// <param name="Direction">Which direction is good, in words such as "Higher is better"; null where neither is.</param>
/// <param name="Points">The readings, in the order of their ends.</param>
/// <param name="Targets">The history of targets, oldest first.</param>
/// <param name="Breaks">The breaks in the series, oldest first.</param>
/// <param name="LeftOut">How many readings of the same days are not shown: those of other kinds of period, which one line cannot join to
/// these, and those that are too many.</param>
public sealed record ChartOfMeasure(
    string Title,
    string? Unit,
    string? Direction,
    IReadOnlyList<ChartPoint> Points,
    IReadOnlyList<MeasureTarget> Targets,
    IReadOnlyList<ChartBreak> Breaks,
    int LeftOut = 0
);

/// <summary>One reading.</summary>
/// <param name="Start">The first day of its period.</param>
/// <param name="End">The last day of its period; the reading is drawn there.</param>
/// <param name="Label">The period as printed.</param>
/// <param name="Value">The value; null where it is withheld.</param>
/// <param name="IsProvisional">Whether it may still be corrected.</param>
/// <param name="Comparator">What it is compared with, or null.</param>
public sealed record ChartPoint(
    DateOnly Start,
    DateOnly End,
    string Label,
    decimal? Value,
    bool IsProvisional = false,
    Comparator? Comparator = null
);

/// <summary>A break in the series: what is measured is defined anew, so values before and after are not to be joined.</summary>
/// <param name="From">From when the new definition holds, as precisely as known.</param>
/// <param name="Text">The new definition.</param>
public sealed record ChartBreak(PartialDate From, string Text)
{
    /// <summary>Where it is on the axis: the first day that it can mean.</summary>
    public DateOnly On => From.FirstDay;
}

/// <summary>Draws charts.</summary>
public interface IChartDrawing
{
    /// <summary>Draws a chart as an SVG document: the same bytes for the same chart, whatever fonts the machine has.</summary>
    string Draw(ChartOfMeasure chart);
}
