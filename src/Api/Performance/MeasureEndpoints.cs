using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Performance;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Api.Performance;

/// <summary>What is measured.</summary>
internal static class MeasureEndpoints
{
    public static void MapPerformance(this IEndpointRouteBuilder v1)
    {
        var measures = v1.MapGroup("/measures").WithTags("Performance");
        measures.MapGet("", List).WithName("listMeasures").SortedBy(ListMeasures.Sorts).ForEveryone();
        measures.MapGet("/{id}", Get).WithName("getMeasure").ForEveryone(404, 410);
        measures.MapPost("", Record).WithName("recordMeasure").For(Role.Office, Role.Admin).Creates();
        measures.MapPatch("/{id}", Amend).WithName("amendMeasure").For(Role.Office, Role.Admin).Changes();
        measures.MapRecord<Measure>("/{id}", Role.Office, Role.Admin);
        measures.MapMerge<Measure>("/{id}", Role.Office, Role.Admin);
        v1.MapReadings(measures);
        measures.MapCharts();
        measures.MapComparisons();
        v1.MapConcerns();
        v1.MapIndicatorSets();
        v1.MapNationalPriorities();
        v1.MapContributionStatements();
    }

    /// <summary>List the measures</summary>
    /// <remarks>Those of areas and the national ones, in the order of recording.</remarks>
    /// <param name="list">The page.</param>
    /// <param name="areaId">Only measures of this area; the national ones are not among them.</param>
    /// <param name="isNational">With <c>true</c> only the national measures, with <c>false</c> only those of areas.</param>
    /// <param name="nationalPriorityId">Only measures of this national priority, national ones and those of areas.</param>
    /// <param name="context">The request.</param>
    /// <param name="mediator">Sends the query.</param>
    /// <param name="cancellationToken">Gives up.</param>
    private static async Task<Ok<ListOf<MeasureDto>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] SortQuery sort,
        [FromQuery(Name = "areaId")] AreaId? areaId,
        [FromQuery(Name = "isNational")] bool? isNational,
        [FromQuery(Name = "nationalPriorityId")] NationalPriorityId? nationalPriorityId,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        context.Page(
            await mediator.Send(
                new ListMeasures(list.In(sort), list.Records, new(areaId, isNational, nationalPriorityId)),
                cancellationToken
            )
        );

    /// <summary>Read a measure</summary>
    /// <remarks>One measure with its definitions, the history of its targets, the target of today and the reading whose period ends
    /// last.</remarks>
    /// <param name="id">The measure.</param>
    /// <param name="areaId">The area whose latest reading is shown; needed for that where the measure is national, and no other than its
    /// own where it is of an area.</param>
    /// <param name="context">The request.</param>
    /// <param name="mediator">Sends the query.</param>
    /// <param name="cancellationToken">Gives up.</param>
    private static async Task<TaggedAnswer<MeasureDto>> Get(
        MeasureId id,
        [FromQuery(Name = "areaId")] AreaId? areaId,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(new GetMeasure(id, areaId), cancellationToken));

    /// <summary>Record a measure</summary>
    /// <remarks>The office of the area records its measures, an admin the national ones. It is public at once.</remarks>
    private static async Task<Created<MeasureDto>> Record(
        MeasureRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(new RecordNew<Measure, MeasureInput>(body.Ref, body, body.AreaId), cancellationToken);
        return context.Created(await mediator.Send(new GetMeasure(id), cancellationToken));
    }

    /// <summary>Amend a measure</summary>
    /// <remarks>A JSON merge patch. A redefinition or a new target is added at the end of its list, and the last target may be given its
    /// end. To change or drop what stood there before, or to change the unit or the good direction, is a correction and needs the
    /// <c>Change-Reason</c> header.</remarks>
    private static async Task<Ok<MeasureDto>> Amend(
        MeasureId id,
        IfMatch revision,
        MergePatchBody<MeasureInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(new AmendMeasure(id, revision.Revision, body.Patch), cancellationToken);
        return context.Changed(await mediator.Send(new GetMeasure(id), cancellationToken));
    }
}
