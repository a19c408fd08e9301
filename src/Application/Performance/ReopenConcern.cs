using FluentValidation;
using MediatR;

namespace PlanAccountability.Application.Performance;

/// <summary>Opens an exception again: the office of the area may.</summary>
public sealed record ReopenConcern(PerformanceConcernId Id, Revisions Revision, PartialDate On, string Reason)
    : ICommand<PerformanceConcernId>;

internal sealed class ReopenConcernValidator : AbstractValidator<ReopenConcern>
{
    public ReopenConcernValidator() => RuleFor(command => command.Reason).Text();
}

internal sealed class ReopenConcernHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<ReopenConcern, PerformanceConcernId>
{
    public async Task<PerformanceConcernId> Handle(ReopenConcern command, CancellationToken cancellationToken)
    {
        var exception = await db
            .PerformanceConcerns.Where(exception => exception.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Office], command.Revision, cancellationToken);
        clock.RequirePast(command.On, "/on");
        exception.Reopen(command.On, command.Reason);
        await db.SaveChangesAsync(cancellationToken);
        return exception.Id;
    }
}
