using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>Records performance that was called out: the office of the area may.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Ref">Its stable external key, or null to have one made.</param>
/// <param name="Form">What is said of it.</param>
public sealed record RaiseException(AreaId AreaId, string? Ref, ExceptionForm Form) : ICommand<PerformanceExceptionId>;

internal sealed class RaiseExceptionValidator : AbstractValidator<RaiseException>
{
    public RaiseExceptionValidator(IValidator<ExceptionForm> form)
    {
        RuleFor(command => command.Ref).Ref();
        RuleFor(command => command.Form).SetValidator(form);
    }
}

internal sealed class RaiseExceptionHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<RaiseException, PerformanceExceptionId>
{
    public async Task<PerformanceExceptionId> Handle(RaiseException command, CancellationToken cancellationToken)
    {
        var form = command.Form;
        caller.Require(command.AreaId, Role.Office);
        clock.RequirePast(form.RaisedOn, "/raisedOn");
        await db.RequireNamedAsync(form, command.AreaId, known: null, cancellationToken);
        await db.RequireCitedAsync(form.Sources, cancellationToken);

        var exception = new PerformanceException(PerformanceExceptionId.New(), command.Ref.OwnedBy(command.AreaId), command.AreaId);
        exception.Describe(form.Description, isReasonGiven: false);
        exception.Cite(form.Sources);
        db.PerformanceExceptions.Add(exception);
        await db.SaveChangesAsync(cancellationToken);
        return exception.Id;
    }
}
