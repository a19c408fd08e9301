using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Plans;

/// <summary>Issues a version: its priorities and commitments come into being or get their next entry, in one transaction.</summary>
/// <param name="Version">The version.</param>
/// <param name="On">The day of issue; for a version recorded after the fact as precise as its documents, or null.</param>
/// <param name="EffectiveFrom">The day it takes effect; by default the start of the period or the day of issue.</param>
/// <param name="IssuedById">The term of office of the person who issues it; needed for a live version.</param>
public sealed record IssueVersion(VersionAt Version, PartialDate? On, DateOnly? EffectiveFrom, TermOfOfficeId? IssuedById) : ICommand<int>;

internal sealed class IssueVersionHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock) : IRequestHandler<IssueVersion, int>
{
    public async Task<int> Handle(IssueVersion command, CancellationToken cancellationToken)
    {
        var version = await db.PlanVersions.ForOfficeAsync(command.Version, caller, cancellationToken);
        clock.RequirePast(command.On, "/on");
        var plan = await db.Plans.SingleAsync(plan => plan.Id == version.PlanId, cancellationToken);
        var content = version.Issue(command.On, command.EffectiveFrom, await IssuerAsync(command.IssuedById, cancellationToken));

        plan.RevealTo(version.Visibility);
        if (version.Kind is PlanVersionKind.Original)
            plan.TakeEffect(version.EffectiveFrom);
        await PublishAsync(plan, version, content, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return version.Number;
    }

    private async Task<TermOfOffice?> IssuerAsync(TermOfOfficeId? id, CancellationToken cancellationToken) =>
        id is null
            ? null
            : await db.TermsOfOffice.NotRetracted().SingleOrDefaultAsync(term => term.Id == id, cancellationToken)
                ?? throw new BadValueException("/issuedById", "unknown-term-of-office", "There is no such term of office.");

    private async Task PublishAsync(PoliceAndCrimePlan plan, PlanVersion version, PlanContent content, CancellationToken cancellationToken)
    {
        var priorities = await db
            .Priorities.Where(priority => priority.PlanId == plan.Id)
            .ToDictionaryAsync(priority => priority.Id, cancellationToken);
        var commitments = await db
            .Commitments.Where(commitment => commitment.PlanId == plan.Id)
            .ToDictionaryAsync(commitment => commitment.Id, cancellationToken);
        foreach (var planned in content.Priorities)
        {
            if (!priorities.TryGetValue(planned.Id, out var priority))
                db.Priorities.Add(priority = new Priority(planned.Id, planned.Ref, plan));
            PlanRules.ItemStands.Require(priority.Retraction is null);
            priority.Describe(planned.Description, planned.Themes, priority.Aliases);
            priority.Enter(version, planned.Number, planned.Title, planned.Order);
        }

        foreach (var (priority, planned) in content.Commitments)
        {
            if (!commitments.TryGetValue(planned.Id, out var commitment))
                db.Commitments.Add(
                    commitment = new AccountabilityCommitment(
                        planned.Id,
                        planned.Ref,
                        plan,
                        planned.Holder,
                        planned.PartnerId,
                        planned.Kind
                    )
                );
            PlanRules.ItemStands.Require(commitment.Retraction is null);
            commitment.HoldBy(planned.Holder, planned.PartnerId, planned.Kind);
            commitment.MeasureBy(planned.MeasuredBy);
            commitment.Cite(planned.Citations);
            commitment.Enter(
                version,
                new(priority.Id, planned.Order, planned.Text, planned.TargetDate, planned.MergedFrom, planned.SplitFrom)
            );
        }
    }
}
