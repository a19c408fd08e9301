using System.Text.Json.Serialization;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Api.Performance;

/// <summary>The priorities for policing that the government set for all forces.</summary>
internal static class NationalPriorityEndpoints
{
    public static void MapNationalPriorities(this IEndpointRouteBuilder v1)
    {
        var priorities = v1.MapGroup("/national-priorities").WithTags("Performance");
        priorities.MapGet("", List).WithName("listNationalPriorities").ForEveryone();
        priorities.MapGet("/{id}", Get).WithName("getNationalPriority").ForEveryone(404, 410);
        priorities.MapPost("", Record).WithName("recordNationalPriority").For(Role.Admin).Creates();
        priorities.MapPatch("/{id}", Amend).WithName("amendNationalPriority").For(Role.Admin).Changes();
        priorities.MapRecord<NationalPriority>("/{id}", Role.Admin);
        priorities.MapMerge<NationalPriority>("/{id}", Role.Admin);
    }

    /// <summary>List the national priorities</summary>
    /// <remarks>Those that the government set for all forces, in the order of recording; those of 2021 are there from the start. What
    /// measures each is listed at <c>/v1/measures?nationalPriorityId=</c>.</remarks>
    private static async Task<Ok<ListOf<NationalPriorityDto>>> List(
        [AsParameters] ListQuery list,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListNationalPriorities(list.Page, list.Records), cancellationToken));

    /// <summary>Read a national priority</summary>
    /// <remarks>What it is called, and since and until when it is set.</remarks>
    private static async Task<TaggedAnswer<NationalPriorityDto>> Get(
        NationalPriorityId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(NationalPriorityType.Get(id), cancellationToken));

    /// <summary>Record a national priority</summary>
    /// <remarks>Reference data: an admin records it, with the document that sets it.</remarks>
    private static async Task<Created<NationalPriorityDto>> Record(
        NationalPriorityRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(new RecordNew<NationalPriority, NationalPriorityInput>(body.Ref, body), cancellationToken);
        return context.Created(await mediator.Send(NationalPriorityType.Get(id), cancellationToken));
    }

    /// <summary>Amend a national priority</summary>
    /// <remarks>A JSON merge patch. What an admin says of one stays: no later version of the reference data takes its place.</remarks>
    private static async Task<Ok<NationalPriorityDto>> Amend(
        NationalPriorityId id,
        IfMatch revision,
        MergePatchBody<NationalPriorityInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(
            new AmendRecord<NationalPriority, NationalPriorityInput>(priority => priority.Id == id, revision.Revision, body.Patch),
            cancellationToken
        );
        return context.Changed(await mediator.Send(NationalPriorityType.Get(id), cancellationToken));
    }
}

/// <summary>A national priority to record.</summary>
internal sealed record NationalPriorityRequest : NationalPriorityInput
{
    /// <summary>A stable external key; generated where none is given.</summary>
    /// <example>national:priority:serious-violence</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}
