using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.Commitments;

/// <summary>Checks where something is said to have been accepted.</summary>
internal static class AcceptanceReferences
{
    /// <summary>Refuses the identifier of what is not recorded; meetings are not kept here yet, so it can name a panel review only.</summary>
    /// <exception cref="BadValueException">There is no such review of the area that everyone can read.</exception>
    public static async Task RequireReferenceAsync(this IPlanAccountabilityDb db, AcceptanceReference reference, AreaId area, CancellationToken cancellationToken)
    {
        if (reference.Id is not { } id)
            return;
        var review = new PanelReviewId(id);
        var isKnown = reference.Kind is AcceptanceReferenceKind.PanelReview && await db.PanelReviews.Standing()
            .AnyAsync(known => known.Id == review && known.AreaId == area && known.Status != PanelReviewStatus.InPreparation, cancellationToken);
        if (!isKnown)
            throw new BadValueException("/reference/id", "unknown-reference", "There is no such panel review of the area, and only panel reviews have an identifier here: leave it out and name the meeting or document.");
    }
}
