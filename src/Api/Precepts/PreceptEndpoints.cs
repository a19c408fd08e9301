using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Precepts;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Api.Precepts;

/// <summary>Precepts, from the proposal to the issue.</summary>
internal static class PreceptEndpoints
{
    private static readonly IReadOnlyList<CsvColumn> Columns =
    [
        CsvColumn.Text("areaId"),
        CsvColumn.Text("area"),
        CsvColumn.Text("status"),
        CsvColumn.Pounds("bandD"),
        CsvColumn.Number("increase", "increase.amount"),
        CsvColumn.Number("increasePercent", "increase.percent"),
        CsvColumn.Pounds("total"),
        CsvColumn.Text("position"),
        CsvColumn.Integer("votesFor", "vote.for"),
        CsvColumn.Integer("votesAgainst", "vote.against"),
        CsvColumn.Integer("abstained", "vote.abstained"),
        CsvColumn.Integer("members", "vote.membersAtDecision"),
        CsvColumn.Boolean("isVetoed"),
        CsvColumn.Text("url"),
    ];

    public static void MapPrecepts(this IEndpointRouteBuilder v1)
    {
        var precepts = v1.MapGroup("/precepts").WithTags("Precepts");
        precepts.MapGet("", List).WithName("listPrecepts").SortedBy(ListPrecepts.Sorts).ForEveryone();
        precepts.MapGet("/comparison", Compare).WithName("comparePrecepts").ForEveryone();
        precepts.MapGet("/comparison.csv", Export).WithName("exportPreceptComparison").GivesCsv().ForEveryone();
        precepts.MapGet("/comparison/chart.svg", Draw).WithName("drawPrecepts").GivesSvg().ForEveryone();
        precepts.MapGet("/{id}", Get).WithName("getPrecept").ForEveryone(404, 410);
        precepts.MapPost("", Record).WithName("recordPrecept").For(Role.Office, Role.Panel).Creates();
        precepts.MapPatch("/{id}", Amend).WithName("amendPrecept").For(Role.Office, Role.Panel).Changes();
        precepts.MapPost("/{id}/panel-reports", Report).WithName("reportOnPrecept").For(Role.Panel).Changes();
        precepts.MapPost("/{id}/responses", Respond).WithName("respondOnPrecept").For(Role.Office).Changes();
        precepts.MapPost("/{id}/proposals", Revise).WithName("revisePrecept").For(Role.Office).Changes();
        precepts.MapPost("/{id}/issue", Issue).WithName("issuePrecept").For(Role.Office).Changes();
        precepts.MapRecord<Precept>("/{id}", Role.Office, Role.Admin);
    }

