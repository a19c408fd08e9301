using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Performance;

namespace PlanAccountability.Api.Performance;

/// <summary>The readings of a measure as a picture.</summary>
internal static class ChartEndpoints
{
    public static void MapCharts(this RouteGroupBuilder measures) =>
        measures.MapGet("/{id}/chart.svg", Draw).WithName("drawMeasure").GivesSvg().ForEveryone(404, 410);

    /// <summary>Draw a measure</summary>
    /// <remarks>A chart of the readings of one area as an SVG document: the line breaks where the series does and at a withheld value.
    /// Beside it stand the comparator, the target and the breaks. <c>title</c> and <c>desc</c> tell it in words to those who do not see it.
    /// A national measure needs <c>areaId</c>. Readings of one kind of period are drawn, the kind that most are of unless <c>kind</c> says
    /// which, and of those the latest 2,000.</remarks>
    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> Draw(
        MeasureId id,
        [AsParameters] ReadingQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Svg(await mediator.Send(new DrawMeasure(id, query.Filter), cancellationToken));
}
