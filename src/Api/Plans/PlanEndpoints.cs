using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Plans;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Api.Plans;

/// <summary>Police and crime plans, and the versions under them.</summary>
internal static class PlanEndpoints
{
    public static void MapPlans(this IEndpointRouteBuilder v1)
    {
        var plans = v1.MapGroup("/plans").WithTags("Plans");
        plans.MapGet("", List).WithName("listPlans").SortedBy(ListPlans.Sorts).ForEveryone();
        plans.MapGet("/{id}", Get).WithName("getPlan").ForEveryone(404, 410);
        plans.MapPost("", Draft).WithName("draftPlan").For(Role.Office).Creates();
        plans.MapRecord<PoliceAndCrimePlan>("/{id}", Role.Office, Role.Admin);
        plans.MapMerge<PoliceAndCrimePlan>("/{id}", Role.Office, Role.Admin);
        plans.MapVersions();
        plans.MapSteps();
    }

    /// <summary>List the plans</summary>
    /// <remarks>The plans that the caller may know of, in the order of recording. What a plan is called, how long it runs and whether it is
    /// in force are computed from its latest issued version and the other plans of its area.</remarks>
    private static async Task<Ok<ListOf<PlanDto>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] SortQuery sort,
        AreaId? areaId,
        DateQuery? inForceOn,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListPlans(list.In(sort), list.Records, areaId, inForceOn?.Value), cancellationToken));

    /// <summary>Read a plan</summary>
    /// <remarks>One plan with the versions that the caller may read. A plan is in force to the end of its period or the day before the next
    /// plan of the area, whichever is first (s.7(3) PRSRA 2011).</remarks>
    private static async Task<TaggedAnswer<PlanDto>> Get(
        PlanId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(new GetPlan(id), cancellationToken));

    /// <summary>Begin a plan</summary>
    /// <remarks>Makes the plan and its version 1. A live plan is private to the office and the area's readers until it is sent to the
    /// panel; one recorded after the fact is public at once.</remarks>
    private static async Task<Created<PlanDto>> Draft(
        PlanRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(
            new DraftPlan(
                body.AreaId,
                body.Title,
                body.Period,
                body.RecordedAs,
                body.Language,
                body.Ref,
                body.Citations ?? [],
                body.BodyId
            ),
            cancellationToken
        );
        return context.Created(await mediator.Send(new GetPlan(id), cancellationToken));
    }
}
