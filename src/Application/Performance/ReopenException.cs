using FluentValidation;
using MediatR;

namespace PlanAccountability.Application.Performance;

/// <summary>Opens an exception again: the office of the area may.</summary>
public sealed record ReopenException(PerformanceExceptionId Id, int Revision, PartialDate On, string Reason)
    : ICommand<PerformanceExceptionId>;

internal sealed class ReopenExceptionValidator : AbstractValidator<ReopenException>
{
    public ReopenExceptionValidator() => RuleFor(command => command.Reason).Text();
}

internal sealed class ReopenExceptionHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<ReopenException, PerformanceExceptionId>
{
    public async Task<PerformanceExceptionId> Handle(ReopenException command, CancellationToken cancellationToken)
    {
        var exception = await db
            .PerformanceExceptions.Where(exception => exception.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Office], command.Revision, cancellationToken);
        clock.RequirePast(command.On, "/on");
        exception.Reopen(command.On, command.Reason);
        await db.SaveChangesAsync(cancellationToken);
        return exception.Id;
    }
}
