using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Decisions;
using PlanAccountability.Domain.Decisions;

namespace PlanAccountability.Api.Decisions;

/// <summary>The register of decisions and the forward plan.</summary>
internal static class DecisionEndpoints
{
    public static void MapDecisions(this IEndpointRouteBuilder v1)
    {
        var decisions = v1.MapGroup("/decisions").WithTags("Decisions");
        decisions.MapGet("", List).WithName("listDecisions").SortedBy(ListDecisions.Sorts).ForEveryone();
        decisions.MapGet("/gaps", Gaps).WithName("findDecisionGaps").ForEveryone();
        decisions.MapGet("/{id}", Get).WithName("getDecision").ForEveryone(404, 410);
        decisions.MapPost("", Record).WithName("recordDecision").For(Role.Office).Creates();
        decisions.MapPatch("/{id}", Amend).WithName("amendDecision").For(Role.Office).Changes();
        decisions.MapRecord<Decision>("/{id}", Role.Office, Role.Admin);
        decisions.MapMerge<Decision>("/{id}", Role.Office, Role.Admin);
    }

    /// <summary>List the decisions</summary>
    /// <remarks>In the order of the register: by its years, and by their numbers (2 before 10); those without a number are the last. The
    /// forward plan is <c>?status=planned,deferred&amp;sort=plannedFor</c>. A date that is not known sorts behind all others.</remarks>
    private static async Task<Ok<ListOf<DecisionDto>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] SortQuery sort,
        [AsParameters] DecisionQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListDecisions(query.Filter, list.In(sort), list.Records), cancellationToken));

    /// <summary>Find the numbers that the register of decisions leaves out</summary>
    /// <remarks>Between the smallest and the largest number of each register year that is recorded here, whatever became of the decisions.
    /// It is a finding, not a fault: the number may never have been used. Only where a statement of completeness about
    /// <c>decisions</c> covers the time is a missing number called <c>notPublished</c>; else it is <c>notRecorded</c>. References are
    /// counted that end in a whole number, or in one and the register year. Numbers more than 500 apart have no gap between
    /// them.</remarks>
    /// <param name="areaId">The police area.</param>
    /// <param name="registerYear" example="2026-27">In this register year alone, as the office writes it.</param>
    /// <param name="mediator">Asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    private static async Task<Ok<DecisionGapsDto>> Gaps(
        [FromQuery(Name = "areaId")] AreaId areaId,
        [FromQuery(Name = "registerYear")] string? registerYear,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await mediator.Send(new FindDecisionGaps(areaId, registerYear), cancellationToken));

    /// <summary>Read a decision</summary>
    /// <remarks>What is decided, by whom, on whose advice, with which options and sums, and how far it has come. Of what is exempt from
    /// publication it says that there is some, and why.</remarks>
    private static async Task<TaggedAnswer<DecisionDto>> Get(
        DecisionId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(DecisionType.Get(id), cancellationToken));

    /// <summary>Record a decision</summary>
    /// <remarks>One that is planned, or what became of it. It is public at once.</remarks>
    private static async Task<Created<DecisionDto>> Record(
        DecisionRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(new RecordNew<Decision, DecisionInput>(body.Ref, body, body.AreaId), cancellationToken);
        return context.Created(await mediator.Send(DecisionType.Get(id), cancellationToken));
    }

    /// <summary>Amend a decision</summary>
    /// <remarks>A JSON merge patch. A planned decision becomes taken, deferred, withdrawn or not published by its <c>status</c>, and a
    /// deferred one planned again. Of a decision that was taken, withdrawn or not published, what was not said yet can be added; to say
    /// something otherwise, or to go back in its status, is a correction and needs the <c>Change-Reason</c> header.</remarks>
    private static async Task<Ok<DecisionDto>> Amend(
        DecisionId id,
        IfMatch revision,
        MergePatchBody<DecisionInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(
            new AmendRecord<Decision, DecisionInput>(decision => decision.Id == id, revision.Revision, body.Patch),
            cancellationToken
        );
        return context.Changed(await mediator.Send(DecisionType.Get(id), cancellationToken));
    }
}
