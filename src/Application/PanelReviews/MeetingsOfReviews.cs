using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>The meeting of the panel at which a review was on the agenda.</summary>
internal static class MeetingsOfReviews
{
    /// <summary>What is said of a review, with the day of the meeting that it names.</summary>
    /// <param name="db">The record.</param>
    /// <param name="input">What is said.</param>
    /// <param name="panel">The panel that reviews.</param>
    /// <param name="known">The review as it is stored, whose meeting is not asked about again; or null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="BadValueException">There is no such meeting.</exception>
    /// <exception cref="BrokenRuleException">It is of another panel, or was held at another time.</exception>
    public static async Task<PanelReviewInput> WithMeetingAsync(
        this IPlanAccountabilityDb db,
        PanelReviewInput input,
        PanelId panel,
        PanelReview? known,
        CancellationToken cancellationToken
    )
    {
        if (input.PanelMeetingId is not { } id || (id == known?.PanelMeetingId && input.MetOn == known.MetOn))
            return input;
        var meeting =
            await db.PanelMeetings.AsNoTracking().NotRetracted().SingleOrDefaultAsync(meeting => meeting.Id == id, cancellationToken)
            ?? throw new BadValueException("/panelMeetingId", "unknown-panel-meeting", "There is no such meeting of the panel.");
        PanelMeetingRules.MeetingOfPanel.Require(meeting.PanelIds.Contains(panel), pointer: "/panelMeetingId");
        PanelMeetingRules.MeetingOnDay.Require(PartialDate.MayBeOne(meeting.HeldOn, input.MetOn), pointer: "/metOn");
        return input with { MetOn = input.MetOn ?? meeting.HeldOn };
    }

    /// <summary>Refuses a public review whose meeting is not public.</summary>
    /// <exception cref="BrokenRuleException">It is not.</exception>
    public static async Task RequirePublicMeetingAsync(
        this IPlanAccountabilityDb db,
        PanelReview review,
        CancellationToken cancellationToken
    )
    {
        if (review is { Visibility: Visibility.Everyone, PanelMeetingId: { } id })
            ScrutinyRules.NamesPublic.Require(
                await db.PanelMeetings.AnyAsync(meeting => meeting.Id == id && meeting.Visibility == Visibility.Everyone, cancellationToken)
            );
    }
}
