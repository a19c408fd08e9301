using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Panels;

/// <summary>What a panel's meeting depends on: the panels that meet, and the reviews that its resolutions name.</summary>
internal static class PanelMeetingQueries
{
    /// <summary>The panels that meet: those named, or the area's.</summary>
    /// <param name="db">The record.</param>
    /// <param name="area">The area of the panel that keeps the record.</param>
    /// <param name="named">Those named, or none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="BadValueException">One is not recorded.</exception>
    /// <exception cref="BrokenRuleException">None of them is of the area.</exception>
    public static async Task<IReadOnlyList<PanelId>> PanelsThatMeetAsync(
        this IPlanAccountabilityDb db,
        AreaId area,
        IReadOnlyList<PanelId>? named,
        CancellationToken cancellationToken
    )
    {
        if (named is not [_, ..])
            return [(await PanelReviews.ReviewQueries.PanelOfAsync(db, area, cancellationToken)).Id];
        var found = await db
            .Panels.AsNoTracking()
            .NotRetracted()
            .Where(panel => named.Contains(panel.Id))
            .Select(panel => new { panel.Id, panel.AreaId })
            .ToListAsync(cancellationToken);
        foreach (var (index, id) in named.Index())
        {
            if (found.All(panel => panel.Id != id))
                throw new BadValueException($"/panelIds/{index}", "unknown-panel", "The panel is not recorded.");
        }

        PanelMeetingRules.PanelOfArea.Require(found.Any(panel => panel.AreaId == area), pointer: "/panelIds");
        return [.. named.Distinct()];
    }

    /// <summary>Refuses resolutions that name a review that is not one of the panels that meet, or that is not public where the meeting is.
    /// What an item named before it goes on naming.</summary>
    /// <exception cref="BadValueException">There is no such review of the area.</exception>
    /// <exception cref="BrokenRuleException">It is of another panel, or not public.</exception>
    public static async Task RequireReviewsAsync(
        this IPlanAccountabilityDb db,
        PanelMeeting meeting,
        IReadOnlyList<PanelId> panels,
        IReadOnlyList<(AgendaItem Item, string Pointer)> items,
        CancellationToken cancellationToken
    )
    {
        var known = meeting.NamedReviews().ToHashSet();
        var named = items
            .SelectMany(item =>
                item.Item.Resolutions.Select(
                    (resolution, index) => (resolution.ReviewId, Pointer: $"{item.Pointer}/resolutions/{index}/reviewId")
                )
            )
            .Where(one => one.ReviewId is { } id && !known.Contains(id))
            .Select(one => (Id: one.ReviewId!.Value, one.Pointer))
            .ToList();
        if (named.Count == 0)
            return;
        var ids = named.Select(one => one.Id).Distinct().ToList();
        var found = await db
            .PanelReviews.AsNoTracking()
            .NotRetracted()
            .Where(review => ids.Contains(review.Id) && review.AreaId == meeting.AreaId)
            .Select(review => new
            {
                review.Id,
                review.PanelId,
                review.Visibility,
            })
            .ToDictionaryAsync(review => review.Id, cancellationToken);
        foreach (var (id, pointer) in named)
        {
            if (!found.TryGetValue(id, out var review))
                throw new BadValueException(pointer, "unknown-panel-review", "The review is not one of the area.");
            PanelMeetingRules.ReviewOfPanel.Require(panels.Contains(review.PanelId), pointer: pointer);
            if (meeting.Visibility is Visibility.Everyone)
                PanelMeetingRules.ReviewPublic.Require(review.Visibility is Visibility.Everyone, pointer: pointer);
        }
    }

    /// <summary>Refuses a public meeting of which a resolution names a review that is not.</summary>
    /// <exception cref="BrokenRuleException">One does.</exception>
    public static async Task RequirePublicReviewsAsync(
        this IPlanAccountabilityDb db,
        PanelMeeting meeting,
        CancellationToken cancellationToken
    )
    {
        var ids = meeting.NamedReviews().Distinct().ToList();
        PanelMeetingRules.ReviewPublic.Require(
            ids.Count == 0
                || !await db
                    .PanelReviews.NotRetracted()
                    .AnyAsync(review => ids.Contains(review.Id) && review.Visibility != Visibility.Everyone, cancellationToken)
        );
    }

    private static IEnumerable<PanelReviewId> NamedReviews(this PanelMeeting meeting) =>
        meeting.AgendaItems.SelectMany(item => item.Resolutions).Select(resolution => resolution.ReviewId).OfType<PanelReviewId>();
}
