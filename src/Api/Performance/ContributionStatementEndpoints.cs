using System.Text.Json.Serialization;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Api.Performance;

/// <summary>What policing bodies published of their forces' contribution to the national priorities.</summary>
internal static class ContributionStatementEndpoints
{
    private static readonly IReadOnlyList<CsvColumn> Columns =
    [
        CsvColumn.Text("ref", "statement.ref"),
        CsvColumn.Text("url", "statement.url"),
        CsvColumn.Text("areaId", "statement.areaId"),
        CsvColumn.Text("kind", "statement.kind"),
        CsvColumn.Text("period.label", "statement.period.label"),
        CsvColumn.Text("period.start", "statement.period.start"),
        CsvColumn.Text("period.end", "statement.period.end"),
        CsvColumn.Text("publishedOn", "statement.publishedOn"),
        CsvColumn.Text("number", "item.number"),
        CsvColumn.Text("nationalPriorityId", "item.nationalPriorityId"),
        CsvColumn.Boolean("applies"),
        CsvColumn.Text("measureId", "item.measureId"),
        CsvColumn.Text("text", "item.text"),
        CsvColumn.Text("assessment", "item.assessment"),
        CsvColumn.Text("grade.label", "item.grade.label"),
        CsvColumn.Text("grade.level", "item.grade.level"),
    ];

    public static void MapContributionStatements(this IEndpointRouteBuilder v1)
    {
        var statements = v1.MapGroup("/contribution-statements").WithTags("Performance");
        statements.MapGet("", List).WithName("listContributionStatements").SortedBy(ListContributionStatements.Sorts).ForEveryone();
        statements.MapGet("/{id}", Get).WithName("getContributionStatement").ForEveryone(404, 410);
        statements.MapPost("", Record).WithName("recordContributionStatement").For(Role.Office).Creates();
        statements.MapPatch("/{id}", Amend).WithName("amendContributionStatement").For(Role.Office).Changes();
        statements.MapRecord<ContributionStatement>("/{id}", Role.Office, Role.Admin);
        statements.MapMerge<ContributionStatement>("/{id}", Role.Office, Role.Admin);
        v1.MapGet("/contribution-statements.csv", Export)
            .WithTags("Performance")
            .WithName("exportContributionStatements")
            .GivesCsv()
            .ForEveryone();
        v1.MapGet("/registers/contribution-statements", Quarters).WithTags("Registers").WithName("listContributionQuarters").ForEveryone();
    }

    /// <summary>List the statements of contribution</summary>
    /// <remarks>What policing bodies published of their forces' contribution to the national priorities (para 7A of the Specified
    /// Information Order), in the order of recording.</remarks>
    private static async Task<Ok<ListOf<ContributionStatementDto>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] SortQuery sort,
        [AsParameters] ContributionQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListContributionStatements(query.Filter, list.In(sort), list.Records), cancellationToken));

    /// <summary>Export the statements of contribution as CSV</summary>
    /// <remarks>A line for each item of the same list with the same filters, for people to read.</remarks>
    private static Task<IResult> Export(
        [AsParameters] WholeListQuery list,
        [AsParameters] ContributionQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        context.CsvAsync(
            "contribution-statements.csv",
            Columns,
            page => mediator.Send(new ListContributionItems(query.Filter, page, list.Records), cancellationToken)
        );

    /// <summary>List the quarters with and without a statement</summary>
    /// <remarks>The quarters of an area since the duty began that are over. A quarter without a statement is <c>notEvidenced</c>, and
    /// <c>missing</c> only where a statement of completeness covers it and the quarter after it, which is over too.</remarks>
    /// <param name="areaId">The area.</param>
    /// <param name="context">The request.</param>
    /// <param name="mediator">Sends the query.</param>
    /// <param name="cancellationToken">Gives up.</param>
    private static async Task<TaggedAnswer<ContributionQuartersDto>> Quarters(
        [FromQuery(Name = "areaId")] AreaId areaId,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Computed(await mediator.Send(new GetContributionQuarters(areaId), cancellationToken));

    /// <summary>Read a statement of contribution</summary>
    /// <remarks>Which national priorities apply to the force and why, and what it contributed to each.</remarks>
    private static async Task<TaggedAnswer<ContributionStatementDto>> Get(
        ContributionStatementId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(ContributionStatementType.Get(id), cancellationToken));

    /// <summary>Record a statement of contribution</summary>
    /// <remarks>As it was published. It is public at once.</remarks>
    private static async Task<Created<ContributionStatementDto>> Record(
        ContributionStatementRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(
            new RecordNew<ContributionStatement, ContributionStatementInput>(body.Ref, body, body.AreaId),
            cancellationToken
        );
        return context.Created(await mediator.Send(ContributionStatementType.Get(id), cancellationToken));
    }

    /// <summary>Amend a statement of contribution</summary>
    /// <remarks>A JSON merge patch. Where the body changed between two dates, send <c>bodyId</c> with the date: null has it found
    /// anew.</remarks>
    private static async Task<Ok<ContributionStatementDto>> Amend(
        ContributionStatementId id,
        IfMatch revision,
        MergePatchBody<ContributionStatementInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(
            new AmendRecord<ContributionStatement, ContributionStatementInput>(
                statement => statement.Id == id,
                revision.Revision,
                body.Patch
            ),
            cancellationToken
        );
        return context.Changed(await mediator.Send(ContributionStatementType.Get(id), cancellationToken));
    }
}

/// <summary>A statement of contribution to record.</summary>
internal sealed record ContributionStatementRequest : ContributionStatementInput
{
    /// <summary>The area.</summary>
    /// <example>lancashire</example>
    [JsonPropertyOrder(-1)]
    public required AreaId AreaId { get; init; }

    /// <summary>A stable external key that begins with the area; generated where none is given.</summary>
    /// <example>lancashire:contribution:2022-q1</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}

/// <summary>Which statements of contribution a list asks for.</summary>
/// <param name="AreaId">Only statements of this area.</param>
/// <param name="BodyId">Only statements of this policing body.</param>
/// <param name="Kind">Only statements that were published for this.</param>
/// <param name="From" example="2022-04-01">Only statements whose period ends on this day or later.</param>
/// <param name="To" example="2023-03-31">Only statements whose period ends on this day or earlier.</param>
/// <param name="NationalPriorityId">Only statements that say something of this national priority.</param>
internal sealed record ContributionQuery(
    [FromQuery(Name = "areaId")] AreaId? AreaId,
    [FromQuery(Name = "bodyId")] PolicingBodyId? BodyId,
    [FromQuery(Name = "kind")] EnumQuery<ContributionKind>? Kind,
    [FromQuery(Name = "from")] DateQuery? From,
    [FromQuery(Name = "to")] DateQuery? To,
    [FromQuery(Name = "nationalPriorityId")] NationalPriorityId? NationalPriorityId
)
{
    public ContributionFilter Filter => new(AreaId, BodyId, Kind?.Value, From?.Value, To?.Value, NationalPriorityId);
}
