using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Api.Scrutiny;

/// <summary>Actions and questions one by one, with what later meetings and documents report of them.</summary>
internal static class FollowUpEntryEndpoints
{
    public static void MapFollowUpEntries(this IEndpointRouteBuilder v1)
    {
        var actions = v1.MapGroup("/scrutiny-actions/{id}").WithTags("Scrutiny");
        actions.MapGet("", Action).WithName("getScrutinyAction").ForEveryone(404);
        actions.MapGet("/entries", OfAction).WithName("listActionEntries").ForEveryone(404);
        actions.MapPost("/entries", RecordOfAction).WithName("recordActionEntry").For(Role.Office, Role.Panel).Creates(404);

        var questions = v1.MapGroup("/scrutiny-questions/{id}").WithTags("Scrutiny");
        questions.MapGet("", Question).WithName("getScrutinyQuestion").ForEveryone(404);
        questions.MapGet("/entries", OfQuestion).WithName("listQuestionEntries").ForEveryone(404);
        questions.MapPost("/entries", RecordOfQuestion).WithName("recordQuestionEntry").For(Role.Office, Role.Panel).Creates(404);

        var entries = v1.MapGroup("/follow-up-entries").WithTags("Scrutiny");
        entries.MapGet("/{id}", Get).WithName("getFollowUpEntry").ForEveryone(404, 410);
        entries.MapPatch("/{id}", Amend).WithName("amendFollowUpEntry").For(Role.Office, Role.Panel).Changes();
        entries.MapRecord<FollowUpEntry>("/{id}", Role.Office, Role.Panel, Role.Admin);
    }

    /// <summary>Read an action</summary>
    /// <remarks>Where it was raised, what later meetings and documents report of it, and how it stands after that.</remarks>
    private static async Task<TaggedAnswer<ScrutinyActionDto>> Action(
        ScrutinyActionId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Computed(await mediator.Send(new GetScrutinyAction(id), cancellationToken));

    /// <summary>Read a question</summary>
    /// <remarks>Where it was asked, what later meetings and documents report of it, and how it stands after that.</remarks>
    private static async Task<TaggedAnswer<ScrutinyQuestionDto>> Question(
        ScrutinyQuestionId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Computed(await mediator.Send(new GetScrutinyQuestion(id), cancellationToken));

    /// <summary>List the entries about an action</summary>
    /// <remarks>In the order of recording; the action itself shows them in the order of what they report.</remarks>
    private static async Task<Ok<ListOf<FollowUpEntryDto>>> OfAction(
        ScrutinyActionId id,
        [AsParameters] LedgerPage page,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListFollowUpEntries(id, null, page.Request), cancellationToken));

    /// <summary>List the entries about a question</summary>
    /// <remarks>In the order of recording; the question itself shows them in the order of what they report.</remarks>
    private static async Task<Ok<ListOf<FollowUpEntryDto>>> OfQuestion(
        ScrutinyQuestionId id,
        [AsParameters] LedgerPage page,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListFollowUpEntries(null, id, page.Request), cancellationToken));

    /// <summary>Report on an action</summary>
    /// <remarks>What a later meeting or a document says of it; the meeting that raised it stays as it is. The side that keeps that meeting
    /// reports: the office on what a scrutiny meeting raised, the panel on what its own did. How the action stands follows
    /// from the latest entry, also where that opens it again.</remarks>
    private static async Task<Created<FollowUpEntryDto>> RecordOfAction(
        ScrutinyActionId id,
        FollowUpEntryRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await context.RecordedEntry(mediator, new RecordFollowUpEntry(id, null, body.Ref, body), cancellationToken);

    /// <summary>Report on a question</summary>
    /// <remarks>What a later meeting or a document says of it: an answer, or a part of one with <c>inProgress</c>, or that it was
    /// withdrawn, with the reason in the note.</remarks>
    private static async Task<Created<FollowUpEntryDto>> RecordOfQuestion(
        ScrutinyQuestionId id,
        FollowUpEntryRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => await context.RecordedEntry(mediator, new RecordFollowUpEntry(null, id, body.Ref, body), cancellationToken);

    /// <summary>Read an entry</summary>
    /// <remarks>What one later meeting or document reports of an action or a question.</remarks>
    private static async Task<TaggedAnswer<FollowUpEntryDto>> Get(
        FollowUpEntryId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(FollowUpEntryType.Get(id), cancellationToken));

    /// <summary>Amend an entry</summary>
    /// <remarks>A JSON merge patch. What it is about never changes: retract it and record another.</remarks>
    private static async Task<Ok<FollowUpEntryDto>> Amend(
        FollowUpEntryId id,
        IfMatch revision,
        MergePatchBody<FollowUpEntryInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(
            new AmendRecord<FollowUpEntry, FollowUpEntryInput>(entry => entry.Id == id, revision.Revision, body.Patch),
            cancellationToken
        );
        return context.Changed(await mediator.Send(FollowUpEntryType.Get(id), cancellationToken));
    }

    private static async Task<Created<FollowUpEntryDto>> RecordedEntry(
        this HttpContext context,
        IMediator mediator,
        RecordFollowUpEntry entry,
        CancellationToken cancellationToken
    ) => context.Created(await mediator.Send(FollowUpEntryType.Get(await mediator.Send(entry, cancellationToken)), cancellationToken));
}
