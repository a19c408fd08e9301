using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Api.Performance;

/// <summary>Performance that was called out.</summary>
internal static class ConcernEndpoints
{
    public static void MapConcerns(this IEndpointRouteBuilder v1)
    {
        var exceptions = v1.MapGroup("/exceptions").WithTags("Performance");
        exceptions.MapGet("", List).WithName("listExceptions").SortedBy(ListConcerns.Sorts).ForEveryone();
        exceptions.MapGet("/{id}", Get).WithName("getException").ForEveryone(404, 410);
        exceptions.MapPost("", Raise).WithName("raiseException").For(Role.Office).Creates();
        exceptions.MapPatch("/{id}", Amend).WithName("amendException").For(Role.Office).Changes();
        exceptions.MapPost("/{id}/closure", Close).WithName("closeException").For(Role.Office).Changes();
        exceptions.MapPost("/{id}/reopening", Reopen).WithName("reopenException").For(Role.Office).Changes();
        exceptions.MapRecord<PerformanceConcern>("/{id}", Role.Office, Role.Admin);
        exceptions.MapMerge<PerformanceConcern>("/{id}", Role.Office, Role.Admin);
    }

    /// <summary>List the exceptions</summary>
    /// <remarks>Performance that was called out, in the order of recording.</remarks>
    private static async Task<Ok<ListOf<PerformanceConcernDto>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] SortQuery sort,
        [AsParameters] ConcernQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListConcerns(query.Filter, list.In(sort), list.Records), cancellationToken));

    /// <summary>Read an exception</summary>
    /// <remarks>What was called out, the meeting that examined it, what is to be done about it, and whether it is open.</remarks>
    private static async Task<TaggedAnswer<PerformanceConcernDto>> Get(
        PerformanceConcernId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(ConcernType.Get(id), cancellationToken));

    /// <summary>Record performance that was called out</summary>
    /// <remarks>It is open, and public at once.</remarks>
    private static async Task<Created<PerformanceConcernDto>> Raise(
        ConcernRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(new RecordNew<PerformanceConcern, ConcernInput>(body.Ref, body, body.AreaId), cancellationToken);
        return context.Created(await mediator.Send(ConcernType.Get(id), cancellationToken));
    }

    /// <summary>Amend an exception</summary>
    /// <remarks>A JSON merge patch. Once it is closed it is a correction, and needs the <c>Change-Reason</c> header.</remarks>
    private static async Task<Ok<PerformanceConcernDto>> Amend(
        PerformanceConcernId id,
        IfMatch revision,
        MergePatchBody<ConcernInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedConcern(
            mediator,
            await mediator.Send(
                new AmendRecord<PerformanceConcern, ConcernInput>(concern => concern.Id == id, revision.Revision, body.Patch),
                cancellationToken
            ),
            cancellationToken
        );

    /// <summary>Close an exception</summary>
    /// <remarks>On a day that is not before it was raised, or last opened again. Closing it again is a correction and needs the
    /// <c>Change-Reason</c> header.</remarks>
    private static async Task<Ok<PerformanceConcernDto>> Close(
        PerformanceConcernId id,
        IfMatch revision,
        ConcernClosureRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedConcern(
            mediator,
            await mediator.Send(new CloseConcern(id, revision.Revision, body.On, body.Reason), cancellationToken),
            cancellationToken
        );

    /// <summary>Open an exception again</summary>
    /// <remarks>When and why it was closed before stays in its history.</remarks>
    private static async Task<Ok<PerformanceConcernDto>> Reopen(
        PerformanceConcernId id,
        IfMatch revision,
        ConcernReopeningRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedConcern(
            mediator,
            await mediator.Send(new ReopenConcern(id, revision.Revision, body.On, body.Reason), cancellationToken),
            cancellationToken
        );

    private static async Task<Ok<PerformanceConcernDto>> ChangedConcern(
        this HttpContext context,
        IMediator mediator,
        PerformanceConcernId id,
        CancellationToken cancellationToken
    ) => context.Changed(await mediator.Send(ConcernType.Get(id), cancellationToken));
}
