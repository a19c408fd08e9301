using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Application.Precepts;

/// <summary>Answers the veto of a live precept with a revised proposal: the office may.</summary>
/// <param name="Id">The precept.</param>
/// <param name="Revision">The revision that the act is based on.</param>
/// <param name="Input">The revised proposal, which is number 2.</param>
/// <param name="Citations">Where it is shown.</param>
public sealed record RevisePrecept(PreceptId Id, Revisions Revision, PreceptProposal Input, IReadOnlyList<Citation> Citations)
    : ICommand<PreceptId>;

internal sealed class RevisePreceptValidator : AbstractValidator<RevisePrecept>
{
    public RevisePreceptValidator()
    {
        RuleFor(command => command.Input).SetValidator(new PreceptProposalValidator());
        this.Citations(command => command.Citations);
    }
}

internal sealed class RevisePreceptHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<RevisePrecept, PreceptId>
{
    public async Task<PreceptId> Handle(RevisePrecept command, CancellationToken cancellationToken)
    {
        var precept = await db
            .Precepts.Where(precept => precept.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Office], command.Revision, cancellationToken);
        clock.RequirePast(command.Input.NotifiedOn, "/notifiedOn");
        await db.RequireCitedAsync(command.Citations, cancellationToken);
        precept.Revise(command.Input, command.Citations);
        await db.SaveChangesAsync(cancellationToken);
        return precept.Id;
    }
}
