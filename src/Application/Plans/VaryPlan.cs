using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>Begins a variation of an issued plan, with the content of its current version to start from.</summary>
public sealed record VaryPlan(
    PlanId PlanId,
    string Title,
    PlanPeriod? Period,
    string VariationReason,
    RecordedAs RecordedAs,
    IReadOnlyList<Citation> Citations
) : ICommand<int>;

internal sealed class VaryPlanValidator : AbstractValidator<VaryPlan>
{
    public VaryPlanValidator()
    {
        RuleFor(command => command.Title).Title();
        RuleFor(command => command.VariationReason).Text();
        this.Citations(command => command.Citations);
    }
}

internal sealed class VaryPlanHandler(IPlanAccountabilityDb db, IVersionReader versions, ICaller caller) : IRequestHandler<VaryPlan, int>
{
    public async Task<int> Handle(VaryPlan command, CancellationToken cancellationToken)
    {
        var plan = await db
            .Plans.Where(plan => plan.Id == command.PlanId)
            .GetForUpdateAsync(caller, [Role.Office], null, cancellationToken);
        var current = (await VersionsOfPlans.OfAsync(db, [plan.Id], cancellationToken)).Of(plan.Id);
        PlanRules.IssuedBeforeVaried.Require(current is not null, plan.Law);
        await db.RequireCitedAsync(command.Citations, cancellationToken);

        var varied = await db.PlanVersions.SingleAsync(version => version.Id == current.Id, cancellationToken);
        var items = await versions.ItemsAsync(varied.Id, cancellationToken);
        var highest = await db
            .PlanVersions.Where(version => version.PlanId == plan.Id)
            .MaxAsync(version => version.Number, cancellationToken);
        var variation = varied.Vary(
            plan,
            highest + 1,
            command.Title,
            command.Period ?? new(),
            command.VariationReason,
            command.RecordedAs,
            varied.Content with
            {
                Priorities = items.AsPlanned(),
            },
            await db.PlanVersions.PeriodOfAsync(plan.Id, cancellationToken)
        );

        variation.Cite(command.Citations);
        plan.RevealTo(variation.Visibility);
        db.PlanVersions.Add(variation);
        await db.SaveChangesAsync(cancellationToken);
        return variation.Number;
    }
}
