using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Plans;

/// <summary>What belongs to a plan and under its parts, and goes with them: its versions, priorities and commitments, and the reports and
/// acceptances of those.</summary>
internal static class PlanChildren
{
    public static Children OfPlan { get; } = Children.ByHand<PoliceAndCrimePlan>(UnderPlanAsync);

    public static Children OfVersion { get; } = Children.ByHand<PlanVersion>(UnderVersionAsync);

    public static Children OfPriority { get; } = Children.ByHand<Priority>(UnderPriorityAsync);

    public static Children OfCommitment { get; } =
        Children.ByHand<AccountabilityCommitment>(
            (db, commitment, cancellationToken) => UnderCommitmentsAsync(db, [commitment.Id], cancellationToken)
        );

    private static async Task<IReadOnlyList<Root>> UnderPlanAsync(
        IPlanAccountabilityDb db,
        PoliceAndCrimePlan plan,
        CancellationToken cancellationToken
    )
    {
        var commitments = await db
            .Commitments.NotRetracted()
            .Where(commitment => commitment.PlanId == plan.Id)
            .ToListAsync(cancellationToken);
        return
        [
            .. await UnderCommitmentsAsync(db, [.. commitments.Select(commitment => commitment.Id)], cancellationToken),
            .. commitments,
            .. await db.Priorities.NotRetracted().Where(priority => priority.PlanId == plan.Id).ToListAsync(cancellationToken),
            .. await db.PlanVersions.NotRetracted().Where(version => version.PlanId == plan.Id).ToListAsync(cancellationToken),
        ];
    }

    /// <summary>The priorities and commitments that are in no other version, and the plan where it has no other; items that are also
    /// elsewhere lose their entry in this version.</summary>
    private static async Task<IReadOnlyList<Root>> UnderVersionAsync(
        IPlanAccountabilityDb db,
        PlanVersion version,
        CancellationToken cancellationToken
    )
    {
        var commitments = await db
            .Commitments.NotRetracted()
            .Where(commitment => commitment.Entries.Any(entry => entry.VersionId == version.Id))
            .ToListAsync(cancellationToken);
        var priorities = await db
            .Priorities.NotRetracted()
            .Where(priority => priority.Entries.Any(entry => entry.VersionId == version.Id))
            .ToListAsync(cancellationToken);
        var ending = commitments.Where(commitment => commitment.Entries.Count == 1).ToList();

        await db.FreeStartAsync(version, cancellationToken);
        foreach (var commitment in commitments.Except(ending))
            commitment.LeaveAllBut([.. commitment.Entries.Select(entry => entry.VersionId).Where(id => id != version.Id)]);
        foreach (var priority in priorities.Where(priority => priority.Entries.Count > 1))
            priority.LeaveAllBut([.. priority.Entries.Select(entry => entry.VersionId).Where(id => id != version.Id)]);

        var isLast = !await db
            .PlanVersions.NotRetracted()
            .AnyAsync(other => other.PlanId == version.PlanId && other.Id != version.Id, cancellationToken);
        return
        [
            .. isLast ? await db.Plans.NotRetracted().Where(plan => plan.Id == version.PlanId).ToListAsync(cancellationToken) : [],
            .. await UnderCommitmentsAsync(db, [.. ending.Select(commitment => commitment.Id)], cancellationToken),
            .. ending,
            .. priorities.Where(priority => priority.Entries is [{ } only] && only.VersionId == version.Id),
        ];
    }

    /// <summary>The commitments that are under no other priority in any version.</summary>
    private static async Task<IReadOnlyList<Root>> UnderPriorityAsync(
        IPlanAccountabilityDb db,
        Priority priority,
        CancellationToken cancellationToken
    )
    {
        var commitments = await db
            .Commitments.NotRetracted()
            .Where(commitment =>
                commitment.PlanId == priority.PlanId
                && commitment.Entries.Any()
                && commitment.Entries.All(entry => entry.PriorityId == priority.Id)
            )
            .ToListAsync(cancellationToken);
        return
        [
            .. await UnderCommitmentsAsync(db, [.. commitments.Select(commitment => commitment.Id)], cancellationToken),
            .. commitments,
        ];
    }

    private static async Task<IReadOnlyList<Root>> UnderCommitmentsAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<CommitmentId> commitments,
        CancellationToken cancellationToken
    ) =>
        [
            .. await db
                .ProgressReports.NotRetracted()
                .Where(report => commitments.Contains(report.CommitmentId))
                .ToListAsync(cancellationToken),
            .. await db
                .Acceptances.NotRetracted()
                .Where(acceptance => commitments.Contains(acceptance.CommitmentId))
                .ToListAsync(cancellationToken),
        ];
}
