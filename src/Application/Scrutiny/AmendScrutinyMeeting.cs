using System.Text.Json;
using FluentValidation;
using MediatR;
using PlanAccountability.Application.PanelReviews;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Amends what is said of a meeting besides its agenda, by a merge patch. Once a live meeting is public, that is a correction and
/// says why.</summary>
public sealed record AmendScrutinyMeeting(ScrutinyMeetingId Id, int Revision, JsonElement Body) : ICommand<ScrutinyMeetingId>;

internal sealed class AmendScrutinyMeetingHandler(
    IPlanAccountabilityDb db,
    ICaller caller,
    TimeProvider clock,
    IValidator<ScrutinyMeetingForm> validator
) : IRequestHandler<AmendScrutinyMeeting, ScrutinyMeetingId>
{
    public async Task<ScrutinyMeetingId> Handle(AmendScrutinyMeeting command, CancellationToken cancellationToken)
    {
        var meeting = await db.MeetingAsync(command.Id, caller, command.Revision, cancellationToken);
        var known = ScrutinyMeetingForm.Of(meeting);
        var form = MergePatch.Apply(known, command.Body);
        await validator.ValidateAndThrowAsync(form, cancellationToken);
        form.RequirePast(clock, meeting.RecordedAs, form.OutcomeOf(meeting).Status);
        if (form.MinutesDocumentId != known.MinutesDocumentId)
            await db.RequireDocumentAsync(form.MinutesDocumentId, "/minutesDocumentId", cancellationToken);
        await db.RequireCitedAsync(form.Sources, cancellationToken, kept: meeting.Citations);

        meeting.Describe(form.Description, isReasonGiven: caller.Reason is not null, form.OutcomeOf(meeting));
        meeting.TranscribeAgenda(meeting.AgendaItems);
        meeting.Cite(form.Sources);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}
