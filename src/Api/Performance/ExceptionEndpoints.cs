using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Api.Performance;

/// <summary>Performance that was called out.</summary>
internal static class ExceptionEndpoints
{
    public static void MapExceptions(this IEndpointRouteBuilder v1)
    {
        var exceptions = v1.MapGroup("/exceptions").WithTags("Performance");
        exceptions.MapGet("", List).WithName("listExceptions").ForEveryone();
        exceptions.MapGet("/{id}", Get).WithName("getException").ForEveryone(404, 410).AsKnown<PerformanceException>();
        exceptions.MapPost("", Raise).WithName("raiseException").For(Role.Office).Creates();
        exceptions.MapPatch("/{id}", Amend).WithName("amendException").For(Role.Office).Changes();
        exceptions.MapPost("/{id}/closure", Close).WithName("closeException").For(Role.Office).Changes();
        exceptions.MapPost("/{id}/reopening", Reopen).WithName("reopenException").For(Role.Office).Changes();
        exceptions.MapRecord<PerformanceException>("/{id}", Role.Office, Role.Admin);
    }

    /// <summary>List the exceptions</summary>
    /// <remarks>Performance that was called out, in the order of recording.</remarks>
    private static async Task<Ok<ListOf<PerformanceExceptionDto>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] ExceptionQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListExceptions(query.Filter, list.Page, list.Ref, list.UpdatedSince), cancellationToken));

    /// <summary>Read an exception</summary>
    /// <remarks>What was called out, the meeting that examined it, what is to be done about it, and whether it is open.</remarks>
    private static async Task<Results<Ok<PerformanceExceptionDto>, StatusCodeHttpResult>> Get(
        PerformanceExceptionId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(new GetException(id), cancellationToken));

    /// <summary>Record performance that was called out</summary>
    /// <remarks>It is open, and public at once.</remarks>
    private static async Task<Created<PerformanceExceptionDto>> Raise(
        ExceptionRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(new RaiseException(body.AreaId, body.Ref, body.Input), cancellationToken);
        return context.Created(await mediator.Send(new GetException(id), cancellationToken));
    }

    /// <summary>Amend an exception</summary>
    /// <remarks>A JSON merge patch. Once it is closed it is a correction, and needs the <c>Change-Reason</c> header.</remarks>
    private static async Task<Ok<PerformanceExceptionDto>> Amend(
        PerformanceExceptionId id,
        IfMatch revision,
        MergePatchBody<ExceptionInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedException(
            mediator,
            await mediator.Send(new AmendException(id, revision.Revision, body.Patch), cancellationToken),
            cancellationToken
        );

    /// <summary>Close an exception</summary>
    /// <remarks>On a day that is not before it was raised, or last opened again. Closing it again is a correction and needs the
    /// <c>Change-Reason</c> header.</remarks>
    private static async Task<Ok<PerformanceExceptionDto>> Close(
        PerformanceExceptionId id,
        IfMatch revision,
        ExceptionClosureRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedException(
            mediator,
            await mediator.Send(new CloseException(id, revision.Revision, body.On, body.Reason), cancellationToken),
            cancellationToken
        );

    /// <summary>Open an exception again</summary>
    /// <remarks>When and why it was closed before stays in its history.</remarks>
    private static async Task<Ok<PerformanceExceptionDto>> Reopen(
        PerformanceExceptionId id,
        IfMatch revision,
        ExceptionReopeningRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedException(
            mediator,
            await mediator.Send(new ReopenException(id, revision.Revision, body.On, body.Reason), cancellationToken),
            cancellationToken
        );

    private static async Task<Ok<PerformanceExceptionDto>> ChangedException(
        this HttpContext context,
        IMediator mediator,
        PerformanceExceptionId id,
        CancellationToken cancellationToken
    ) => context.Changed(await mediator.Send(new GetException(id), cancellationToken));
}
