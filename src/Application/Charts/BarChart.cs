namespace PlanAccountability.Application.Charts;

/// <summary>A chart of values side by side: a bar for each.</summary>
/// <param name="Title">What it is of.</param>
/// <param name="Description">All that it shows, in words.</param>
/// <param name="Empty">What it says where there is no bar.</param>
/// <param name="Bars">The bars, from top to bottom.</param>
/// <param name="Foot">What is said below them.</param>
public sealed record BarChart(string Title, string Description, string Empty, IReadOnlyList<Bar> Bars, string Foot);

/// <summary>A bar.</summary>
/// <param name="Label">What it is of.</param>
/// <param name="Value">How long it is, from zero.</param>
/// <param name="Told">Its value, as it is written beside it.</param>
public sealed record Bar(string Label, decimal Value, string Told);

/// <summary>Draws charts of bars.</summary>
public interface IBarChartDrawing
{
    /// <summary>Draws a chart as an SVG document: the same bytes for the same chart.</summary>
    string Draw(BarChart chart);
}
