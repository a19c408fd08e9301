using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Api.Performance;

/// <summary>A measure in all areas, side by side.</summary>
internal static class ComparisonEndpoints
{
    private static readonly IReadOnlyList<CsvColumn> Columns =
    [
        CsvColumn.Text("areaId"),
        CsvColumn.Text("area"),
        CsvColumn.Text("period.start", "latest.period.start"),
        CsvColumn.Text("period.end", "latest.period.end"),
        CsvColumn.Text("period.label", "latest.period.label"),
        CsvColumn.Number("value", "latest.value"),
        CsvColumn.Text("grade", "latest.grade.label"),
        CsvColumn.Text("withheld", "latest.withheld.reason"),
        CsvColumn.Number("yearBefore", "yearBefore.value"),
        CsvColumn.Number("change"),
        CsvColumn.Text("url", "latest.url"),
    ];

    public static void MapComparisons(this RouteGroupBuilder measures)
    {
        measures.MapGet("/{id}/comparison", Compare).WithName("compareMeasure").ForEveryone(404, 410);
        measures.MapGet("/{id}/comparison.csv", Export).WithName("exportComparison").GivesCsv().ForEveryone(404, 410);
        measures.MapGet("/{id}/comparison/chart.svg", Draw).WithName("drawComparison").GivesSvg().ForEveryone(404, 410);
    }

    /// <summary>Compare the areas by a measure</summary>
    /// <remarks>Of each area the reading whose period ends last, that of a year earlier, and the change. Areas of which nothing is recorded
    /// are listed apart. A measure of one area has that one alone.</remarks>
    private static async Task<TaggedAnswer<MeasureComparison>> Compare(
        MeasureId id,
        [AsParameters] ComparisonQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Computed(await mediator.Send(query.Of(id), cancellationToken));

    /// <summary>Export the comparison as CSV</summary>
    /// <remarks>A line for each area that has a reading.</remarks>
    private static Task<IResult> Export(
        MeasureId id,
        [AsParameters] ComparisonQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        context.CsvAsync(
            "comparison.csv",
            Columns,
            async _ => new Page<AreaInComparison>((await mediator.Send(query.Of(id), cancellationToken)).Areas, null)
        );

    /// <summary>Draw the comparison</summary>
    /// <remarks>A bar for each area with a value, the highest first, as an SVG document. <c>title</c> and <c>desc</c> tell it in words to
    /// those who do not see it.</remarks>
    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> Draw(
        MeasureId id,
        [AsParameters] ComparisonQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Svg(await mediator.Send(new DrawComparison(query.Of(id)), cancellationToken));
}

/// <summary>Which readings are compared.</summary>
/// <param name="Kind">How long the periods are; unless said as most areas have them.</param>
/// <param name="To">Only readings whose period ends on this day or earlier; today unless said.</param>
internal sealed record ComparisonQuery([FromQuery(Name = "kind")] EnumQuery<PeriodKind>? Kind, [FromQuery(Name = "to")] DateQuery? To)
{
    public CompareMeasure Of(MeasureId measure) => new(measure, Kind?.Value, To?.Value);
}
