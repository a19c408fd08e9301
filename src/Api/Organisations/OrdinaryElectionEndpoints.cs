using System.Text.Json.Serialization;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Organisations;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Api.Organisations;

/// <summary>When policing bodies are elected, which says when planning periods end.</summary>
internal static class OrdinaryElectionEndpoints
{
    public static void MapOrdinaryElections(this IEndpointRouteBuilder v1)
    {
        var type = RecordTypes.Of(typeof(OrdinaryElection));
        var elections = v1.MapGroup("/ordinary-elections").WithTags("Organisations");
        elections.MapGet("", List).WithName("listOrdinaryElections").ForEveryone();
        elections.MapGet("/{id}", Get).WithName("getOrdinaryElection").ForEveryone(404, 410);
        elections.MapPost("", Record).WithName("recordOrdinaryElection").For(Role.Admin).Creates();
        elections.MapPatch("/{id}", Amend).WithName("amendOrdinaryElection").For(Role.Admin).Changes();
        elections.MapPast("/{id}", type);
        elections.MapPost("/{id}/retraction", Retract).Retracts(type, Role.Admin);
    }

    /// <summary>List the ordinary elections</summary>
    /// <remarks>The elections of commissioners and mayors, past and expected, in the order of recording. A planning period ends with the
    /// financial year of the next election, as that was expected on the day of issue (s.7(7) PRSRA 2011).</remarks>
    private static async Task<Ok<ListOf<OrdinaryElectionDto>>> List(
        [AsParameters] ListQuery list,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListOrdinaryElections(list.Page, list.Records), cancellationToken));

    /// <summary>Read an ordinary election</summary>
    /// <remarks>Of which kinds of body it is, for which day it was expected since when, and when it was held.</remarks>
    private static async Task<TaggedAnswer<OrdinaryElectionDto>> Get(
        OrdinaryElectionId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(new GetOrdinaryElection(id), cancellationToken));

    /// <summary>Record an ordinary election</summary>
    /// <remarks>Reference data: an admin records it, with the document that says so.</remarks>
    private static async Task<Created<OrdinaryElectionDto>> Record(
        OrdinaryElectionRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(new RecordOrdinaryElection(body.Ref, body), cancellationToken);
        return context.Created(await mediator.Send(new GetOrdinaryElection(id), cancellationToken));
    }

    /// <summary>Amend an ordinary election</summary>
    /// <remarks>A JSON merge patch of <c>kinds</c>, <c>areaIds</c>, <c>expected</c>, <c>heldOn</c> and <c>citations</c>. An election that
    /// is put off keeps the day for which it was expected before and gets another with <c>since</c>: plans issued before that day keep
    /// their periods.</remarks>
    private static async Task<Ok<OrdinaryElectionDto>> Amend(
        OrdinaryElectionId id,
        IfMatch revision,
        MergePatchBody<OrdinaryElectionInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(new AmendOrdinaryElection(id, revision.Revision, body.Patch), cancellationToken);
        return context.Changed(await mediator.Send(new GetOrdinaryElection(id), cancellationToken));
    }

    private static Task<Ok<RetractionAnswer>> Retract(
        OrdinaryElectionId id,
        IfMatch revision,
        RetractionRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => RecordEndpoints.Retract<OrdinaryElection>(election => election.Id == id, revision, body, mediator, cancellationToken);
}

/// <summary>An ordinary election to record.</summary>
internal sealed record OrdinaryElectionRequest : OrdinaryElectionInput
{
    /// <summary>A stable external key; generated where none is given.</summary>
    /// <example>election:2032</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}
