using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Commitments;

/// <summary>Checks where something is said to have been accepted.</summary>
internal static class AcceptanceReferences
{
    /// <summary>Refuses the identifier of what is not recorded, or not of its kind; documents and other things have none here.</summary>
    /// <exception cref="BadValueException">The area has no such meeting that was held, or no such review, that everyone can
    /// read.</exception>
    public static async Task RequireReferenceAsync(
        this IPlanAccountabilityDb db,
        AcceptanceReference reference,
        AreaId area,
        CancellationToken cancellationToken
    )
    {
        if (reference.Id is { } id && !await IsKnownAsync(db, reference.Kind, id, area, cancellationToken))
            throw new BadValueException(
                "/reference/id",
                "unknown-reference",
                "The area has no such panel review or scrutiny meeting that is public, and nothing else has an identifier here: "
                    + "leave it out and name the meeting or document."
            );
    }

    private static async Task<bool> IsKnownAsync(
        IPlanAccountabilityDb db,
        AcceptanceReferenceKind kind,
        Guid id,
        AreaId area,
        CancellationToken cancellationToken
    )
    {
        var review = new PanelReviewId(id);
        var meeting = new ScrutinyMeetingId(id);
        return kind switch
        {
            AcceptanceReferenceKind.PanelReview => await db
                .PanelReviews.NotRetracted()
                .AnyAsync(
                    known => known.Id == review && known.AreaId == area && known.Status != PanelReviewStatus.InPreparation,
                    cancellationToken
                ),
            AcceptanceReferenceKind.ScrutinyMeeting => await db
                .ScrutinyMeetings.NotRetracted()
                .AnyAsync(
                    known =>
                        known.Id == meeting
                        && known.AreaId == area
                        && known.Visibility == Visibility.Everyone
                        && known.Status != ScrutinyMeetingStatus.Cancelled
                        && known.Status != ScrutinyMeetingStatus.Announced,
                    cancellationToken
                ),
            _ => false,
        };
    }
}
