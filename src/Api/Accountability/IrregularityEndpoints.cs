using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Accountability;

namespace PlanAccountability.Api.Accountability;

/// <summary>What was done otherwise than the law says.</summary>
internal static class IrregularityEndpoints
{
    private static readonly IReadOnlyList<CsvColumn> Columns =
    [
        CsvColumn.Text("areaId"),
        CsvColumn.Text("ruleId"),
        CsvColumn.Text("citation"),
        CsvColumn.Text("detail"),
        CsvColumn.Text("record.kind"),
        CsvColumn.Text("record.url"),
        CsvColumn.Text("record.title"),
    ];

    public static void MapIrregularities(this IEndpointRouteBuilder v1)
    {
        var registers = v1.MapGroup("/registers").WithTags("Registers");
        registers.MapGet("/irregularities", List).WithName("listIrregularities").ForEveryone();
        registers.MapGet("/irregularities.csv", Export).WithName("exportIrregularities").GivesCsv().ForEveryone();
    }

    /// <summary>List what was done otherwise than the law says</summary>
    /// <remarks>What documents show of versions of plans and of panel reviews that a live record would have been refused for: steps in
    /// another order, an issue by an acting commissioner. It is what happened, so it is kept, and listed here with the section. Only what
    /// is surely so counts: nothing where a day is unknown or a month could be either. Records that the system took step by step have
    /// none. In the order of recording.</remarks>
    private static async Task<TaggedAnswer<ListOf<IrregularityInRegister>>> List(
        [AsParameters] IrregularityPage page,
        [AsParameters] IrregularityQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        context.Computed(
            context.Page(await mediator.Send(new ListIrregularities(query.AreaId, query.RuleId, page.Request), cancellationToken)).Value!
        );

    /// <summary>Export what was done otherwise than the law says as CSV</summary>
    /// <remarks>The whole of the same list with the same filters, in the same order, as a file that spreadsheets open. The record is looked
    /// through once, when it is asked for.</remarks>
    private static async Task<IResult> Export(
        [AsParameters] IrregularityQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var ways = await mediator.Send(new ReadPublicWays(query.AreaId), cancellationToken);
        return await context.CsvAsync(
            "irregularities.csv",
            Columns,
            page => mediator.Send(new ListIrregularities(query.AreaId, query.RuleId, page, ways), cancellationToken)
        );
    }
}

/// <summary>Which entries of the register a list asks for.</summary>
/// <param name="AreaId">Only what records of this area show.</param>
/// <param name="RuleId" example="PLAN-04">Only what breaks this rule of law.</param>
internal sealed record IrregularityQuery([FromQuery(Name = "areaId")] AreaId? AreaId, [FromQuery(Name = "ruleId")] string? RuleId);

/// <summary>Which page of the register is asked for.</summary>
/// <param name="Limit" example="50">The most items on a page, 1 to 200; 50 unless said.</param>
/// <param name="After">The place after which the page begins: what the page before gave in <c>next</c>.</param>
internal sealed record IrregularityPage([FromQuery(Name = "limit")] int? Limit, [FromQuery(Name = "after")] Cursor? After)
{
    public PageRequest Request => new(Limit ?? PageRequest.Usual, After);
}
