using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Api.Scrutiny;

/// <summary>The meetings at which chief constables and others are held to account.</summary>
internal static class ScrutinyMeetingEndpoints
{
    public static void MapScrutiny(this IEndpointRouteBuilder v1)
    {
        var meetings = v1.MapGroup("/scrutiny-meetings").WithTags("Scrutiny");
        meetings.MapGet("", List).WithName("listScrutinyMeetings").SortedBy(ListScrutinyMeetings.Sorts).ForEveryone();
        meetings.MapGet("/{id}", Get).WithName("getScrutinyMeeting").ForEveryone(404, 410);
        meetings.MapPost("", Record).WithName("recordScrutinyMeeting").For(Role.Office).Creates();
        meetings.MapPatch("/{id}", Amend).WithName("amendScrutinyMeeting").For(Role.Office).Changes();
        meetings.MapPost("/{id}/agenda-items", AddItem).WithName("addAgendaItem").For(Role.Office).Changes();
        meetings.MapPost("/{id}/agenda-items/order", ReorderItems).WithName("reorderAgenda").For(Role.Office).Changes();
        meetings.MapPatch("/{id}/agenda-items/{itemId}", AmendItem).WithName("amendAgendaItem").For(Role.Office).Changes();
        meetings.MapPost("/{id}/agenda-items/{itemId}/removal", RemoveItem).WithName("removeAgendaItem").For(Role.Office).Changes();
        meetings.MapPost("/{id}/agenda-items/{itemId}/restriction", RestrictItem).WithName("restrictAgendaItem").For(Role.Admin).Changes();
        meetings.MapPost("/{id}/agenda-items/{itemId}/opening", OpenItem).WithName("openAgendaItem").For(Role.Admin).Changes();
        meetings.MapPost("/{id}/holding", Hold).WithName("holdScrutinyMeeting").For(Role.Office).Changes();
        meetings.MapPost("/{id}/adjournment", Adjourn).WithName("adjournScrutinyMeeting").For(Role.Office).Changes();
        meetings.MapPost("/{id}/cancellation", Cancel).WithName("cancelScrutinyMeeting").For(Role.Office).Changes();
        meetings.MapPost("/{id}/minutes", Publish).WithName("publishMinutes").For(Role.Office).Changes();
        meetings.MapPost("/{id}/questions/{questionId}/reply", Reply).WithName("replyToQuestion").For(Role.Office).Changes();
        meetings.MapPost("/{id}/questions/{questionId}/withdrawal", Withdraw).WithName("withdrawQuestion").For(Role.Office).Changes();
        meetings.MapPost("/{id}/actions/{actionId}/closure", Close).WithName("closeScrutinyAction").For(Role.Office).Changes();
        meetings.MapRecord<ScrutinyMeeting>("/{id}", Role.Office, Role.Admin);
        meetings.MapMerge<ScrutinyMeeting>("/{id}", Role.Office, Role.Admin);
        v1.MapForums();
        v1.MapScrutinyLedgers();
    }

