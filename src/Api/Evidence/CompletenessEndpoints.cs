using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Api.Evidence;

/// <summary>Of which time the record is complete.</summary>
internal static class CompletenessEndpoints
{
    public static void MapEvidence(this IEndpointRouteBuilder v1)
    {
        var statements = v1.MapGroup("/completeness-statements").WithTags("Evidence");
        statements.MapGet("", List).WithName("listCompletenessStatements").ForEveryone();
        statements.MapGet("/{id}", Get).WithName("getCompletenessStatement").ForEveryone(404, 410);
        statements.MapPost("", State).WithName("stateCompleteness").For(Role.Office, Role.Panel, Role.Admin).Creates();
        statements.MapPatch("/{id}", Amend).WithName("amendCompletenessStatement").For(Role.Office, Role.Panel, Role.Admin).Changes();
        statements.MapRecord<CompletenessStatement>("/{id}", Role.Office, Role.Panel, Role.Admin);
    }

    /// <summary>List the statements of completeness</summary>
    /// <remarks>Of which areas, records and days somebody says that all is on record; in the order of recording. What no statement covers,
    /// and nobody keeps live, is not known to be missing: it is shown as not evidenced, and never as late.</remarks>
    private static async Task<Ok<ListOf<CompletenessStatementDto>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] CompletenessStatementQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        context.Page(
            await mediator.Send(new ListCompletenessStatements(query.AreaId, query.Of?.Value, list.Page, list.Records), cancellationToken)
        );

    /// <summary>Read a statement of completeness</summary>
    /// <remarks>What the record holds all of, of which days, and who says so.</remarks>
    private static async Task<TaggedAnswer<CompletenessStatementDto>> Get(
        CompletenessStatementId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(CompletenessStatementType.Get(id), cancellationToken));

    /// <summary>State that the record is complete</summary>
    /// <remarks>For the side that can know: the panel of its meetings and reviews, the office of the rest, both of the responses. From then
    /// on what is missing on the days covered counts as not done: say it only where all is on record. Days that another statement of the
    /// area covers for the same records are refused.</remarks>
    private static async Task<Created<CompletenessStatementDto>> State(
        CompletenessStatementRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(
            new RecordNew<CompletenessStatement, CompletenessStatementInput>(body.Ref, body, body.AreaId),
            cancellationToken
        );
        return context.Created(await mediator.Send(CompletenessStatementType.Get(id), cancellationToken));
    }

    /// <summary>Amend or end a statement of completeness</summary>
    /// <remarks>A JSON merge patch; <c>to</c> ends it with a day. What it covers stays: retract it where it was wrong.</remarks>
    private static async Task<Ok<CompletenessStatementDto>> Amend(
        CompletenessStatementId id,
        IfMatch revision,
        MergePatchBody<CompletenessStatementInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var amended = await mediator.Send(
            new AmendRecord<CompletenessStatement, CompletenessStatementInput>(
                statement => statement.Id == id,
                revision.Revision,
                body.Patch
            ),
            cancellationToken
        );
        return context.Changed(await mediator.Send(CompletenessStatementType.Get(amended), cancellationToken));
    }
}
