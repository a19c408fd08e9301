using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Application.Plans;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;

namespace PlanAccountability.Application.Foundation;

/// <summary>What lies under a record, and goes with it: a plan's versions, a commitment's reports and acceptances, a measure's
/// readings.</summary>
internal sealed class Dependents(IPlanAccountabilityDb db)
{
    public async Task<IReadOnlyList<Root>> UnderAsync(Root root, CancellationToken cancellationToken) =>
        root switch
        {
            PoliceAndCrimePlan plan => await UnderPlanAsync(plan, cancellationToken),
            PlanVersion version => await UnderVersionAsync(version, cancellationToken),
            Priority priority => await UnderPriorityAsync(priority, cancellationToken),
            AccountabilityCommitment commitment => await UnderCommitmentsAsync([commitment.Id], cancellationToken),
            PanelReview review => await UnderReviewAsync(review, cancellationToken),
            Measure measure => await db
                .MeasureReadings.NotRetracted()
                .Where(reading => reading.MeasureId == measure.Id)
                .ToListAsync(cancellationToken),
            _ => [],
        };

    private async Task<IReadOnlyList<Root>> UnderPlanAsync(PoliceAndCrimePlan plan, CancellationToken cancellationToken)
    {
        var commitments = await db
            .Commitments.NotRetracted()
            .Where(commitment => commitment.PlanId == plan.Id)
            .ToListAsync(cancellationToken);
        return
        [
            .. await UnderCommitmentsAsync([.. commitments.Select(commitment => commitment.Id)], cancellationToken),
            .. commitments,
            .. await db.Priorities.NotRetracted().Where(priority => priority.PlanId == plan.Id).ToListAsync(cancellationToken),
            .. await db.PlanVersions.NotRetracted().Where(version => version.PlanId == plan.Id).ToListAsync(cancellationToken),
        ];
    }

    /// <summary>The priorities and commitments that stand in no other version, and the plan where it has no other; items that do stand
    /// elsewhere lose their entry in this version.</summary>
    private async Task<IReadOnlyList<Root>> UnderVersionAsync(PlanVersion version, CancellationToken cancellationToken)
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
            .. await UnderCommitmentsAsync([.. ending.Select(commitment => commitment.Id)], cancellationToken),
            .. ending,
            .. priorities.Where(priority => priority.Entries is [{ } only] && only.VersionId == version.Id),
        ];
    }

    /// <summary>The commitments that stand under no other priority in any version.</summary>
    private async Task<IReadOnlyList<Root>> UnderPriorityAsync(Priority priority, CancellationToken cancellationToken)
    {
        var commitments = await db
            .Commitments.NotRetracted()
            .Where(commitment =>
                commitment.PlanId == priority.PlanId
                && commitment.Entries.Any()
                && commitment.Entries.All(entry => entry.PriorityId == priority.Id)
            )
            .ToListAsync(cancellationToken);
        return [.. await UnderCommitmentsAsync([.. commitments.Select(commitment => commitment.Id)], cancellationToken), .. commitments];
    }

    /// <summary>Its recommendations; a live version that it reviewed is with the panel again.</summary>
    private async Task<IReadOnlyList<Root>> UnderReviewAsync(PanelReview review, CancellationToken cancellationToken)
    {
        if (
            review.Status is not PanelReviewStatus.InPreparation
            && await db.LiveVersionOfAsync(review, cancellationToken) is { Retraction: null } version
            && (version.WasIssued || version.Status is not PlanVersionStatus.Withdrawn)
        )
            version.TakeBackReview();
        return await db
            .PanelRecommendations.NotRetracted()
            .Where(recommendation => recommendation.ReviewId == review.Id)
            .ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<Root>> UnderCommitmentsAsync(
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