    /// <summary>List the scrutiny meetings</summary>
    /// <remarks>The meetings that the caller may know of, the earliest first, without their agendas: the office of the area and its readers
    /// see those whose minutes are not published yet.</remarks>
    private static async Task<Ok<ListOf<ScrutinyMeetingSummary>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] SortQuery sort,
        [AsParameters] ScrutinyMeetingQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListScrutinyMeetings(query.Filter, list.In(sort), list.Records), cancellationToken));

    /// <summary>Read a scrutiny meeting</summary>
    /// <remarks>One meeting with its agenda: what each item examined, what was asked, what assurance was taken, what is to be done and what
    /// was decided. Its minutes make it public; one taken from documents is public when it is recorded. A restricted item says why it is,
    /// and nothing of what was said.</remarks>
    private static async Task<TaggedAnswer<ScrutinyMeetingDto>> Get(
        ScrutinyMeetingId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(new GetScrutinyMeeting(id), cancellationToken));

    /// <summary>Schedule a scrutiny meeting, or record one from documents</summary>
    /// <remarks>A live meeting is the office's own until its minutes are published, or it is cancelled. Its agenda may come with it or item
    /// by item. An item names the commitments that it examines, and they are of the meeting's area.</remarks>
    private static async Task<Created<ScrutinyMeetingDto>> Record(
        ScrutinyMeetingRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        context.Created(
            await mediator.Send(new GetScrutinyMeeting(await mediator.Send(body.Command, cancellationToken)), cancellationToken)
        );

    /// <summary>Amend a scrutiny meeting</summary>
    /// <remarks>A JSON merge patch of what is said of the meeting besides its agenda. Once a live meeting is public it is a correction,
    /// also of what was said of its minutes, and needs the <c>Change-Reason</c> header; what it said before stays in its history.</remarks>
    private static async Task<Ok<ScrutinyMeetingDto>> Amend(
        ScrutinyMeetingId id,
        IfMatch revision,
        MergePatchBody<ScrutinyMeetingInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await context.ChangedMeeting(mediator, new AmendScrutinyMeeting(id, revision.Revision, body.Patch), cancellationToken);

    /// <summary>Put an item on the agenda</summary>
    /// <remarks>As the last. In a live meeting that is public it is a correction, and needs the <c>Change-Reason</c> header.</remarks>
    private static async Task<Ok<ScrutinyMeetingDto>> AddItem(
        ScrutinyMeetingId id,
        IfMatch revision,
        AgendaItemInput body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await context.ChangedMeeting(mediator, new AddAgendaItem<ScrutinyMeeting>(id, revision.Revision, body), cancellationToken);

    /// <summary>Put the items of the agenda in another order</summary>
    /// <remarks>Each item once, and nothing else. In a live meeting that is public it is a correction, and needs the <c>Change-Reason</c>
    /// header.</remarks>
    private static async Task<Ok<ScrutinyMeetingDto>> ReorderItems(
        ScrutinyMeetingId id,
        IfMatch revision,
        AgendaOrderRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await context.ChangedMeeting(mediator, new ReorderAgenda<ScrutinyMeeting>(id, revision.Revision, body.ItemIds), cancellationToken);

    /// <summary>Amend an agenda item</summary>
    /// <remarks>A JSON merge patch. Questions and actions are lists, which a patch replaces whole: send back those that stay, with their
    /// <c>id</c>. In a live meeting that is public it is a correction, and needs the <c>Change-Reason</c> header. In a public meeting an
    /// item stays restricted or not as it is: an admin restricts it with <c>…/restriction</c>.</remarks>
    private static async Task<Ok<ScrutinyMeetingDto>> AmendItem(
        ScrutinyMeetingId id,
        AgendaItemId itemId,
        IfMatch revision,
        MergePatchBody<AgendaItemInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedMeeting(
            mediator,
            new AmendAgendaItem<ScrutinyMeeting>(id, itemId, revision.Revision, body.Patch),
            cancellationToken
        );

    /// <summary>Take an item off the agenda</summary>
    /// <remarks>With its questions and actions; the history keeps it. In a live meeting that is public it is a correction, and needs the
    /// <c>Change-Reason</c> header.</remarks>
    private static async Task<Ok<ScrutinyMeetingDto>> RemoveItem(
        ScrutinyMeetingId id,
        AgendaItemId itemId,
        IfMatch revision,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await context.ChangedMeeting(mediator, new RemoveAgendaItem<ScrutinyMeeting>(id, itemId, revision.Revision), cancellationToken);

    /// <summary>Open an agenda item</summary>
    /// <remarks>For one that was wrongly recorded as restricted: what it says can be recorded from then on. Where words were taken out of
    /// the meeting for good, its items stay as they are.</remarks>
    private static async Task<Ok<ScrutinyMeetingDto>> OpenItem(
        ScrutinyMeetingId id,
        AgendaItemId itemId,
        IfMatch revision,
        OpeningRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedMeeting(
            mediator,
            new OpenAgendaItem<ScrutinyMeeting>(id, itemId, revision.Revision, body.Reason),
            cancellationToken
        );

    /// <summary>Restrict an agenda item for good</summary>
    /// <remarks>For what should never have been public: its papers, questions, assurance, actions and decisions are taken out of the
    /// meeting, of every stored form of its history and of the feed, and no import brings them back. It finds items that were taken off the
    /// agenda since, and meetings that were taken back. That it was on the agenda, what it examined and why it is restricted stay. It
    /// cannot be undone.</remarks>
    private static async Task<Ok<RestrictedItem>> RestrictItem(
        ScrutinyMeetingId id,
        AgendaItemId itemId,
        IfMatch revision,
        RestrictionRequest body,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok(
            await mediator.Send(
                new RestrictAgendaItem<ScrutinyMeeting>(id, itemId, revision.Revision, body.Reason, body.WithTitle),
                cancellationToken
            )
        );

    /// <summary>Say that the meeting was held</summary>
    /// <remarks>On the day given, which takes the place of the day that it was scheduled for. It stays the office's own until its minutes
    /// are published.</remarks>
    private static async Task<Ok<ScrutinyMeetingDto>> Hold(
        ScrutinyMeetingId id,
        IfMatch revision,
        HoldingRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await context.ChangedMeeting(mediator, new HoldMeeting<ScrutinyMeeting>(id, revision.Revision, body.On), cancellationToken);

    /// <summary>Say that the meeting was adjourned</summary>
    /// <remarks>It was begun on the day given, and broken off. The meeting that goes on with it names it by <c>continuesId</c>. It has
    /// minutes of its own, and stays <c>adjourned</c> when they are published.</remarks>
    private static async Task<Ok<ScrutinyMeetingDto>> Adjourn(
        ScrutinyMeetingId id,
        IfMatch revision,
        AdjournmentRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await context.ChangedMeeting(mediator, new AdjournMeeting<ScrutinyMeeting>(id, revision.Revision, body.On), cancellationToken);

    /// <summary>Say that the meeting will not be held</summary>
    /// <remarks>With the reason, which is public: that nobody was held to account is a fact too. What was on the agenda leaves the record
    /// and stays in its history, for the office and its readers.</remarks>
    private static async Task<Ok<ScrutinyMeetingDto>> Cancel(
        ScrutinyMeetingId id,
        IfMatch revision,
        CancellationRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await context.ChangedMeeting(mediator, new CancelMeeting<ScrutinyMeeting>(id, revision.Revision, body.Reason), cancellationToken);

    /// <summary>Publish the minutes</summary>
    /// <remarks>The meeting is public from then on, with all items but what restricted ones said.</remarks>
    private static async Task<Ok<ScrutinyMeetingDto>> Publish(
        ScrutinyMeetingId id,
        IfMatch revision,
        MinutesRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedMeeting(
            mediator,
            new PublishMinutes<ScrutinyMeeting>(id, revision.Revision, body.On, body.Url, body.DocumentId),
            cancellationToken
        );

    /// <summary>Record the written reply to a question</summary>
    /// <remarks>At any time after the meeting, whether it is public or not. What was answered at the meeting stays as <c>spokenAnswer</c>.
    /// A second reply is a correction and needs the <c>Change-Reason</c> header.</remarks>
    private static async Task<Ok<ScrutinyMeetingDto>> Reply(
        ScrutinyMeetingId id,
        ScrutinyQuestionId questionId,
        IfMatch revision,
        ReplyRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedMeeting(
            mediator,
            new ReplyToQuestion<ScrutinyMeeting>(id, questionId, revision.Revision, body.Answer, body.RepliedOn),
            cancellationToken
        );

    /// <summary>Withdraw a question</summary>
    /// <remarks>One that was not answered, at any time after the meeting, whether it is public or not: no answer is owed from then on.
    /// Withdrawing it again is a correction and needs the <c>Change-Reason</c> header.</remarks>
    private static async Task<Ok<ScrutinyMeetingDto>> Withdraw(
        ScrutinyMeetingId id,
        ScrutinyQuestionId questionId,
        IfMatch revision,
        QuestionWithdrawalRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedMeeting(
            mediator,
            new WithdrawQuestion<ScrutinyMeeting>(id, questionId, revision.Revision, body.Withdrawal),
            cancellationToken
        );

    /// <summary>Close an action</summary>
    /// <remarks>As done or as dropped, at any time after the meeting, whether it is public or not. Closing it again is a correction and
    /// needs the <c>Change-Reason</c> header.</remarks>
    private static async Task<Ok<ScrutinyMeetingDto>> Close(
        ScrutinyMeetingId id,
        ScrutinyActionId actionId,
        IfMatch revision,
        ActionClosureRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedMeeting(
            mediator,
            new CloseAction<ScrutinyMeeting>(id, actionId, revision.Revision, body.Closure),
            cancellationToken
        );

    private static async Task<Ok<ScrutinyMeetingDto>> ChangedMeeting(
        this HttpContext context,
        IMediator mediator,
        IRequest<ScrutinyMeetingId> change,
        CancellationToken cancellationToken
    ) => context.Changed(await mediator.Send(new GetScrutinyMeeting(await mediator.Send(change, cancellationToken)), cancellationToken));
}
