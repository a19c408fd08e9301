using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Api.Scrutiny;
using PlanAccountability.Application.Panels;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Panels;

namespace PlanAccountability.Api.Panels;

/// <summary>The meetings of police and crime panels.</summary>
internal static class PanelMeetingEndpoints
{
    public static void MapPanels(this IEndpointRouteBuilder v1)
    {
        var meetings = v1.MapGroup("/panel-meetings").WithTags("Panels");
        meetings.MapGet("", List).WithName("listPanelMeetings").SortedBy(ListPanelMeetings.Sorts).ForEveryone();
        meetings.MapGet("/{id}", Get).WithName("getPanelMeeting").ForEveryone(404, 410);
        meetings.MapPost("", Record).WithName("recordPanelMeeting").For(Role.Panel).Creates();
        meetings.MapPatch("/{id}", Amend).WithName("amendPanelMeeting").For(Role.Panel).Changes();
        meetings.MapPost("/{id}/agenda-items", AddItem).WithName("addPanelAgendaItem").For(Role.Panel).Changes();
        meetings.MapPost("/{id}/agenda-items/order", ReorderItems).WithName("reorderPanelAgenda").For(Role.Panel).Changes();
        meetings.MapPatch("/{id}/agenda-items/{itemId}", AmendItem).WithName("amendPanelAgendaItem").For(Role.Panel).Changes();
        meetings.MapPost("/{id}/agenda-items/{itemId}/removal", RemoveItem).WithName("removePanelAgendaItem").For(Role.Panel).Changes();
        meetings
            .MapPost("/{id}/agenda-items/{itemId}/restriction", RestrictItem)
            .WithName("restrictPanelAgendaItem")
            .For(Role.Admin)
            .Changes();
        meetings.MapPost("/{id}/agenda-items/{itemId}/opening", OpenItem).WithName("openPanelAgendaItem").For(Role.Admin).Changes();
        meetings.MapPost("/{id}/holding", Hold).WithName("holdPanelMeeting").For(Role.Panel).Changes();
        meetings.MapPost("/{id}/adjournment", Adjourn).WithName("adjournPanelMeeting").For(Role.Panel).Changes();
        meetings.MapPost("/{id}/cancellation", Cancel).WithName("cancelPanelMeeting").For(Role.Panel).Changes();
        meetings.MapPost("/{id}/minutes", Publish).WithName("publishPanelMinutes").For(Role.Panel).Changes();
        meetings.MapPost("/{id}/questions/{questionId}/reply", Reply).WithName("replyToPanelQuestion").For(Role.Panel).Changes();
        meetings.MapPost("/{id}/questions/{questionId}/withdrawal", Withdraw).WithName("withdrawPanelQuestion").For(Role.Panel).Changes();
        meetings.MapPost("/{id}/actions/{actionId}/closure", Close).WithName("closePanelAction").For(Role.Panel).Changes();
        meetings.MapRecord<PanelMeeting>("/{id}", Role.Panel, Role.Admin);
        meetings.MapMerge<PanelMeeting>("/{id}", Role.Panel, Role.Admin);
        v1.MapPanelMembers();
        v1.MapPanelYear();
    }

