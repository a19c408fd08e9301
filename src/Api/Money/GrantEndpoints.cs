using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Application.Money;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Api.Money;

/// <summary>Grants and other lines of money.</summary>
internal static class GrantEndpoints
{
    public static void MapGrants(this IEndpointRouteBuilder v1)
    {
        var grants = v1.MapGroup("/grants").WithTags("Money");
        grants.MapGet("", List).WithName("listGrants").SortedBy(ListGrants.Sorts).ForEveryone();
        grants.MapGet("/totals", Total).WithName("totalGrants").ForEveryone();
        grants.MapGet("/totals/chart.svg", Draw).WithName("drawGrants").GivesSvg().ForEveryone();
        grants.MapGet("/{id}", Get).WithName("getGrant").ForEveryone(404, 410);
        grants.MapPost("", Record).WithName("recordGrant").For(Role.Office).Creates();
        grants.MapPatch("/{id}", Amend).WithName("amendGrant").For(Role.Office).Changes();
        grants.MapRecord<GrantAward>("/{id}", Role.Office, Role.Admin);
        v1.MapGet("/grants.csv", Export).WithTags("Money").WithName("exportGrants").GivesCsv().ForEveryone();
    }

    /// <summary>List the grants</summary>
    /// <remarks>Grants, budget lines, schemes and what was left unallocated, in the order of recording. A sub-line is an item of its own,
    /// with the line that it is a part of in <c>parentId</c>.</remarks>
    private static async Task<Ok<ListOf<GrantAwardDto>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] SortQuery sort,
        [AsParameters] GrantQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListGrants(query.Filter, list.In(sort), list.Records), cancellationToken));

    /// <summary>Export the grants as CSV</summary>
    /// <remarks>The whole list with the same filters, as a table that <c>POST /v1/imports?type=grant</c> takes.</remarks>
    private static Task<IResult> Export(
        [AsParameters] WholeListQuery list,
        [AsParameters] GrantQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        context.CsvAsync(
            "grants.csv",
            TableExport.Of("grant", isWorkbook: false),
            page => mediator.Send(new ExportGrants(query.Filter, page, list.Records), cancellationToken)
        );

    /// <summary>Add up the grants of an area</summary>
    /// <remarks>By priority, by what documents say of priorities, by recipient or by financial year. A sub-line is counted in the line that
    /// it is a part of and not beside it; what is unallocated is not counted; and what two tables of a document state is counted once. A
    /// grant that carries two priorities is whole in the row of each, so rows may come to more than <c>total</c>, which counts each grant
    /// once. It carries those that it names itself and those that the records name which state it again.</remarks>
    private static async Task<TaggedAnswer<GrantTotals>> Total(
        [AsParameters] GrantTotalsQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Computed(await mediator.Send(query.Message, cancellationToken));

    /// <summary>Draw the grants of an area</summary>
    /// <remarks>A chart of the same totals as an SVG document: a bar for each of at most 20 rows, the largest first, and one for the grants
    /// that are in none. <c>title</c> and <c>desc</c> tell it in words to those who do not see it.</remarks>
    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> Draw(
        [AsParameters] GrantsChartQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Svg(await mediator.Send(query.Message, cancellationToken));

    /// <summary>Read a grant</summary>
    /// <remarks>To whom, for what and how much it is, which priorities it serves, and what its sub-lines come to.</remarks>
    private static async Task<TaggedAnswer<GrantAwardDto>> Get(
        GrantAwardId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(GrantType.Get(id), cancellationToken));

    /// <summary>Record a grant</summary>
    /// <remarks>Or another line of money. It is public at once.</remarks>
    private static async Task<Created<GrantAwardDto>> Record(
        GrantAwardRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(new RecordNew<GrantAward, GrantAwardInput>(body.Ref, body, body.AreaId), cancellationToken);
        return context.Created(await mediator.Send(GrantType.Get(id), cancellationToken));
    }

    /// <summary>Amend a grant</summary>
    /// <remarks>A JSON merge patch. To move a line with sub-lines into another fund, make these lines of their own first, and sub-lines
    /// again afterwards.</remarks>
    private static async Task<Ok<GrantAwardDto>> Amend(
        GrantAwardId id,
        IfMatch revision,
        MergePatchBody<GrantAwardInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(
            new AmendRecord<GrantAward, GrantAwardInput>(grant => grant.Id == id, revision.Revision, body.Patch),
            cancellationToken
        );
        return context.Changed(await mediator.Send(GrantType.Get(id), cancellationToken));
    }
}
