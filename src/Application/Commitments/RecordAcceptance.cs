using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Commitments;

/// <summary>Records what the side that does not hold a commitment accepts of it: the office for what the chief constable or a partner
/// holds, the panel for what the policing body or its deputy holds.</summary>
public sealed record RecordAcceptance(
    CommitmentId CommitmentId,
    string? Ref,
    CommitmentStatus Status,
    PartialDate On,
    AcceptanceReference Reference,
    string? Reason,
    IReadOnlyList<Citation>? Citations
) : ICommand<AcceptanceId>;

internal sealed class RecordAcceptanceValidator : AbstractValidator<RecordAcceptance>
{
    public RecordAcceptanceValidator()
    {
        RuleFor(command => command.Ref).Ref();
        RuleFor(command => command.Reference.Name).Title();
        RuleFor(command => command.Reason).OptionalText();
        this.Citations(command => command.Citations!);
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
        clock.RequirePast(command.On, "/on");
        clock.RequirePast(command.Reference.On, "/reference/on");
        await db.RequireCitedAsync(command.Citations ?? [], cancellationToken);

        var judgement = new AcceptanceJudgement(command.Status, command.On, command.Reference, command.Reason);
        var acceptance = new Acceptance(AcceptanceId.New(), command.Ref.OwnedBy(commitment.AreaId), commitment, judgement, RecordedAs.Live);
        acceptance.Cite(command.Citations ?? []);
        db.Acceptances.Add(acceptance);
        await db.SaveChangesAsync(cancellationToken);
        return acceptance.Id;
    }
}
