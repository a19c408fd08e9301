using System.Text.Json.Serialization;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Api.Performance;

/// <summary>The indicator set of a paper, to record.</summary>
internal sealed record IndicatorSetRequest : IndicatorSetInput
{
    /// <summary>The area.</summary>
    /// <example>lancashire</example>
    [JsonPropertyOrder(-1)]
    public required AreaId AreaId { get; init; }

    /// <summary>A stable external key that begins with the area; generated where none is given.</summary>
    /// <example>lancashire:indicators:2021-q3</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}

/// <summary>What papers print about all their indicators at once.</summary>
internal static class IndicatorSetEndpoints
{
    public static void MapIndicatorSets(this IEndpointRouteBuilder v1)
    {
        var sets = v1.MapGroup("/indicator-sets").WithTags("Performance");
        sets.MapGet("", List).WithName("listIndicatorSets").ForEveryone();
        sets.MapGet("/{id}", Get).WithName("getIndicatorSet").ForEveryone(404, 410);
        sets.MapPost("", Record).WithName("recordIndicatorSet").For(Role.Office).Creates();
        sets.MapPatch("/{id}", Amend).WithName("amendIndicatorSet").For(Role.Office).Changes();
        sets.MapRecord<IndicatorSet>("/{id}", Role.Office, Role.Admin);
        sets.MapMerge<IndicatorSet>("/{id}", Role.Office, Role.Admin);
    }

    /// <summary>List the indicator sets</summary>
    /// <remarks>What papers print about all their indicators at once, in the order of recording.</remarks>
    /// <param name="list">The page.</param>
    /// <param name="areaId">Only sets of this area.</param>
    /// <param name="context">The request.</param>
    /// <param name="mediator">Sends the query.</param>
    /// <param name="cancellationToken">Gives up.</param>
    private static async Task<Ok<ListOf<IndicatorSetDto>>> List(
        [AsParameters] ListQuery list,
        [FromQuery(Name = "areaId")] AreaId? areaId,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListIndicatorSets(areaId, list.Page, list.Records), cancellationToken));

    /// <summary>Read an indicator set</summary>
    /// <remarks>What the paper prints, and beside it how many readings on record have each grade.</remarks>
    private static async Task<TaggedAnswer<IndicatorSetDto>> Get(
        IndicatorSetId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(new GetIndicatorSet(id), cancellationToken));

    /// <summary>Record an indicator set</summary>
    /// <remarks>It is public at once.</remarks>
    private static async Task<Created<IndicatorSetDto>> Record(
        IndicatorSetRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(new RecordNew<IndicatorSet, IndicatorSetInput>(body.Ref, body, body.AreaId), cancellationToken);
        return context.Created(await mediator.Send(new GetIndicatorSet(id), cancellationToken));
    }

    /// <summary>Amend an indicator set</summary>
    /// <remarks>A JSON merge patch.</remarks>
    private static async Task<Ok<IndicatorSetDto>> Amend(
        IndicatorSetId id,
        IfMatch revision,
        MergePatchBody<IndicatorSetInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(
            new AmendRecord<IndicatorSet, IndicatorSetInput>(set => set.Id == id, revision.Revision, body.Patch),
            cancellationToken
        );
        return context.Changed(await mediator.Send(new GetIndicatorSet(id), cancellationToken));
    }
}
