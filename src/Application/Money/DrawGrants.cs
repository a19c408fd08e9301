using MediatR;
using PlanAccountability.Application.Charts;
using PlanAccountability.Application.Performance;

namespace PlanAccountability.Application.Money;

/// <summary>A chart of what the grants of an area come to by what they have in common, as an SVG document.</summary>
public sealed record DrawGrants(TotalledGrants Of, GrantTotalsBy By) : IQuery<string>;

internal sealed class DrawGrantsHandler(
    IPlanAccountabilityDb db,
    IRequestHandler<TotalGrants, GrantTotals> totals,
    IBarChartDrawing drawing
) : IRequestHandler<DrawGrants, string>
{
    public async Task<string> Handle(DrawGrants query, CancellationToken cancellationToken)
    {
        var area = await db.NameOfAreaAsync(query.Of.AreaId, cancellationToken);
        var added = await totals.Handle(new(query.Of, query.By, GrantsChart.MostRows), cancellationToken);
        var chart = GrantsChart.Of(area, query.Of, added);
        return drawing.Draw(
            new(
                chart.Title,
                GrantsChartInWords.Describe(chart),
                GrantsChartInWords.NoGrants,
                [.. chart.Bars.Select(bar => new Bar(bar.Label, bar.Sum.Sum, GrantsChartInWords.Told(bar.Sum)))],
                GrantsChartInWords.Foot(chart)
            )
        );
    }
}
