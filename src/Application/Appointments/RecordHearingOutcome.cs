using MediatR;
using PlanAccountability.Domain.Appointments;

namespace PlanAccountability.Application.Appointments;

/// <summary>Says what became of what was heard live: the office may.</summary>
/// <param name="Id">The hearing.</param>
/// <param name="Revision">The revision that the act is based on.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="On">The day.</param>
public sealed record RecordHearingOutcome(ConfirmationHearingId Id, Revisions Revision, HearingOutcomeKind Kind, DateOnly On)
    : ICommand<ConfirmationHearingId>;

internal sealed class RecordHearingOutcomeHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<RecordHearingOutcome, ConfirmationHearingId>
{
    public async Task<ConfirmationHearingId> Handle(RecordHearingOutcome command, CancellationToken cancellationToken)
    {
        var hearing = await db
            .ConfirmationHearings.Where(hearing => hearing.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Office], command.Revision, cancellationToken);
        clock.RequirePast(command.On, "/on");
        hearing.Decide(
            new(command.Kind, command.On),
            await db.DueAsync(hearing, cancellationToken),
            isReasonGiven: caller.Reason is not null
        );
        await db.SaveChangesAsync(cancellationToken);
        return hearing.Id;
    }
}