    /// <summary>List the precepts</summary>
    /// <remarks>What bodies proposed, panels reported and bodies issued, in the order of recording.</remarks>
    private static async Task<Ok<ListOf<PreceptDto>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] SortQuery sort,
        [AsParameters] PreceptQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListPrecepts(query.Filter, list.In(sort), list.Records), cancellationToken));

    /// <summary>Compare the precepts of the areas</summary>
    /// <remarks>Of a financial year: band D, its increase, what it raises, and what the panel said. Areas of which none is recorded are
    /// listed apart.</remarks>
    private static async Task<TaggedAnswer<PreceptComparison>> Compare(
        [AsParameters] PreceptComparisonQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Computed(await mediator.Send(query.Message, cancellationToken));

    /// <summary>Export the comparison of precepts as CSV</summary>
    /// <remarks>A line for each precept.</remarks>
    private static Task<IResult> Export(
        [AsParameters] PreceptComparisonQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        context.CsvAsync(
            "precepts.csv",
            Columns,
            async _ => new Page<AreaPrecept>((await mediator.Send(query.Message, cancellationToken)).Areas, null)
        );

    /// <summary>Draw the comparison of precepts</summary>
    /// <remarks>A bar for each area whose band D is known, the highest first, as an SVG document that tells it in words too.</remarks>
    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> Draw(
        [AsParameters] PreceptComparisonQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Svg(await mediator.Send(new DrawPrecepts(query.Message), cancellationToken));

    /// <summary>Read a precept</summary>
    /// <remarks>With its steps held against the days of the law, and what was done otherwise.</remarks>
    private static async Task<TaggedAnswer<PreceptDto>> Get(
        PreceptId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(new GetPrecept(id), cancellationToken));

    /// <summary>Propose a precept, or record one from documents</summary>
    /// <remarks>The office begins a live one with its first proposal, of which the panel is notified (Sch 5 para 2 PRSRA 2011). What
    /// documents show of another, its office or its panel records whole. It is public at once.</remarks>
    private static async Task<Created<PreceptDto>> Record(
        PreceptRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(body.Message, cancellationToken);
        return context.Created(await mediator.Send(new GetPrecept(id), cancellationToken));
    }

    /// <summary>Amend a precept</summary>
    /// <remarks>A JSON merge patch. Of a live one what was proposed, responded or issued is only corrected, with the
    /// <c>Change-Reason</c> header, and what the panel reported is not changed here.</remarks>
    private static async Task<Ok<PreceptDto>> Amend(
        PreceptId id,
        IfMatch revision,
        MergePatchBody<PreceptInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedPrecept(
            mediator,
            await mediator.Send(
                new AmendRecord<Precept, PreceptInput>(precept => precept.Id == id, revision.Revision, body.Patch),
                cancellationToken
            ),
            cancellationToken
        );

    /// <summary>Report on a proposed precept</summary>
    /// <remarks>For the panel, once on each proposal: on the first it may veto by two thirds of its members, on the revised one not. With
    /// <c>Change-Reason</c> it corrects what it reported last.</remarks>
    private static async Task<Ok<PreceptDto>> Report(
        PreceptId id,
        IfMatch revision,
        PreceptReportRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedPrecept(
            mediator,
            await mediator.Send(new ReportOnPrecept(id, revision.Revision, body.Report, body.Citations ?? []), cancellationToken),
            cancellationToken
        );

    /// <summary>Respond to the panel's report on a precept</summary>
    /// <remarks>To the first report that has no response yet, here or at the panel's review of it.</remarks>
    private static async Task<Ok<PreceptDto>> Respond(
        PreceptId id,
        IfMatch revision,
        PreceptResponseRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedPrecept(
            mediator,
            await mediator.Send(new RespondOnPrecept(id, revision.Revision, body.Response, body.Citations ?? []), cancellationToken),
            cancellationToken
        );

    /// <summary>Answer a veto with a revised precept</summary>
    /// <remarks>Lower than one that was vetoed as too high, higher than one that was vetoed as too low (Sch 5 para 6 PRSRA
    /// 2011).</remarks>
    private static async Task<Ok<PreceptDto>> Revise(
        PreceptId id,
        IfMatch revision,
        PreceptRevisionRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedPrecept(
            mediator,
            await mediator.Send(new RevisePrecept(id, revision.Revision, body.Proposal, body.Citations ?? []), cancellationToken),
            cancellationToken
        );

    /// <summary>Issue a precept</summary>
    /// <remarks>When the panel's scrutiny has ended: it reported and was responded to, or its day passed without a report. Whether the
    /// person who issues it is one whom the law lets is not asked.</remarks>
    private static async Task<Ok<PreceptDto>> Issue(
        PreceptId id,
        IfMatch revision,
        PreceptIssueRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedPrecept(
            mediator,
            await mediator.Send(new IssuePrecept(id, revision.Revision, new(body.On, body.BandD, body.Total)), cancellationToken),
            cancellationToken
        );

    private static async Task<Ok<PreceptDto>> ChangedPrecept(
        this HttpContext context,
        IMediator mediator,
        PreceptId id,
        CancellationToken cancellationToken
    ) => context.Changed(await mediator.Send(new GetPrecept(id), cancellationToken));
}
