using System.Text.Json;
using FluentValidation;
using MediatR;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Application.Scrutiny;

namespace PlanAccountability.Application.Panels;

/// <summary>Amends what is said of a panel's meeting besides its agenda, by a merge patch. Once a live meeting is public, that is a
/// correction and says why.</summary>
public sealed record AmendPanelMeeting(PanelMeetingId Id, Revisions Revision, JsonElement Body) : ICommand<PanelMeetingId>, IReachesOthers
{
    /// <summary>Which meeting it continues is held against what the others continue.</summary>
    public bool ReachesOthers => Body.ValueKind is JsonValueKind.Object && Body.TryGetProperty("continuesId", out _);
}

internal sealed class AmendPanelMeetingHandler(
    IPlanAccountabilityDb db,
    ICaller caller,
    TimeProvider clock,
    IValidator<PanelMeetingInput> validator
) : IRequestHandler<AmendPanelMeeting, PanelMeetingId>
{
    public async Task<PanelMeetingId> Handle(AmendPanelMeeting command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        var known = PanelMeetingInput.Of(meeting);
        var input = MergePatch.Apply(known, command.Body);
        await validator.ValidateAndThrowAsync(input, cancellationToken);
        input.RequirePast(clock, meeting.RecordedAs, input.OutcomeOf(meeting).Status);
        if (!(input.PanelIds ?? []).SequenceEqual(meeting.PanelIds))
            input = input with { PanelIds = await db.PanelsThatMeetAsync(meeting.AreaId, input.PanelIds, cancellationToken) };
        if (input.MinutesDocumentId != known.MinutesDocumentId)
            await db.RequireDocumentAsync(input.MinutesDocumentId, "/minutesDocumentId", cancellationToken);
        await db.RequirePapersAsync(input.Papers ?? [], meeting.Papers, cancellationToken);
        await db.RequireCitedAsync(input.Sources, cancellationToken, kept: meeting.Citations);

        meeting.Describe(input.Description, isReasonGiven: caller.Reason is not null, input.OutcomeOf(meeting));
        meeting.TranscribeAgenda(meeting.AgendaItems);
        meeting.Cite(input.Sources);
        await db.RequireLinksAsync(meeting, new(known.ContinuesId, known.MinutesApprovedAtId), cancellationToken);
        await db.RequireFollowedAsync(
            meeting,
            [.. meeting.AgendaItems.Select(item => (item, "/metOn"))],
            meeting.AgendaItems,
            cancellationToken
        );
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}
