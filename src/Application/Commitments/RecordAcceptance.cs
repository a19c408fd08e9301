using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Commitments;

/// <summary>Records what the side that does not hold a commitment accepts of it: the office for what the chief constable or a partner
/// holds, the panel for what the policing body or its deputy holds.</summary>
/// <param name="CommitmentId">The commitment.</param>
/// <param name="Ref">Its stable external key, or null to have one made.</param>
/// <param name="Input">What is accepted.</param>
/// <param name="Reference">Where that was done.</param>
public sealed record RecordAcceptance(CommitmentId CommitmentId, string? Ref, AcceptanceInput Input, AcceptanceReference Reference)
    : ICommand<AcceptanceId>;

internal sealed class RecordAcceptanceValidator : AbstractValidator<RecordAcceptance>
{
    public RecordAcceptanceValidator(IValidator<AcceptanceInput> input)
    {
        RuleFor(command => command.Ref).Ref();
        RuleFor(command => command.Reference.Name).Title();
        RuleFor(command => command.Input).SetValidator(input);
    }
}

internal sealed class RecordAcceptanceHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<RecordAcceptance, AcceptanceId>
{
    public async Task<AcceptanceId> Handle(RecordAcceptance command, CancellationToken cancellationToken)
    {
        var commitment = await db
            .Commitments.Where(commitment => commitment.Id == command.CommitmentId)
            .LoadAsync(caller, cancellationToken);
        caller.Require(commitment.AreaId, commitment.AcceptedBy is AcceptingSide.PolicingBody ? Role.Office : Role.Panel);
        await db.RequireReferenceAsync(command.Reference, commitment.AreaId, cancellationToken);
        clock.RequirePast(command.Input.On, "/on");
        clock.RequirePast(command.Reference.On, "/reference/on");
        await db.RequireCitedAsync(command.Input.Citations ?? [], cancellationToken);

        var acceptance = new Acceptance(AcceptanceId.New(), command.Ref.OwnedBy(commitment.AreaId), commitment, RecordedAs.Live);
        acceptance.Describe(command.Input, command.Reference);
        acceptance.Cite(command.Input.Citations ?? []);
        db.Acceptances.Add(acceptance);
        await db.SaveChangesAsync(cancellationToken);
        return acceptance.Id;
    }
}
