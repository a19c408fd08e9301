using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Organisations;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Plans;

/// <summary>Issues a version: its priorities and commitments come into being or get their next entry, in one transaction.</summary>
/// <param name="Version">The version.</param>
/// <param name="On">The day of issue; for a version recorded after the fact as precise as its documents, or null.</param>
/// <param name="EffectiveFrom">The day it takes effect; by default the start of the period for an original, and the day of issue.</param>
/// <param name="IssuedById">The term of office of the person who issues it; needed for a live version.</param>
public sealed record IssueVersion(VersionAt Version, PartialDate? On, DateOnly? EffectiveFrom, TermOfOfficeId? IssuedById) : ICommand<int>;

internal sealed class IssueVersionHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock) : IRequestHandler<IssueVersion, int>
{
    public async Task<int> Handle(IssueVersion command, CancellationToken cancellationToken)
    {
        var version = await db.PlanVersions.ForOfficeAsync(command.Version, caller, cancellationToken);
        clock.RequirePast(command.On, "/on");
        var plan = await db.Plans.SingleAsync(plan => plan.Id == version.PlanId, cancellationToken);
        var bodies = await db.BodiesOfAsync(plan.AreaId, cancellationToken);
        var issuer = await IssuerAsync(command.IssuedById, cancellationToken);
        PlanRules.IssuerInOffice.Require(issuer is null || ItsBodyExisted(issuer, bodies, command.On), plan.Law);
        if (version.Kind is PlanVersionKind.Original && command.On is { } on && bodies.On(on).All(body => body.Id != plan.BodyId))
            plan.BelongTo(bodies.OneOn(on, null, "/on"));
        var content = version.Issue(
            command.On,
            command.EffectiveFrom,
            issuer,
            await ElectionsAsync(version, bodies.Find(body => body.Id == plan.BodyId), cancellationToken),
            await db.PeriodOfPlanAsync(version, cancellationToken)
        );

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

    private static bool ItsBodyExisted(TermOfOffice issuer, List<LocalPolicingBody> bodies, PartialDate? on) =>
        on is not { } day || bodies.Find(body => body.Id == issuer.BodyId)?.MayHaveExistedOn(day) is not false;

    /// <summary>The elections of the body, by which the period of a live original is judged.</summary>
    private async Task<ElectionCalendar?> ElectionsAsync(
        PlanVersion version,
        LocalPolicingBody? body,
        CancellationToken cancellationToken
    ) =>
        body is not null && version is { RecordedAs: RecordedAs.Live, Kind: PlanVersionKind.Original }
            ? new(await db.OrdinaryElections.AsNoTracking().NotRetracted().ToListAsync(cancellationToken), body)
            : null;

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
            priority.Enter(version, planned.Number, planned.Title, planned.Order, planned.Wording, planned.IsIncomplete);
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
                new(
                    priority.Id,
                    planned.Order,
                    planned.Text,
                    planned.TargetDate,
                    planned.MergedFrom,
                    planned.SplitFrom,
                    planned.Wording,
                    planned.IsIncomplete
                )
            );
        }
    }
}
