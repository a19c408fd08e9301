using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Priorities;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Api.Priorities;

/// <summary>What a plan puts first.</summary>
internal static class PriorityEndpoints
{
    public static void MapPriorities(this IEndpointRouteBuilder v1)
    {
        var ofPlan = v1.MapGroup("/plans/{planId}/priorities").WithTags("Priorities");
        ofPlan.MapGet("", List).WithName("listPlanPriorities").ForEveryone(404, 410);

        var priorities = v1.MapGroup("/priorities").WithTags("Priorities");
        priorities.MapGet("/{id}", Get).WithName("getPriority").ForEveryone(404, 410);
        priorities.MapPatch("/{id}", Amend).WithName("amendPriority").For(Role.Office).Changes();
        priorities.MapRecord<Priority>("/{id}", Role.Office, Role.Admin);
        priorities.MapMerge<Priority>("/{id}", Role.Office, Role.Admin);
    }

    /// <summary>List the priorities of a plan</summary>
    /// <remarks>The priorities of the plan's current version in their printed order, or those of the version that <c>version</c> names.
    /// While no version is issued the list is empty: a draft's priorities stand in its content.</remarks>
    private static async Task<Ok<ListOf<PriorityDto>>> List(
        PlanId planId,
        [AsParameters] ListQuery list,
        int? version,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListPriorities(planId, version, list.Page, list.Records), cancellationToken));

    /// <summary>Read a priority</summary>
    /// <remarks>One priority with its entry in each issued version. Number, title and place are those of the plan's current version, or of
    /// the last that had it.</remarks>
    private static async Task<TaggedAnswer<PriorityDto>> Get(
        PriorityId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(new GetPriority(id), cancellationToken));

    /// <summary>Amend a priority</summary>
    /// <remarks>A JSON merge patch of <c>description</c>, <c>themes</c>, <c>aliases</c> and <c>citations</c>. Number, title and place are
    /// the plan's own: a version changes them.</remarks>
    private static async Task<Ok<PriorityDto>> Amend(
        PriorityId id,
        IfMatch revision,
        MergePatchBody<PriorityDetails> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(new AmendPriority(id, revision.Revision, body.Patch), cancellationToken);
        return context.Changed(await mediator.Send(new GetPriority(id), cancellationToken));
    }
}
