using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>The operations on a panel review, in the order of its life.</summary>
internal static class ReviewActs
{
    public static readonly IReadOnlyList<Act<ReviewInPractice>> All =
    [
        new("amendPanelReview", [Role.Panel], review => review.Allows(ReviewAct.Describe)),
        new("makeRecommendation", [Role.Panel], review => review.Allows(ReviewAct.Recommend)),
        new(
            "makePanelReport",
            [Role.Panel],
            review => review.Allows(ReviewAct.Report) && (review.Review.SaysSomething || review.HasRecommendations) && review.VersionStands
        ),
        new("makeNoPanelReport", [Role.Panel, Role.Admin], review => review.Allows(ReviewAct.MakeNoReport) && review.VersionStands),
        new("respondToPanelReport", [Role.Office], review => review.Allows(ReviewAct.Respond)),
        new("publishReportResponse", [Role.Office], review => review.Allows(ReviewAct.PublishResponse)),
        new("retractPanelReview", [Role.Panel, Role.Admin], review => review.Allows(ReviewAct.Retract) && !review.BearsAnIssue),
        new("mergePanelReview", [Role.Panel, Role.Admin], review => review.Allows(ReviewAct.Retract) && !review.BearsAnIssue),
        new("redactPanelReview", [Role.Admin], _ => true),
    ];
}

/// <summary>A review with what other records say of what may be done about it.</summary>
/// <param name="Review">The review.</param>
/// <param name="HasRecommendations">Whether it has recommendations.</param>
/// <param name="BearsAnIssue">Whether a live version was issued on it.</param>
/// <param name="VersionStands">Whether the version that it reviews was not taken back; true where it reviews none.</param>
internal sealed record ReviewInPractice(PanelReview Review, bool HasRecommendations, bool BearsAnIssue, bool VersionStands)
{
    /// <summary>Loads it in one query.</summary>
    public static Task<ReviewInPractice> OfAsync(IPlanAccountabilityDb db, PanelReviewId id, CancellationToken cancellationToken)
    {
        var recommendations = db.PanelRecommendations.NotRetracted();
        var issued = db
            .PlanVersions.NotRetracted()
            .Where(version => version.RecordedAs == RecordedAs.Live && version.Steps.Any(step => step.Kind == PlanStepKind.Issued));
        return db
            .PanelReviews.AsNoTracking()
            .Where(review => review.Id == id)
            .Select(review => new ReviewInPractice(
                review,
                recommendations.Any(recommendation => recommendation.ReviewId == review.Id),
                issued.Any(version => version.Id == review.VersionId),
                !db.PlanVersions.Any(version => version.Id == review.VersionId && version.Retraction != null)
            ))
            .SingleAsync(cancellationToken);
    }

    /// <summary>Whether the review as it stands allows an act.</summary>
    public bool Allows(ReviewAct act) => Review.Allows(act);
}
