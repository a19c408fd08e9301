using FluentValidation;
using MediatR;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Opens an agenda item that was wrongly recorded as restricted: an admin may, where no words were taken out of the
/// meeting.</summary>
/// <param name="Id">The meeting.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Revision">The revision that the act is based on.</param>
/// <param name="Reason">Why it was wrong.</param>
public sealed record OpenAgendaItem(ScrutinyMeetingId Id, AgendaItemId ItemId, Revisions Revision, string Reason)
    : ICommand<ScrutinyMeetingId>;

internal sealed class OpenAgendaItemValidator : AbstractValidator<OpenAgendaItem>
{
    public OpenAgendaItemValidator() => RuleFor(command => command.Reason).Text();
}

internal sealed class OpenAgendaItemHandler(IPlanAccountabilityDb db, ICaller caller) : IRequestHandler<OpenAgendaItem, ScrutinyMeetingId>
{
    public async Task<ScrutinyMeetingId> Handle(OpenAgendaItem command, CancellationToken cancellationToken)
    {
        var meeting = await db
            .ScrutinyMeetings.Where(meeting => meeting.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Admin], command.Revision, cancellationToken);
        meeting.Open(meeting.ItemNamed(command.ItemId), command.Reason);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}
