using System.Linq.Expressions;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Plans;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Api.Plans;

/// <summary>The versions of a plan: drafting, reading and comparing them.</summary>
internal static class VersionEndpoints
{
    public static void MapVersions(this RouteGroupBuilder plans)
    {
        plans.MapGet("/{planId}/versions", List).WithName("listPlanVersions").ForEveryone(404, 410);
        plans.MapPost("/{planId}/versions", Vary).WithName("varyPlan").For(Role.Office).Creates(404, 410);
        plans.MapGet("/{planId}/versions/{number:int}", Get).WithName("getPlanVersion").ForEveryone(404, 410);
        plans.MapPatch("/{planId}/versions/{number:int}", Describe).WithName("describePlanVersion").For(Role.Office).Changes();
        plans.MapGet("/{planId}/versions/{number:int}/content", GetContent).WithName("getPlanVersionContent").ForEveryone(404, 409, 410);
        plans.MapPut("/{planId}/versions/{number:int}/content", PutContent).WithName("putPlanVersionContent").For(Role.Office).Changes();
        plans.MapGet("/{planId}/versions/{number:int}/comparison", Compare).WithName("comparePlanVersions").ForEveryone(404, 410);
        plans
            .MapGet("/{planId}/versions/{number:int}" + ReadingsOfThePast.Path, AsKnown)
            .TellsWhatWasKnown(RecordTypes.Of(typeof(PlanVersion)));
        plans.MapGet("/{planId}/versions/{number:int}/history", History).TellsHistory(RecordTypes.Of(typeof(PlanVersion)));
        plans
            .MapPost("/{planId}/versions/{number:int}/retraction", Retract)
            .Retracts(RecordTypes.Of(typeof(PlanVersion)), Role.Office, Role.Admin);
        plans.MapPost("/{planId}/versions/{number:int}/redaction", Redact).Redacts<PlanVersion>();
    }

    /// <summary>List the versions of a plan</summary>
    /// <remarks>The versions that the caller may read, in the order of their numbers, without their texts.</remarks>
    private static async Task<Ok<ListOf<PlanVersionSummary>>> List(
        PlanId planId,
        [AsParameters] ListQuery list,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListVersions(planId, list.Page, list.Records), cancellationToken));

    /// <summary>Read a version of a plan</summary>
    /// <remarks>The text by section, the steps with their evidence, what the version covers of the statutory matters, and its priorities
    /// with their commitments. <c>notEvidenced</c> lists the steps of the law that no document shows.</remarks>
    private static async Task<TaggedAnswer<PlanVersionDto>> Get(
        PlanId planId,
        int number,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(new GetVersion(planId, number), cancellationToken));

    /// <summary>Begin a variation</summary>
    /// <remarks>Begins the next version of an issued plan, with the content of the current one to start from (s.5(4) PRSRA 2011). A plan
    /// has one unissued version at a time.</remarks>
    private static async Task<Created<PlanVersionDto>> Vary(
        PlanId planId,
        VariationRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var number = await mediator.Send(
            new VaryPlan(planId, body.Title, body.Period, body.VariationReason, body.RecordedAs, body.Citations ?? []),
            cancellationToken
        );
        return context.Created(await mediator.Send(new GetVersion(planId, number), cancellationToken));
    }

    /// <summary>Amend an unissued version</summary>
    /// <remarks>A JSON merge patch of <c>title</c>, <c>period</c>, <c>variationReason</c>, <c>language</c> and <c>citations</c>.</remarks>
    private static async Task<Ok<PlanVersionDto>> Describe(
        PlanId planId,
        int number,
        IfMatch revision,
        MergePatchBody<VersionInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedVersion(
            mediator,
            planId,
            await mediator.Send(new DescribeVersion(new(planId, number, revision.Revision), body.Patch), cancellationToken),
            cancellationToken
        );

    /// <summary>Read the content of an unissued version</summary>
    /// <remarks>The content in the form in which it is put. An issued version has none: its priorities and commitments are records of their
    /// own.</remarks>
    private static async Task<TaggedAnswer<ContentInput>> GetContent(
        PlanId planId,
        int number,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var (content, revision) = await mediator.Send(new GetContent(planId, number), cancellationToken);
        return context.Tagged(content, $"\"{revision}\"");
    }

    /// <summary>Put the content of an unissued version</summary>
    /// <remarks>Replaces the whole content; it may change until issue. Items without an identifier are new and get one. If the text changes
    /// after it was sent to the panel, the chief constable must be consulted again before issue (s.5(8) PRSRA 2011).</remarks>
    private static async Task<Ok<PlanVersionDto>> PutContent(
        PlanId planId,
        int number,
        IfMatch revision,
        ContentInput body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedVersion(
            mediator,
            planId,
            await mediator.Send(new PutContent(new(planId, number, revision.Revision), body), cancellationToken),
            cancellationToken
        );

    /// <summary>Compare two versions</summary>
    /// <remarks>What became of each priority and commitment between the version <c>with</c> and this one: kept, reworded, new, dropped,
    /// merged or split. The change is derived from the words: an item that only moves is kept.</remarks>
    private static async Task<Ok<Comparison>> Compare(
        PlanId planId,
        int number,
        int with,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await mediator.Send(new CompareVersions(planId, with, number), cancellationToken));

    private static Task<IResult> AsKnown(
        PlanId planId,
        int number,
        [AsParameters] KnownAtQuery query,
        HttpContext context,
        IMediator mediator
    ) =>
        ReadingsOfThePast.AsKnown(
            RecordTypes.Of(typeof(PlanVersion)),
            query,
            context,
            mediator,
            () => mediator.Send(new FindKey<PlanVersion>(Version(planId, number)), context.RequestAborted)
        );

    private static async Task<Ok<ListOf<ChangeDto>>> History(
        PlanId planId,
        int number,
        [AsParameters] HistoryQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await RecordEndpoints.HistoryOf(
            RecordTypes.Of(typeof(PlanVersion)),
            await mediator.Send(new FindKey<PlanVersion>(Version(planId, number)), cancellationToken),
            context,
            query,
            mediator,
            cancellationToken
        );

    private static Task<Ok<RetractionAnswer>> Retract(
        PlanId planId,
        int number,
        IfMatch revision,
        RetractionRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => RecordEndpoints.Retract(Version(planId, number), revision, body, mediator, cancellationToken);

    private static Task<Ok<RedactedRecord>> Redact(
        PlanId planId,
        int number,
        IfMatch revision,
        Redaction body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => MergeAndRedaction.Redact(Version(planId, number), revision, body, mediator, cancellationToken);

    private static Expression<Func<PlanVersion, bool>> Version(PlanId planId, int number) =>
        version => version.PlanId == planId && version.Number == number;
}
