using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>Begins a plan with its version 1. A live one is private to the office; one recorded after the fact is public.</summary>
public sealed record DraftPlan(
    AreaId AreaId,
    string Title,
    PlanPeriod Period,
    RecordedAs RecordedAs,
    string Language,
    string? Ref,
    IReadOnlyList<Citation> Citations
) : ICommand<PlanId>;

internal sealed class DraftPlanValidator : AbstractValidator<DraftPlan>
{
    public DraftPlanValidator()
    {
        RuleFor(command => command.Title).Title();
        RuleFor(command => command.Language).Language();
        RuleFor(command => command.Ref).Ref();
        this.Citations(command => command.Citations);
    }
}

internal sealed class DraftPlanHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock) : IRequestHandler<DraftPlan, PlanId>
{
    public async Task<PlanId> Handle(DraftPlan command, CancellationToken cancellationToken)
    {
        caller.Require(command.AreaId, Role.Office);
        var plan = new PoliceAndCrimePlan(
            PlanId.New(),
            command.Ref.OwnedBy(command.AreaId),
            await BodyThenAsync(command, cancellationToken)
        );
        var version = PlanVersion.Original(plan, command.Title, command.Period, command.RecordedAs, command.Language);
        await db.RequireCitedAsync(command.Citations, cancellationToken);

        plan.Cite(command.Citations);
        version.Cite(command.Citations);
        plan.RevealTo(version.Visibility);
        db.Plans.Add(plan);
        db.PlanVersions.Add(version);
        await db.SaveChangesAsync(cancellationToken);
        return plan.Id;
    }

    /// <summary>The body of the area at the time for which the plan is made.</summary>
    private async Task<LocalPolicingBody> BodyThenAsync(DraftPlan command, CancellationToken cancellationToken)
    {
        var then =
            command.Period.Start?.LastDay
            ?? (command.RecordedAs is RecordedAs.Live ? clock.Today() : command.Period.End?.FirstDay ?? clock.Today());
        var bodies = await db.PolicingBodies.NotRetracted().Where(body => body.AreaId == command.AreaId).ToListAsync(cancellationToken);
        return bodies.Find(body => body.ExistedOn(then))
            ?? throw new BadValueException("/areaId", "no-body-then", "The area had no policing body at the time of the plan.");
    }
}
