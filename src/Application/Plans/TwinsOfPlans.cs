using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Plans;

/// <summary>What two records of one plan have twice: versions of one number, and the priorities and commitments that those print in the
/// same words. Each version of the plan that goes is merged into one of the plan that stays, so that its address leads on; where there is
/// none, it is begun.</summary>
internal sealed class TwinsOfPlans : Twins
{
    public override async Task<TwinsUnder> FindAsync(IPlanAccountabilityDb db, Root merged, Root kept, CancellationToken cancellationToken)
    {
        var (goes, stays) = ((PoliceAndCrimePlan)merged, (PoliceAndCrimePlan)kept);
        var versions = await VersionsAsync(db, goes, stays, cancellationToken);
        var priorities = ItemsOfTwoPlans.Pair(
            await PrioritiesAsync(db, goes, cancellationToken),
            await PrioritiesAsync(db, stays, cancellationToken)
        );
        var commitments = ItemsOfTwoPlans.Pair(
            await CommitmentsAsync(db, goes, cancellationToken),
            await CommitmentsAsync(db, stays, cancellationToken),
            priorities
        );
        return new([
            .. versions,
            .. priorities.Select(pair => new Twin<Priority>(pair.Merged, pair.Kept, pair.Agree)),
            .. commitments.Select(pair => new Twin<AccountabilityCommitment>(pair.Merged, pair.Kept, pair.Agree)),
        ]);
    }

    private static async Task<IEnumerable<Twin>> VersionsAsync(
        IPlanAccountabilityDb db,
        PoliceAndCrimePlan goes,
        PoliceAndCrimePlan stays,
        CancellationToken cancellationToken
    )
    {
        var versions = await db.PlanVersions.Where(version => version.PlanId == goes.Id).NotRetracted().ToListAsync(cancellationToken);
        PlanRules.LivePlanStays.Require(versions.TrueForAll(version => version.RecordedAs is RecordedAs.AfterTheFact), pointer: "/into");
        var there = await db.PlanVersions.Where(version => version.PlanId == stays.Id).ToListAsync(cancellationToken);
        return versions
            .OrderBy(version => version.Number)
            .Select(version =>
            {
                var other = there.Find(known => known.Number == version.Number);
                other ??= db.PlanVersions.Add(PlanVersion.InPlaceOf(version, stays)).Entity;
                return new Twin<PlanVersion>(version, other, other.SaysTheSameAs(version));
            });
    }

    private static Task<List<Priority>> PrioritiesAsync(
        IPlanAccountabilityDb db,
        PoliceAndCrimePlan plan,
        CancellationToken cancellationToken
    ) =>
        db
            .Priorities.NotRetracted()
            .Where(priority => priority.PlanId == plan.Id)
            .OrderBy(priority => priority.Ref)
            .ToListAsync(cancellationToken);

    private static Task<List<AccountabilityCommitment>> CommitmentsAsync(
        IPlanAccountabilityDb db,
        PoliceAndCrimePlan plan,
        CancellationToken cancellationToken
    ) =>
        db
            .Commitments.NotRetracted()
            .Where(commitment => commitment.PlanId == plan.Id)
            .OrderBy(commitment => commitment.Ref)
            .ToListAsync(cancellationToken);
}
