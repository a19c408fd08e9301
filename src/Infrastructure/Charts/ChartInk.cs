namespace PlanAccountability.Infrastructure.Charts;

/// <summary>The ink of each thing in a chart: a colour of its own lightness and a line of its own pattern, so that neither colour nor
/// pattern is needed to tell them apart.</summary>
/// <param name="Colour">The colour.</param>
/// <param name="Width">The width of its line, in pixels.</param>
/// <param name="Dash">The pattern of its line as SVG has it; null for an unbroken one.</param>
internal sealed record ChartInk(string Colour, double Width, string? Dash = null)
{
    public static ChartInk Reading { get; } = new("#0B2F5B", 2.5);

    public static ChartInk Comparator { get; } = new("#C96F10", 2, "7 4");

    public static ChartInk Target { get; } = new("#7A3E9D", 2, "14 4 2 4");

    public static ChartInk Break { get; } = new("#4F4F4F", 1.25, "2 4");

    public static ChartInk Frame { get; } = new(Text, 1);

    public static ChartInk Grid { get; } = new("#E2E2E2", 1);

    /// <summary>Words.</summary>
    public const string Text = "#222222";

    /// <summary>Words that matter less; still at 7 : 1 on white.</summary>
    public const string Quiet = "#555555";

    public const string Paper = "#FFFFFF";
}
