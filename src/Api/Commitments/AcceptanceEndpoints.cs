using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Commitments;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Api.Commitments;

/// <summary>What is accepted of a commitment.</summary>
internal static class AcceptanceEndpoints
{
    public static void MapAcceptances(this IEndpointRouteBuilder v1)
    {
        var ofCommitment = v1.MapGroup("/commitments/{id}/acceptances").WithTags("Commitments");
        ofCommitment.MapGet("", List).WithName("listAcceptances").SortedBy(ListAcceptances.Sorts).ForEveryone(404, 410);
        ofCommitment.MapPost("", Record).WithName("recordAcceptance").For(Role.Office, Role.Panel).Creates(404, 410);

        var acceptances = v1.MapGroup("/acceptances").WithTags("Commitments");
        acceptances.MapGet("/{id}", Get).WithName("getAcceptance").ForEveryone(404, 410);
        acceptances.MapRecord<Acceptance>("/{id}", Role.Office, Role.Panel, Role.Admin);
        acceptances.MapMerge<Acceptance>("/{id}", Role.Office, Role.Panel, Role.Admin);
    }

    /// <summary>List the acceptances of a commitment</summary>
    /// <remarks>What the side that does not hold it accepted, in the order of recording. The latest is the one accepted last, and of those
    /// the one recorded last.</remarks>
    private static async Task<Ok<ListOf<AcceptanceDto>>> List(
        CommitmentId id,
        [AsParameters] ListQuery list,
        [AsParameters] SortQuery sort,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListAcceptances(id, list.In(sort), list.Records), cancellationToken));

    /// <summary>Record an acceptance</summary>
    /// <remarks>Nobody closes what they hold themselves: the office accepts what the chief constable or a partner holds, the panel what the
    /// policing body or its deputy holds; the other side is refused (403). An acceptance names where it was given, may come without a
    /// claim, and is public at once.</remarks>
    private static async Task<Created<AcceptanceDto>> Record(
        CommitmentId id,
        AcceptanceRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var acceptance = await mediator.Send(new RecordAcceptance(id, body.Ref, body, body.Reference), cancellationToken);
        return context.Created(await mediator.Send(AcceptanceType.Get(acceptance), cancellationToken));
    }

    /// <summary>Read an acceptance</summary>
    /// <remarks>What the scrutinising side accepted at one time, and where.</remarks>
    private static async Task<TaggedAnswer<AcceptanceDto>> Get(
        AcceptanceId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(AcceptanceType.Get(id), cancellationToken));
}
