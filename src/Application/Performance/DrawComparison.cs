using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Charts;

namespace PlanAccountability.Application.Performance;

/// <summary>A chart of what a measure was in each area, as an SVG document.</summary>
public sealed record DrawComparison(CompareMeasure Of) : IQuery<string>;

internal sealed class DrawComparisonHandler(
    IPlanAccountabilityDb db,
    IRequestHandler<CompareMeasure, MeasureComparison> comparisons,
    IBarChartDrawing drawing
) : IRequestHandler<DrawComparison, string>
{
    public async Task<string> Handle(DrawComparison query, CancellationToken cancellationToken)
    {
        var comparison = await comparisons.Handle(query.Of, cancellationToken);
        var measure = await db
            .Measures.AsNoTracking()
            .Where(measure => measure.Id == query.Of.Id)
            .Select(measure => new { measure.Title, measure.Unit })
            .SingleAsync(cancellationToken);
        return drawing.Draw(ComparisonInWords.Chart(measure.Title, measure.Unit, comparison));
    }
}
