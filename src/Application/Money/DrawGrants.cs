using MediatR;
using PlanAccountability.Application.Performance;

namespace PlanAccountability.Application.Money;

/// <summary>A chart of what the grants of an area come to by what they have in common, as an SVG document.</summary>
public sealed record DrawGrants(TotalledGrants Of, GrantTotalsBy By) : IQuery<string>;

internal sealed class DrawGrantsHandler(
    IPlanAccountabilityDb db,
    IRequestHandler<TotalGrants, GrantTotals> totals,
    IGrantsChartDrawing drawing
) : IRequestHandler<DrawGrants, string>
{
    public async Task<string> Handle(DrawGrants query, CancellationToken cancellationToken)
    {
        var area = await db.NameOfAreaAsync(query.Of.AreaId, cancellationToken);
        return drawing.Draw(
            GrantsChart.Of(area, query.Of, await totals.Handle(new(query.Of, query.By, GrantsChart.MostRows), cancellationToken))
        );
    }
}
