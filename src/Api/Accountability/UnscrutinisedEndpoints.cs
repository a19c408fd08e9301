using MediatR;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Accountability;
using PlanAccountability.Application.Evidence;

namespace PlanAccountability.Api.Accountability;

/// <summary>Which commitments nobody examined.</summary>
internal static class UnscrutinisedEndpoints
{
    private static readonly IReadOnlyList<CsvColumn> Columns =
    [
        CsvColumn.Text("areaId", "area.id"),
        CsvColumn.Text("area", "area.name"),
        CsvColumn.Text("body", "body.name"),
        CsvColumn.Text("plan.url"),
        CsvColumn.Text("plan.title"),
        CsvColumn.Integer("plan.version"),
        CsvColumn.Text("priority.url"),
        CsvColumn.Text("commitment.url"),
        CsvColumn.Text("commitment.ref"),
        CsvColumn.Text("commitment.text"),
        CsvColumn.Text("commitment.wording"),
        CsvColumn.Boolean("commitment.isIncomplete"),
        CsvColumn.Text("commitment.holder"),
        CsvColumn.Text("commitment.partnerId"),
        CsvColumn.Text("commitment.targetDate"),
        CsvColumn.Text("lastExaminedOn"),
        CsvColumn.Text("unscrutinisedSince"),
        CsvColumn.Integer("days"),
        CsvColumn.Text("planExaminedOn"),
    ];

    public static void MapUnscrutinisedCommitments(this IEndpointRouteBuilder v1)
    {
        var registers = v1.MapGroup("/registers").WithTags("Registers");
        registers.MapGet("/unscrutinised-commitments", List).WithName("listUnscrutinisedCommitments").ForEveryone();
        registers.MapGet("/unscrutinised-commitments.csv", Export).WithName("exportUnscrutinisedCommitments").GivesCsv().ForEveryone();
        registers.MapGet("/unscrutinised-commitments/totals", Total).WithName("totalUnscrutinisedCommitments").ForEveryone();
    }

    /// <summary>List the commitments that nobody examined</summary>
    /// <remarks>The commitments of the plans in force today that no public scrutiny meeting examined: ever, or with <c>since</c> on or
    /// after that day. That is known of a plan kept in this system, and where somebody states that the record of scrutiny meetings is
    /// complete; the others come with <c>basis=unknown</c>. The longest unexamined come first, counted from the last examination or else
    /// from the day from which the commitment counts.</remarks>
    private static async Task<TaggedAnswer<ListOf<UnscrutinisedCommitmentDto>>> List(
        [AsParameters] UnscrutinisedPage page,
        [AsParameters] UnscrutinisedQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        context.Computed(
            context.Page(await mediator.Send(new ListUnscrutinisedCommitments(query.Filter, page.Request), cancellationToken)).Value!
        );

    /// <summary>Export the commitments that nobody examined as CSV</summary>
    /// <remarks>The whole of the same list with the same filters, in the same order, as a file that spreadsheets open. Which commitments
    /// those are is looked for once; their words are read page by page while it is sent.</remarks>
    private static async Task<IResult> Export(
        [AsParameters] UnscrutinisedQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var order = await mediator.Send(new OrderUnscrutinisedCommitments(query.Filter), cancellationToken);
        return await context.CsvAsync(
            "unscrutinised-commitments.csv",
            Columns,
            page => mediator.Send(new ListUnscrutinisedCommitments(query.Filter, page, order), cancellationToken)
        );
    }

    /// <summary>Count the commitments that nobody examined</summary>
    /// <remarks>The sums of the register today, by area; what nobody knows apart.</remarks>
    private static async Task<TaggedAnswer<UnscrutinisedTotals>> Total(
        [FromQuery(Name = "since")] DateQuery? since,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Computed(await mediator.Send(new TotalUnscrutinisedCommitments(since?.Value), cancellationToken));
}

/// <summary>Which entries of the register a list asks for.</summary>
/// <param name="AreaId">Only commitments of this area.</param>
/// <param name="Since" example="2026-01-01">Only commitments that no meeting examined on or after this day, those that none ever did among
/// them; not in the future. Those that none ever did unless said.</param>
/// <param name="Basis">Those that are known to be unexamined, unless said; with <c>unknown</c> those of which no examination is on record
/// and nobody knows whether there was one.</param>
internal sealed record UnscrutinisedQuery(
    [FromQuery(Name = "areaId")] AreaId? AreaId,
    [FromQuery(Name = "since")] DateQuery? Since,
    [FromQuery(Name = "basis")] EnumQuery<Basis>? Basis
)
{
    public UnscrutinisedFilter Filter => new(AreaId, Since?.Value, Basis?.Value ?? Application.Evidence.Basis.Known);
}

/// <summary>Which page of the register is asked for.</summary>
/// <param name="Limit" example="50">The most items on a page, 1 to 200; 50 unless said.</param>
/// <param name="After">The place after which the page begins: what the page before gave in <c>next</c>.</param>
internal sealed record UnscrutinisedPage([FromQuery(Name = "limit")] int? Limit, [FromQuery(Name = "after")] Cursor? After)
{
    public PageRequest Request => new(Limit ?? PageRequest.Usual, After);
}
