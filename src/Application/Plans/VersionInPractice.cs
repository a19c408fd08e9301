using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Plans;

/// <summary>A version with what other records say of what may be done with it.</summary>
/// <param name="Version">The version.</param>
/// <param name="IsNextToVary">Whether a variation would begin from it: it is its plan's current version and none is in preparation.</param>
/// <param name="IsReviewed">Whether the panel has a review of it or is at work on one.</param>
/// <param name="ItemsStand">Whether none of the priorities and commitments that it has was retracted.</param>
internal sealed record VersionInPractice(PlanVersion Version, bool IsNextToVary, bool IsReviewed, bool ItemsStand)
{
    /// <summary>Loads it in one query; whether its items are retracted is seen from how it is shown.</summary>
    public static async Task<VersionInPractice> OfAsync(IPlanAccountabilityDb db, PlanVersionDto shown, CancellationToken cancellationToken)
    {
        var current = VersionsOfPlans.All(db);
        var inPreparation = db
            .PlanVersions.NotRetracted()
            .Where(version => version.Status != PlanVersionStatus.Issued && version.Status != PlanVersionStatus.Withdrawn);
        var reviews = db.PanelReviews.NotRetracted();
        var itemsStand = !shown.Priorities.Any(priority =>
            priority.Retracted || priority.Commitments.Any(commitment => commitment.Retracted)
        );
        return await db
            .PlanVersions.AsNoTracking()
            .Where(version => version.Id == shown.Id)
            .Select(version => new VersionInPractice(
                version,
                current.Any(other => other.Id == version.Id) && !inPreparation.Any(other => other.PlanId == version.PlanId),
                reviews.Any(review => review.VersionId == version.Id),
                itemsStand
            ))
            .SingleAsync(cancellationToken);
    }

    /// <summary>Whether a review of it can be begun.</summary>
    public bool IsFreeForReview => Allows(VersionAct.Review) && !IsReviewed;

    /// <summary>Whether the version as it stands allows an act.</summary>
    public bool Allows(VersionAct act) => Version.Allows(act);
}
