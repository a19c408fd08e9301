using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Plans;

namespace PlanAccountability.Api.Plans;

/// <summary>The steps that the law lays down for a version. The panel's report and the body's response come through the panel's
/// review.</summary>
internal static class StepEndpoints
{
    public static void MapSteps(this RouteGroupBuilder plans)
    {
        var version = plans.MapGroup("/{planId}/versions/{number:int}");
        version.MapPost("/consultations", Consult).WithName("recordConsultation").For(Role.Office).Changes();
        version.MapPost("/submission", Submit).WithName("sendVersionToPanel").For(Role.Office).Changes();
        version.MapPost("/response-publication", PublishResponse).WithName("publishResponse").For(Role.Office).Changes();
        version.MapPost("/issue", Issue).WithName("issueVersion").For(Role.Office).Changes();
        version.MapPost("/distribution", Distribute).WithName("distributeVersion").For(Role.Office).Changes();
        version.MapPost("/withdrawal", Withdraw).WithName("withdrawVersion").For(Role.Office).Changes();
        version.MapPost("/steps", Record).WithName("recordStep").For(Role.Office).Changes();
    }

    /// <summary>Answers a change of a version with the version as it is now.</summary>
    public static async Task<Ok<PlanVersionDto>> ChangedVersion(
        this HttpContext context,
        IMediator mediator,
        PlanId planId,
        int number,
        CancellationToken cancellationToken
    ) => context.Changed(await mediator.Send(new GetVersion(planId, number), cancellationToken));

    /// <summary>Record a consultation</summary>
    /// <remarks>The chief constable (s.5(6)(b) PRSRA 2011), or people of the area and victims of crime (s.96 Police Act 1996). Both come
    /// before issue.</remarks>
    private static async Task<Ok<PlanVersionDto>> Consult(
        PlanId planId,
        int number,
        IfMatch revision,
        ConsultationRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedVersion(
            mediator,
            planId,
            await mediator.Send(new RecordConsultation(new(planId, number, revision.Revision), body.Of, body.On), cancellationToken),
            cancellationToken
        );

    /// <summary>Send a draft to the panel</summary>
    /// <remarks>The panel can read the version from then on (s.5(6)(c) PRSRA 2011).</remarks>
    private static async Task<Ok<PlanVersionDto>> Submit(
        PlanId planId,
        int number,
        IfMatch revision,
        SubmissionRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedVersion(
            mediator,
            planId,
            await mediator.Send(new SendVersionToPanel(new(planId, number, revision.Revision), body.On), cancellationToken),
            cancellationToken
        );

    /// <summary>Record that the response to the panel was published</summary>
    /// <remarks>After the response was given (s.5(6)(f) PRSRA 2011).</remarks>
    private static async Task<Ok<PlanVersionDto>> PublishResponse(
        PlanId planId,
        int number,
        IfMatch revision,
        ResponsePublicationRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedVersion(
            mediator,
            planId,
            await mediator.Send(new PublishResponse(new(planId, number, revision.Revision), body.On, body.Url), cancellationToken),
            cancellationToken
        );

    /// <summary>Issue a version</summary>
    /// <remarks>Its priorities and commitments come into being or get their next entry, all or nothing. A live version is refused until
    /// every step of s.5(6) PRSRA 2011 is taken; an acting commissioner (s.62(4)) and a deputy (s.18) may not issue.</remarks>
    private static async Task<Ok<PlanVersionDto>> Issue(
        PlanId planId,
        int number,
        IfMatch revision,
        IssueRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedVersion(
            mediator,
            planId,
            await mediator.Send(
                new IssueVersion(new(planId, number, revision.Revision), body.On, body.EffectiveFrom, body.IssuedById),
                cancellationToken
            ),
            cancellationToken
        );

    /// <summary>Record the distribution of an issued version</summary>
    /// <remarks>Its publication, and its sending to the chief constable and each responsible authority (s.5(10) PRSRA 2011).</remarks>
    private static async Task<Ok<PlanVersionDto>> Distribute(
        PlanId planId,
        int number,
        IfMatch revision,
        DistributionRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedVersion(
            mediator,
            planId,
            await mediator.Send(
                new DistributeVersion(new(planId, number, revision.Revision), body.PublishedOn, body.SentToAuthoritiesOn),
                cancellationToken
            ),
            cancellationToken
        );

    /// <summary>Record that a version was withdrawn</summary>
    /// <remarks>A fact of the world, not an error of the record: the version stays readable.</remarks>
    private static async Task<Ok<PlanVersionDto>> Withdraw(
        PlanId planId,
        int number,
        IfMatch revision,
        WithdrawalRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedVersion(
            mediator,
            planId,
            await mediator.Send(new WithdrawVersion(new(planId, number, revision.Revision), body.On, body.Why), cancellationToken),
            cancellationToken
        );

    /// <summary>Record a step that a document shows</summary>
    /// <remarks>For versions recorded after the fact; a live version takes its steps.</remarks>
    private static async Task<Ok<PlanVersionDto>> Record(
        PlanId planId,
        int number,
        IfMatch revision,
        StepRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedVersion(
            mediator,
            planId,
            await mediator.Send(
                new RecordStep(new(planId, number, revision.Revision), body.Kind, body.On, body.Citations ?? []),
                cancellationToken
            ),
            cancellationToken
        );
}
