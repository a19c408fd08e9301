using MediatR;
using PlanAccountability.Application.Charts;
using PlanAccountability.Domain.Precepts;
using static PlanAccountability.Application.Charts.ChartNumbers;

namespace PlanAccountability.Application.Precepts;

/// <summary>A chart of band D in each area, as an SVG document.</summary>
public sealed record DrawPrecepts(ComparePrecepts Of) : IQuery<string>;

internal sealed class DrawPreceptsHandler(IRequestHandler<ComparePrecepts, PreceptComparison> comparisons, IBarChartDrawing drawing)
    : IRequestHandler<DrawPrecepts, string>
{
    public async Task<string> Handle(DrawPrecepts query, CancellationToken cancellationToken) =>
        drawing.Draw(PreceptsInWords.Chart(await comparisons.Handle(query.Of, cancellationToken)));
}

/// <summary>Says in words what a comparison of precepts shows.</summary>
internal static class PreceptsInWords
{
    private const string None = "No precept with a band D is recorded.";

    /// <summary>The chart: a bar for each area whose band D is known, the highest first, and what is left out in words.</summary>
    public static BarChart Chart(PreceptComparison comparison)
    {
        var shown = comparison
            .Areas.Where(area => area.BandD is not null)
            .OrderByDescending(area => area.BandD)
            .ThenBy(area => area.Area, StringComparer.Ordinal)
            .ToList();
        var foot = Foot(comparison, comparison.Areas.Count - shown.Count);
        return new(
            $"{(comparison.Authority is PreceptAuthority.Fire ? "Fire" : "Police")} precept at band D, {comparison.FinancialYear}",
            shown.Count is 0 ? $"{None} {foot}" : $"{string.Join("; ", shown.Select(area => $"{area.Area}, {Told(area)}"))}. {foot}",
            None,
            [.. shown.Select(area => new Bar(area.Area, area.BandD!.Value, Told(area)))],
            foot
        );
    }

    private static string Told(AreaPrecept area)
    {
        var increase = area.Increase switch
        {
            { Amount: { } amount } => $", {(amount < 0 ? "down" : "up")} {Pounds(Math.Abs(amount))}",
            { Percent: { } percent } => $", {(percent < 0 ? "down" : "up")} {Number(Math.Abs(percent))}%",
            _ => "",
        };
        return $"{Pounds(area.BandD!.Value)}{increase}{(area.Status is PreceptStatus.Issued ? "" : " (proposed)")}"
            + (area.IsVetoed ? ", vetoed at first" : "");
    }

    private static string Foot(PreceptComparison comparison, int withoutBandD)
    {
        var unknown = withoutBandD > 0 ? $"{Counted(withoutBandD, "area")} without a known band D. " : "";
        return $"{unknown}{Counted(comparison.Without.Count, "area")} of which no precept is recorded here.";
    }
}
