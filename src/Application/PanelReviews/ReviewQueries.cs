using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>What a review depends on: the panel and the body of its area, and the version that it reviews.</summary>
internal static class ReviewQueries
{
    /// <summary>The panel of an area.</summary>
    /// <exception cref="BrokenRuleException">The area has none.</exception>
    public static async Task<Panel> PanelOfAsync(this IPlanAccountabilityDb db, AreaId area, CancellationToken cancellationToken)
    {
        var panel = await db
            .Panels.NotRetracted()
            .Where(panel => panel.AreaId == area)
            .OrderBy(panel => panel.Id)
            .FirstOrDefaultAsync(cancellationToken);
        ReviewRules.AreaHasPanel.Require(panel is not null, pointer: "/areaId");
        return panel;
    }

    /// <summary>When the panel met, or else reported or was said not to: the body of that time is reviewed.</summary>
    public static PartialDate? Date(this PanelReviewInput input) => input.MetOn ?? input.ReportedOn ?? input.NoReport?.On;

    /// <summary>The review that a request names, loaded whole.</summary>
    /// <exception cref="BadValueException">There is none that the caller may know of, or it was retracted.</exception>
    public static async Task<PanelReview> NamedAsync(
        this IQueryable<PanelReview> reviews,
        PanelReviewId id,
        ICaller caller,
        CancellationToken cancellationToken
    )
    {
        var review = await reviews.SingleOrDefaultAsync(review => review.Id == id, cancellationToken);
        return review is { Retraction: null } && caller.MayKnow(review.Visibility, review.AreaId)
            ? review
            : throw new BadValueException("/reviewId", "unknown-panel-review", "There is no such panel review.");
    }

    /// <summary>A recommendation, loaded for a change by a side of its area, with its review.</summary>
    public static async Task<(PanelRecommendation Recommendation, PanelReview Review)> RecommendationAsync(
        this IPlanAccountabilityDb db,
        PanelRecommendationId id,
        ICaller caller,
        Role role,
        Revisions revision,
        CancellationToken cancellationToken
    )
    {
        var recommendation = await db
            .PanelRecommendations.Where(recommendation => recommendation.Id == id)
            .GetForUpdateAsync(caller, [role], revision, cancellationToken);
        return (recommendation, await db.PanelReviews.SingleAsync(review => review.Id == recommendation.ReviewId, cancellationToken));
    }

    /// <summary>The version that a live review is about, loaded for its next step; null for other reviews.</summary>
    public static async Task<PlanVersion?> LiveVersionOfAsync(
        this IPlanAccountabilityDb db,
        PanelReview review,
        CancellationToken cancellationToken
    ) =>
        review is { VersionId: { } id, RecordedAs: RecordedAs.Live }
            ? await db.PlanVersions.SingleAsync(version => version.Id == id, cancellationToken)
            : null;

    /// <summary>The review of a version, loaded for its next step, or null.</summary>
    public static Task<PanelReview?> ReviewOfAsync(
        this IPlanAccountabilityDb db,
        PlanVersion version,
        CancellationToken cancellationToken
    ) => db.PanelReviews.NotRetracted().SingleOrDefaultAsync(review => review.VersionId == version.Id, cancellationToken);

    /// <summary>Refuses an answer to a live report of which only the month or year is said, or nothing: nobody could tell whether it was
    /// late.</summary>
    /// <exception cref="BrokenRuleException">The date is no day.</exception>
    public static void RequireDay(this PanelReview review, PartialDate? date, string pointer) =>
        PlanRules.DayIsKnown.Require(review.RecordedAs is RecordedAs.AfterTheFact || date?.Day is not null, pointer: pointer);

    /// <summary>The side that a caller speaks for who says that the panel made no report.</summary>
    public static ReportingSide SideOf(this ICaller caller, PanelReview review) =>
        caller.Is(Role.Panel, review.AreaId) ? ReportingSide.Panel : ReportingSide.Admin;

    /// <summary>The day of a step that needs one.</summary>
    /// <exception cref="BrokenRuleException">The date is less precise.</exception>
    public static DateOnly NeededDay(this PartialDate date, string pointer)
    {
        PlanRules.DayIsKnown.Require(date.Day is not null, pointer: pointer);
        return date.Day.Value;
    }

    /// <summary>Refuses a document that is not recorded.</summary>
    /// <exception cref="BadValueException">It is not recorded, or is retracted.</exception>
    public static async Task RequireDocumentAsync(
        this IPlanAccountabilityDb db,
        SourceDocumentId? id,
        string pointer,
        CancellationToken cancellationToken
    )
    {
        if (id is not null && !await db.SourceDocuments.NotRetracted().AnyAsync(document => document.Id == id, cancellationToken))
            throw new BadValueException(pointer, "unknown-source-document", "There is no such source document.");
    }
}
