using FluentValidation;
using MediatR;

namespace PlanAccountability.Application.Performance;

/// <summary>Closes an exception, or corrects how it was closed and says why: the office of the area may.</summary>
public sealed record CloseException(PerformanceExceptionId Id, int Revision, PartialDate On, string Reason)
    : ICommand<PerformanceExceptionId>;

internal sealed class CloseExceptionValidator : AbstractValidator<CloseException>
{
    public CloseExceptionValidator() => RuleFor(command => command.Reason).Text();
}

internal sealed class CloseExceptionHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<CloseException, PerformanceExceptionId>
{
    public async Task<PerformanceExceptionId> Handle(CloseException command, CancellationToken cancellationToken)
    {
        var exception = await db
            .PerformanceExceptions.Where(exception => exception.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Office], command.Revision, cancellationToken);
        clock.RequirePast(command.On, "/on");
        exception.Close(command.On, command.Reason, isReasonGiven: caller.Reason is not null);
        await db.SaveChangesAsync(cancellationToken);
        return exception.Id;
    }
}
