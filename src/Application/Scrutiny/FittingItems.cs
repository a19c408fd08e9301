using PlanAccountability.Application.Panels;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>What an agenda has to go with, by the kind of its meeting: the scale of its forum, or the reviews of its panel.</summary>
internal static class FittingItems
{
    /// <summary>Refuses items that do not go with their meeting. What it said before it goes on saying.</summary>
    /// <param name="db">The record.</param>
    /// <param name="meeting">The meeting, still with the agenda that it had.</param>
    /// <param name="items">The items, each with where it is in what was sent.</param>
    /// <param name="known">Those of them that were there, as they were.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="BrokenRuleException">One does not.</exception>
    public static async Task RequireFittingAsync<TMeeting>(
        this IPlanAccountabilityDb db,
        Meeting<TMeeting> meeting,
        IReadOnlyList<(AgendaItem Item, string Pointer)> items,
        IReadOnlyList<AgendaItem> known,
        CancellationToken cancellationToken
    )
        where TMeeting : Meeting<TMeeting>
    {
        await db.RequireFollowedAsync(meeting, items, known, cancellationToken);
        if ((Root)meeting is ScrutinyMeeting scrutiny)
            await db.RequireOnScaleAsync(scrutiny.ForumId, items, scrutiny.AgendaItems, cancellationToken);
        else if ((Root)meeting is PanelMeeting panel)
            await db.RequireReviewsAsync(panel, panel.PanelIds, items, cancellationToken);
    }

    /// <summary>Refuses a meeting that is public and names what is not.</summary>
    /// <exception cref="BrokenRuleException">It does.</exception>
    public static async Task RequirePublicNamesAsync<TMeeting>(
        this IPlanAccountabilityDb db,
        Meeting<TMeeting> meeting,
        CancellationToken cancellationToken
    )
        where TMeeting : Meeting<TMeeting>
    {
        await db.RequirePublicLinksAsync(meeting, cancellationToken);
        if ((Root)meeting is PanelMeeting panel)
            await db.RequirePublicReviewsAsync(panel, cancellationToken);
    }
}
