using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>Records a step that a document shows, for a version recorded after the fact.</summary>
public sealed record RecordStep(VersionAt Version, PlanStepKind Kind, PartialDate? On, IReadOnlyList<Citation> Citations) : ICommand<int>;

internal sealed class RecordStepValidator : AbstractValidator<RecordStep>
{
    public RecordStepValidator()
    {
        RuleFor(command => command.Kind)
            .Must(kind => kind is not (PlanStepKind.Issued or PlanStepKind.Withdrawn))
            .WithErrorCode("OwnAddressValidator")
            .WithMessage("has an address of its own: …/issue or …/withdrawal");
        this.Citations(command => command.Citations);
    }
}

internal sealed class RecordStepHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock) : IRequestHandler<RecordStep, int>
{
    public async Task<int> Handle(RecordStep command, CancellationToken cancellationToken)
    {
        var version = await db.PlanVersions.ForOfficeAsync(command.Version, caller, cancellationToken);
        clock.RequirePast(command.On, "/on");
        await db.RequireCitedAsync(command.Citations, cancellationToken);
        version.RecordStep(command.Kind, command.On, command.Citations);
        await db.SaveChangesAsync(cancellationToken);
        return version.Number;
    }
}
