using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Appointments;
using PlanAccountability.Domain.Appointments;

namespace PlanAccountability.Api.Appointments;

/// <summary>Hearings on senior appointments, and on the removal of chief constables.</summary>
internal static class ConfirmationHearingEndpoints
{
    public static void MapAppointments(this IEndpointRouteBuilder v1)
    {
        var hearings = v1.MapGroup("/confirmation-hearings").WithTags("Appointments");
        hearings.MapGet("", List).WithName("listConfirmationHearings").ForEveryone();
        hearings.MapGet("/{id}", Get).WithName("getConfirmationHearing").ForEveryone(404, 410);
        hearings.MapPost("", Record).WithName("recordConfirmationHearing").For(Role.Office).Creates();
        hearings.MapPatch("/{id}", Amend).WithName("amendConfirmationHearing").For(Role.Office).Changes();
        hearings.MapPost("/{id}/report", Report).WithName("reportOnConfirmationHearing").For(Role.Panel).Changes();
        hearings.MapPost("/{id}/outcome", Decide).WithName("recordHearingOutcome").For(Role.Office).Changes();
        hearings.MapRecord<ConfirmationHearing>("/{id}", Role.Office, Role.Admin);
        hearings.MapMerge<ConfirmationHearing>("/{id}", Role.Office, Role.Admin);
    }

    /// <summary>List the hearings</summary>
    /// <remarks>Those that the caller may know of, in the order of recording.</remarks>
    private static async Task<Ok<ListOf<ConfirmationHearingDto>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] ConfirmationHearingQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListConfirmationHearings(query.Filter, list.Page, list.Records), cancellationToken));

    /// <summary>Read a hearing</summary>
    /// <remarks>The notice, the panel's report, what became of it, and how each step stands by law.</remarks>
    private static async Task<TaggedAnswer<ConfirmationHearingDto>> Get(
        ConfirmationHearingId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(new GetConfirmationHearing(id), cancellationToken));

    /// <summary>Notify the panel of an appointment or a removal, or record a hearing from documents</summary>
    /// <remarks>A live notice is whole. Of a removal only office and panel of the area know until the panel reports.</remarks>
    private static async Task<Created<ConfirmationHearingDto>> Record(
        ConfirmationHearingRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(
            new RecordNew<ConfirmationHearing, ConfirmationHearingInput>(body.Ref, body, body.AreaId),
            cancellationToken
        );
        return context.Created(await mediator.Send(new GetConfirmationHearing(id), cancellationToken));
    }

    /// <summary>Amend a hearing</summary>
    /// <remarks>A JSON merge patch: of a live hearing the notice, with the <c>Change-Reason</c> header once the panel has
    /// reported.</remarks>
    private static async Task<Ok<ConfirmationHearingDto>> Amend(
        ConfirmationHearingId id,
        IfMatch revision,
        MergePatchBody<ConfirmationHearingInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var amended = await mediator.Send(
            new AmendRecord<ConfirmationHearing, ConfirmationHearingInput>(hearing => hearing.Id == id, revision.Revision, body.Patch),
            cancellationToken
        );
        return context.Changed(await mediator.Send(new GetConfirmationHearing(amended), cancellationToken));
    }

    /// <summary>Report on a hearing</summary>
    /// <remarks>Within the panel's time. A veto is open for a chief constable's appointment and needs two thirds of the members. A second
    /// report is a correction and needs the <c>Change-Reason</c> header.</remarks>
    private static async Task<Ok<ConfirmationHearingDto>> Report(
        ConfirmationHearingId id,
        IfMatch revision,
        HearingReportRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var reported = await mediator.Send(
            new ReportOnConfirmationHearing(id, revision.Revision, body.HeldOn, body.On, body.Recommends, body.Recommendation, body.Veto),
            cancellationToken
        );
        return context.Changed(await mediator.Send(new GetConfirmationHearing(reported), cancellationToken));
    }

    /// <summary>Say what became of what was heard</summary>
    /// <remarks>After the panel's report, or once its time is over; never against a veto. A second outcome is a correction and needs the
    /// <c>Change-Reason</c> header.</remarks>
    private static async Task<Ok<ConfirmationHearingDto>> Decide(
        ConfirmationHearingId id,
        IfMatch revision,
        HearingOutcomeRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var decided = await mediator.Send(new RecordHearingOutcome(id, revision.Revision, body.Kind, body.On), cancellationToken);
        return context.Changed(await mediator.Send(new GetConfirmationHearing(decided), cancellationToken));
    }
}
