using FluentValidation;
using MediatR;
using PlanAccountability.Application.Organisations;
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
    IReadOnlyList<Citation> Citations,
    PolicingBodyId? BodyId
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

    /// <summary>The body that is named, or the area's when the period starts; where that is not known, today's for a live plan, and for one
    /// taken from documents that of the end of the period.</summary>
    private async Task<LocalPolicingBody> BodyThenAsync(DraftPlan command, CancellationToken cancellationToken)
    {
        var isLive = command.RecordedAs is RecordedAs.Live;
        var otherwise = isLive ? clock.Today() : command.Period.End?.FirstDay ?? clock.Today();
        var bodies = await db.BodiesOfAsync(command.AreaId, cancellationToken);
        return bodies.OneOn(command.Period.Start ?? otherwise, command.BodyId, "/areaId");
    }
}
