using FluentValidation;
using MediatR;

namespace PlanAccountability.Application.Performance;

/// <summary>Closes an exception, or corrects how it was closed and says why: the office of the area may.</summary>
public sealed record CloseConcern(PerformanceConcernId Id, Revisions Revision, PartialDate On, string Reason)
    : ICommand<PerformanceConcernId>;

internal sealed class CloseConcernValidator : AbstractValidator<CloseConcern>
{
    public CloseConcernValidator() => RuleFor(command => command.Reason).Text();
}

internal sealed class CloseConcernHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<CloseConcern, PerformanceConcernId>
{
    public async Task<PerformanceConcernId> Handle(CloseConcern command, CancellationToken cancellationToken)
    {
        var exception = await db
            .PerformanceConcerns.Where(exception => exception.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Office], command.Revision, cancellationToken);
        clock.RequirePast(command.On, "/on");
        exception.Close(command.On, command.Reason, isReasonGiven: caller.Reason is not null);
        await db.SaveChangesAsync(cancellationToken);
        return exception.Id;
    }
}
