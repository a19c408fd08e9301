using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Performance;

/// <summary>Records performance that was called out: the office of the area may.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="Ref">Its stable external key, or null to have one made.</param>
/// <param name="Input">What is said of it.</param>
public sealed record RaiseConcern(AreaId AreaId, string? Ref, ConcernInput Input) : ICommand<PerformanceConcernId>;

internal sealed class RaiseConcernValidator : AbstractValidator<RaiseConcern>
{
    public RaiseConcernValidator(IValidator<ConcernInput> input)
    {
        RuleFor(command => command.Ref).Ref();
        RuleFor(command => command.Input).SetValidator(input);
    }
}

internal sealed class RaiseConcernHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<RaiseConcern, PerformanceConcernId>
{
    public async Task<PerformanceConcernId> Handle(RaiseConcern command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        caller.Require(command.AreaId, Role.Office);
        clock.RequirePast(input.RaisedOn, "/raisedOn");
        await db.RequireNamedAsync(input, command.AreaId, known: null, cancellationToken);
        await db.RequireCitedAsync(input.Sources, cancellationToken);

        var exception = new PerformanceConcern(PerformanceConcernId.New(), command.Ref.OwnedBy(command.AreaId), command.AreaId);
        exception.Describe(input.Description, isReasonGiven: false);
        exception.Cite(input.Sources);
        db.PerformanceConcerns.Add(exception);
        await db.SaveChangesAsync(cancellationToken);
        return exception.Id;
    }
}
