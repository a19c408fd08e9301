using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Application.Evidence;

/// <summary>Resolves a discrepancy, or corrects how it was resolved and says why: the office of the area and admins may.</summary>
public sealed record ResolveDiscrepancy(DiscrepancyId Id, Revisions Revision, DiscrepancyStatus Status, string Resolution, PartialDate? On)
    : ICommand<DiscrepancyId>;

internal sealed class ResolveDiscrepancyValidator : AbstractValidator<ResolveDiscrepancy>
{
    public ResolveDiscrepancyValidator() => RuleFor(command => command.Resolution).Text();
}

internal sealed class ResolveDiscrepancyHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<ResolveDiscrepancy, DiscrepancyId>
{
    public async Task<DiscrepancyId> Handle(ResolveDiscrepancy command, CancellationToken cancellationToken)
    {
        var discrepancy = await db
            .Discrepancies.Where(discrepancy => discrepancy.Id == command.Id)
            .GetForUpdateAsync(caller, [Role.Office, Role.Admin], command.Revision, cancellationToken);
        clock.RequirePast(command.On, "/on");
        discrepancy.Resolve(command.Status, command.Resolution, command.On ?? clock.Today(), isReasonGiven: caller.Reason is not null);
        await db.SaveChangesAsync(cancellationToken);
        return discrepancy.Id;
    }
}
