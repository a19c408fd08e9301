using System.Text.Json;
using FluentValidation;
using MediatR;
using PlanAccountability.Application.PanelReviews;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Amends what is said of a meeting besides its agenda, by a merge patch. Once a live meeting is public, that is a correction and
/// says why.</summary>
public sealed record AmendScrutinyMeeting(ScrutinyMeetingId Id, Revisions Revision, JsonElement Body)
    : ICommand<ScrutinyMeetingId>,
        IReachesOthers
{
    /// <summary>Which meeting it continues is held against what the others continue.</summary>
    public bool ReachesOthers => Body.ValueKind is JsonValueKind.Object && Body.TryGetProperty("continuesId", out _);
}

internal sealed class AmendScrutinyMeetingHandler(
    IPlanAccountabilityDb db,
    ICaller caller,
    TimeProvider clock,
    IValidator<ScrutinyMeetingInput> validator
) : IRequestHandler<AmendScrutinyMeeting, ScrutinyMeetingId>
{
    public async Task<ScrutinyMeetingId> Handle(AmendScrutinyMeeting command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        var known = ScrutinyMeetingInput.Of(meeting);
        var input = MergePatch.Apply(known, command.Body);
        await validator.ValidateAndThrowAsync(input, cancellationToken);
        input.RequirePast(clock, meeting.RecordedAs, input.OutcomeOf(meeting).Status);
        if (input.MinutesDocumentId != known.MinutesDocumentId)
            await db.RequireDocumentAsync(input.MinutesDocumentId, "/minutesDocumentId", cancellationToken);
        await db.RequirePapersAsync(input.Papers ?? [], meeting.Papers, cancellationToken);
        await db.RequireForumAsync(meeting.AreaId, input.ForumId, known.ForumId, cancellationToken);
        if (input.ForumId != known.ForumId)
            await db.RequireOnScaleAsync(
                input.ForumId,
                [.. meeting.AgendaItems.Index().Select(item => (item.Item, $"/agendaItems/{item.Index}"))],
                [],
                cancellationToken
            );
        await db.RequireCitedAsync(input.Sources, cancellationToken, kept: meeting.Citations);

        meeting.Describe(input.Description, isReasonGiven: caller.Reason is not null, input.OutcomeOf(meeting));
        meeting.TranscribeAgenda(meeting.AgendaItems);
        meeting.Cite(input.Sources);
        await db.RequireLinksAsync(meeting, new(known.ContinuesId, known.MinutesApprovedAtId), cancellationToken);
        await db.RequireFollowedAsync(
            meeting,
            [.. meeting.AgendaItems.Select(item => (item, "/heldOn"))],
            meeting.AgendaItems,
            cancellationToken
        );
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}
