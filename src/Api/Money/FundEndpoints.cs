using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Application.Money;
using PlanAccountability.Domain.Money;

namespace PlanAccountability.Api.Money;

/// <summary>Money that was set aside.</summary>
internal static class FundEndpoints
{
    public static void MapMoney(this IEndpointRouteBuilder v1)
    {
        var funds = v1.MapGroup("/funds").WithTags("Money");
        funds.MapGet("", List).WithName("listFunds").SortedBy(ListFunds.Sorts).ForEveryone();
        funds.MapGet("/{id}", Get).WithName("getFund").ForEveryone(404, 410);
        funds.MapPost("", Record).WithName("recordFund").For(Role.Office).Creates();
        funds.MapPatch("/{id}", Amend).WithName("amendFund").For(Role.Office).Changes();
        funds.MapRecord<Fund>("/{id}", Role.Office, Role.Admin);
        funds.MapMerge<Fund>("/{id}", Role.Office, Role.Admin);
        v1.MapGet("/funds.csv", Export).WithTags("Money").WithName("exportFunds").GivesCsv().ForEveryone();
        v1.MapGrants();
        v1.MapAreaMoney();
    }

    /// <summary>List the funds</summary>
    /// <remarks>Each with what was allocated of it, in the order of recording.</remarks>
    /// <param name="list">The page.</param>
    /// <param name="sort">The order.</param>
    /// <param name="areaId">Only funds of this area.</param>
    /// <param name="financialYear">Only funds for this financial year.</param>
    /// <param name="context">The request.</param>
    /// <param name="mediator">Sends the query.</param>
    /// <param name="cancellationToken">Gives up.</param>
    private static async Task<Ok<ListOf<FundDto>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] SortQuery sort,
        [FromQuery(Name = "areaId")] AreaId? areaId,
        [FromQuery(Name = "financialYear")] FinancialYearQuery? financialYear,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListFunds(areaId, financialYear?.Value, list.In(sort), list.Records), cancellationToken));

    /// <summary>Export the funds as CSV</summary>
    /// <remarks>The whole list with the same filters, as a table that <c>POST /v1/imports?type=fund</c> takes.</remarks>
    /// <param name="list">Which records.</param>
    /// <param name="areaId">Only funds of this area.</param>
    /// <param name="financialYear">Only funds for this financial year.</param>
    /// <param name="context">The request.</param>
    /// <param name="mediator">Sends the query.</param>
    /// <param name="cancellationToken">Gives up.</param>
    private static Task<IResult> Export(
        [AsParameters] WholeListQuery list,
        [FromQuery(Name = "areaId")] AreaId? areaId,
        [FromQuery(Name = "financialYear")] FinancialYearQuery? financialYear,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        context.CsvAsync(
            "funds.csv",
            TableExport.Of("fund", isWorkbook: false),
            page => mediator.Send(new ExportFunds(areaId, financialYear?.Value, page, list.Records), cancellationToken)
        );

    /// <summary>Read a fund</summary>
    /// <remarks>What it came to, what was allocated of it and what is left. Its grants are listed at <c>/v1/grants?fundId=</c>.</remarks>
    private static async Task<TaggedAnswer<FundDto>> Get(
        FundId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(FundType.Get(id), cancellationToken));

    /// <summary>Record a fund</summary>
    /// <remarks>It is public at once.</remarks>
    private static async Task<Created<FundDto>> Record(
        FundRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(new RecordNew<Fund, FundInput>(body.Ref, body, body.AreaId), cancellationToken);
        return context.Created(await mediator.Send(FundType.Get(id), cancellationToken));
    }

    /// <summary>Amend a fund</summary>
    /// <remarks>A JSON merge patch.</remarks>
    private static async Task<Ok<FundDto>> Amend(
        FundId id,
        IfMatch revision,
        MergePatchBody<FundInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(new AmendRecord<Fund, FundInput>(fund => fund.Id == id, revision.Revision, body.Patch), cancellationToken);
        return context.Changed(await mediator.Send(FundType.Get(id), cancellationToken));
    }
}