    /// <summary>List the meetings of panels</summary>
    /// <remarks>The meetings that the caller may know of, the earliest first, without their agendas. One of panels of two areas is among
    /// those of both.</remarks>
    private static async Task<Ok<ListOf<PanelMeetingSummary>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] SortQuery sort,
        [AsParameters] PanelMeetingQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListPanelMeetings(query.Filter, list.In(sort), list.Records), cancellationToken));

    /// <summary>Read a panel's meeting</summary>
    /// <remarks>One meeting with who was there, what was said point by point, and what was resolved by which vote. A restricted item says
    /// why it is, and nothing of what was said.</remarks>
    private static async Task<TaggedAnswer<PanelMeetingDto>> Get(
        PanelMeetingId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(new GetPanelMeeting(id), cancellationToken));

    /// <summary>Schedule a panel's meeting, or record one from documents</summary>
    /// <remarks>A live meeting is the panel's own until its minutes are published, or it is cancelled. A live veto needs two thirds of the
    /// members at the decision (PRE-03).</remarks>
    private static async Task<Created<PanelMeetingDto>> Record(
        PanelMeetingRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Created(await mediator.Send(new GetPanelMeeting(await mediator.Send(body.Command, cancellationToken)), cancellationToken));

    /// <summary>Amend a panel's meeting</summary>
    /// <remarks>A JSON merge patch of all but the agenda. Once a live meeting is public it is a correction, and needs the
    /// <c>Change-Reason</c> header.</remarks>
    private static async Task<Ok<PanelMeetingDto>> Amend(
        PanelMeetingId id,
        IfMatch revision,
        MergePatchBody<PanelMeetingInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await context.ChangedMeeting(mediator, new AmendPanelMeeting(id, revision.Revision, body.Patch), cancellationToken);

    /// <summary>Put an item on a panel's agenda</summary>
    /// <remarks>As the last.</remarks>
    private static async Task<Ok<PanelMeetingDto>> AddItem(
        PanelMeetingId id,
        IfMatch revision,
        AgendaItemInput body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await context.ChangedMeeting(mediator, new AddAgendaItem<PanelMeeting>(id, revision.Revision, body), cancellationToken);

    /// <summary>Put the items of a panel's agenda in another order</summary>
    /// <remarks>Each item once, and nothing else.</remarks>
    private static async Task<Ok<PanelMeetingDto>> ReorderItems(
        PanelMeetingId id,
        IfMatch revision,
        AgendaOrderRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await context.ChangedMeeting(mediator, new ReorderAgenda<PanelMeeting>(id, revision.Revision, body.ItemIds), cancellationToken);

    /// <summary>Amend an item of a panel's agenda</summary>
    /// <remarks>A JSON merge patch: what was said, resolved and voted is minuted so.</remarks>
    private static async Task<Ok<PanelMeetingDto>> AmendItem(
        PanelMeetingId id,
        AgendaItemId itemId,
        IfMatch revision,
        MergePatchBody<AgendaItemInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedMeeting(
            mediator,
            new AmendAgendaItem<PanelMeeting>(id, itemId, revision.Revision, body.Patch),
            cancellationToken
        );

    /// <summary>Take an item off a panel's agenda</summary>
    /// <remarks>The history keeps it.</remarks>
    private static async Task<Ok<PanelMeetingDto>> RemoveItem(
        PanelMeetingId id,
        AgendaItemId itemId,
        IfMatch revision,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await context.ChangedMeeting(mediator, new RemoveAgendaItem<PanelMeeting>(id, itemId, revision.Revision), cancellationToken);

    /// <summary>Open an item of a panel's agenda</summary>
    /// <remarks>For one that was wrongly recorded as restricted.</remarks>
    private static async Task<Ok<PanelMeetingDto>> OpenItem(
        PanelMeetingId id,
        AgendaItemId itemId,
        IfMatch revision,
        OpeningRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedMeeting(
            mediator,
            new OpenAgendaItem<PanelMeeting>(id, itemId, revision.Revision, body.Reason),
            cancellationToken
        );

    /// <summary>Restrict an item of a panel's agenda for good</summary>
    /// <remarks>What was said, resolved and asked leaves the meeting, its history and the feed. It cannot be undone.</remarks>
    private static async Task<Ok<RestrictedItem>> RestrictItem(
        PanelMeetingId id,
        AgendaItemId itemId,
        IfMatch revision,
        RestrictionRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok(
            await mediator.Send(
                new RestrictAgendaItem<PanelMeeting>(id, itemId, revision.Revision, body.Reason, body.WithTitle),
                cancellationToken
            )
        );

    /// <summary>Say that a panel's meeting was held</summary>
    /// <remarks>On the day given. It stays the panel's own until its minutes are published.</remarks>
    private static async Task<Ok<PanelMeetingDto>> Hold(
        PanelMeetingId id,
        IfMatch revision,
        HoldingRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await context.ChangedMeeting(mediator, new HoldMeeting<PanelMeeting>(id, revision.Revision, body.On), cancellationToken);

    /// <summary>Say that a panel's meeting was adjourned</summary>
    /// <remarks>The meeting that goes on with it names it by <c>continuesId</c>.</remarks>
    private static async Task<Ok<PanelMeetingDto>> Adjourn(
        PanelMeetingId id,
        IfMatch revision,
        AdjournmentRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await context.ChangedMeeting(mediator, new AdjournMeeting<PanelMeeting>(id, revision.Revision, body.On), cancellationToken);

    /// <summary>Say that a panel's meeting will not be held</summary>
    /// <remarks>With the reason, which is public.</remarks>
    private static async Task<Ok<PanelMeetingDto>> Cancel(
        PanelMeetingId id,
        IfMatch revision,
        CancellationRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await context.ChangedMeeting(mediator, new CancelMeeting<PanelMeeting>(id, revision.Revision, body.Reason), cancellationToken);

    /// <summary>Publish the minutes of a panel</summary>
    /// <remarks>The meeting is public from then on, with all items but what restricted ones said.</remarks>
    private static async Task<Ok<PanelMeetingDto>> Publish(
        PanelMeetingId id,
        IfMatch revision,
        MinutesRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedMeeting(
            mediator,
            new PublishMinutes<PanelMeeting>(id, revision.Revision, body.On, body.Url, body.DocumentId),
            cancellationToken
        );

    /// <summary>Record the written reply to a question of a panel's meeting</summary>
    /// <remarks>At any time after the meeting, whether it is public or not. A second reply is a correction and needs the
    /// <c>Change-Reason</c> header. What a later meeting or document reports is an entry of the question instead.</remarks>
    private static async Task<Ok<PanelMeetingDto>> Reply(
        PanelMeetingId id,
        ScrutinyQuestionId questionId,
        IfMatch revision,
        ReplyRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedMeeting(
            mediator,
            new ReplyToQuestion<PanelMeeting>(id, questionId, revision.Revision, body.Answer, body.RepliedOn),
            cancellationToken
        );

    /// <summary>Withdraw a question of a panel's meeting</summary>
    /// <remarks>One that was not answered, at any time after the meeting: no answer is owed from then on. Withdrawing it again is a
    /// correction and needs the <c>Change-Reason</c> header.</remarks>
    private static async Task<Ok<PanelMeetingDto>> Withdraw(
        PanelMeetingId id,
        ScrutinyQuestionId questionId,
        IfMatch revision,
        QuestionWithdrawalRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedMeeting(
            mediator,
            new WithdrawQuestion<PanelMeeting>(id, questionId, revision.Revision, body.Withdrawal),
            cancellationToken
        );

    /// <summary>Close an action of a panel's meeting</summary>
    /// <remarks>As done or as dropped, at any time after the meeting. Closing it again is a correction and needs the
    /// <c>Change-Reason</c> header.</remarks>
    private static async Task<Ok<PanelMeetingDto>> Close(
        PanelMeetingId id,
        ScrutinyActionId actionId,
        IfMatch revision,
        ActionClosureRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedMeeting(
            mediator,
            new CloseAction<PanelMeeting>(id, actionId, revision.Revision, body.Closure),
            cancellationToken
        );

    private static async Task<Ok<PanelMeetingDto>> ChangedMeeting(
        this HttpContext context,
        IMediator mediator,
        IRequest<PanelMeetingId> change,
        CancellationToken cancellationToken
    ) => context.Changed(await mediator.Send(new GetPanelMeeting(await mediator.Send(change, cancellationToken)), cancellationToken));
}
