using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Which actions those of a page follow from, and which follow from them, as far as the caller may know their meetings.</summary>
internal sealed class LinkedActions
{
    private readonly Dictionary<ScrutinyActionId, LinkedAction> _byId;

    private readonly ILookup<ScrutinyActionId?, LinkedAction> _byEarlier;

    private LinkedActions(IReadOnlyList<(LinkedAction Action, ScrutinyActionId? Before)> found)
    {
        _byId = found.ToDictionary(one => one.Action.Id, one => one.Action);
        _byEarlier = found.ToLookup(one => one.Before, one => one.Action);
    }

    public LinkedAction? Before(ActionProjection line) => line.FollowsFromId is { } before ? _byId.GetValueOrDefault(before) : null;

    public IReadOnlyList<LinkedAction> After(ActionProjection line) => [.. _byEarlier[line.Id]];

    /// <summary>Looks them up in two queries at most, however many actions there are.</summary>
    public static async Task<LinkedActions> OfAsync(
        IPlanAccountabilityDb db,
        ICaller caller,
        IReadOnlyList<ActionProjection> lines,
        CancellationToken cancellationToken
    )
    {
        if (lines.Count == 0)
            return new([]);
        var earlier = lines.Select(line => line.FollowsFromId).OfType<ScrutinyActionId>().ToList();
        var shown = lines.Select(line => (ScrutinyActionId?)line.Id).ToList();
        var found = await db
            .ScrutinyActions.AsNoTracking()
            .Where(line => earlier.Contains(line.Id) || shown.Contains(line.FollowsFromId))
            .Select(line => new
            {
                line.Id,
                line.FollowsFromId,
                line.Part,
                line.MeetingId,
            })
            .OrderBy(line => line.Id)
            .ToListAsync(cancellationToken);
        var meetings = await db.HeadsAsync(caller, [.. found.Select(line => line.MeetingId)], cancellationToken);
        return new([
            .. found
                .Where(line => meetings.ContainsKey(line.MeetingId))
                .Select(line =>
                    (
                        new LinkedAction(
                            line.Id,
                            $"/v1/scrutiny-actions/{line.Id}",
                            line.Part.Reference,
                            MeetingInLedger.Of(meetings[line.MeetingId])
                        ),
                        line.FollowsFromId
                    )
                ),
        ]);
    }
}
