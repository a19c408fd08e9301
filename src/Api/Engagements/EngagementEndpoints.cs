using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Engagements;
using PlanAccountability.Domain.Engagements;

namespace PlanAccountability.Api.Engagements;

/// <summary>Whom policing bodies asked for their views, and what they said.</summary>
internal static class EngagementEndpoints
{
    public static void MapEngagements(this IEndpointRouteBuilder v1)
    {
        var engagements = v1.MapGroup("/engagements").WithTags("Engagement");
        engagements.MapGet("", List).WithName("listEngagements").SortedBy(ListEngagements.Sorts).ForEveryone();
        engagements.MapGet("/{id}", Get).WithName("getEngagement").ForEveryone(404, 410);
        engagements.MapPost("", Record).WithName("recordEngagement").For(Role.Office).Creates();
        engagements.MapPatch("/{id}", Amend).WithName("amendEngagement").For(Role.Office).Changes();
        engagements.MapRecord<Engagement>("/{id}", Role.Office, Role.Admin);
        engagements.MapMerge<Engagement>("/{id}", Role.Office, Role.Admin);
    }

    /// <summary>List the engagements</summary>
    /// <remarks>Surveys, events, consultations and the like, in the order of recording.</remarks>
    private static async Task<Ok<ListOf<EngagementDto>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] SortQuery sort,
        [AsParameters] EngagementQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListEngagements(query.Filter, list.In(sort), list.Records), cancellationToken));

    /// <summary>Read an engagement</summary>
    /// <remarks>Who was asked when and how, how many answered, what they were asked and what they said, and the version of the plan that it
    /// informed.</remarks>
    private static async Task<TaggedAnswer<EngagementDto>> Get(
        EngagementId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(EngagementType.Get(id), cancellationToken));

    /// <summary>Record an engagement</summary>
    /// <remarks>What is not known is left out. It is public at once.</remarks>
    private static async Task<Created<EngagementDto>> Record(
        EngagementRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(new RecordNew<Engagement, EngagementInput>(body.Ref, body, body.AreaId), cancellationToken);
        return context.Created(await mediator.Send(EngagementType.Get(id), cancellationToken));
    }

    /// <summary>Amend an engagement</summary>
    /// <remarks>A JSON merge patch. A list in it replaces the list: send all questions.</remarks>
    private static async Task<Ok<EngagementDto>> Amend(
        EngagementId id,
        IfMatch revision,
        MergePatchBody<EngagementInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(
            new AmendRecord<Engagement, EngagementInput>(engagement => engagement.Id == id, revision.Revision, body.Patch),
            cancellationToken
        );
        return context.Changed(await mediator.Send(EngagementType.Get(id), cancellationToken));
    }
}
