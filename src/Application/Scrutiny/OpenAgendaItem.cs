using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Opens an agenda item that was wrongly recorded as restricted: an admin may, where no words were taken out of the
/// meeting.</summary>
/// <param name="Id">The meeting.</param>
/// <param name="ItemId">The item.</param>
/// <param name="Revision">The revision that the act is based on.</param>
/// <param name="Reason">Why it was wrong.</param>
public sealed record OpenAgendaItem<TMeeting>(Id<TMeeting> Id, AgendaItemId ItemId, Revisions Revision, string Reason)
    : ICommand<Id<TMeeting>>
    where TMeeting : Meeting<TMeeting>;

internal sealed class OpenAgendaItemValidator<TMeeting> : AbstractValidator<OpenAgendaItem<TMeeting>>
    where TMeeting : Meeting<TMeeting>
{
    public OpenAgendaItemValidator() => RuleFor(command => command.Reason).Text();
}

internal sealed class OpenAgendaItemHandler<TMeeting>(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<OpenAgendaItem<TMeeting>, Id<TMeeting>>
    where TMeeting : Meeting<TMeeting>
{
    public async Task<Id<TMeeting>> Handle(OpenAgendaItem<TMeeting> command, CancellationToken cancellationToken)
    {
        var meeting = await db.Set<TMeeting>()
            .Where(meeting => meeting.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Admin], command.Revision, cancellationToken);
        meeting.Open(meeting.ItemNamed(command.ItemId), command.Reason);
        await db.SaveChangesAsync(cancellationToken);
        return meeting.Id;
    }
}
