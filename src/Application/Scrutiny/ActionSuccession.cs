using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Which stored action follows from which: from one of another public meeting of its kind, and never from itself.</summary>
internal static class ActionSuccession
{
    /// <summary>Refuses actions that follow from what is no action of another public meeting of its kind of the area, from one that was
    /// raised later, or from themselves. What an action followed from before it goes on following from.</summary>
    /// <param name="db">The record.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="items">Items of it, each with where it is in what was sent.</param>
    /// <param name="known">Those items as they were.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="BadValueException">There is no such action.</exception>
    /// <exception cref="BrokenRuleException">It was raised later, or leads back to itself.</exception>
    public static async Task RequireFollowedAsync(
        this IPlanAccountabilityDb db,
        IMeeting meeting,
        IReadOnlyList<(AgendaItem Item, string Pointer)> items,
        IReadOnlyList<AgendaItem> known,
        CancellationToken cancellationToken
    )
    {
        var links = items
            .SelectMany(item =>
                item.Item.Actions.Select(
                    (action, index) => (action.Id, Before: action.FollowsFromId, Pointer: PointerOf(item.Pointer, index))
                )
            )
            .Where(link => link.Before is not null)
            .Select(link => (link.Id, Before: link.Before!.Value, link.Pointer))
            .ToList();
        if (links.Count == 0)
            return;
        var kept = known.SelectMany(Links).ToHashSet();
        var ids = links.Select(link => link.Before).ToList();
        var found = await db
            .ScrutinyActions.AsNoTracking()
            .Where(line => ids.Contains(line.Id))
            .Select(line => new
            {
                line.Id,
                line.MeetingKind,
                line.MeetingId,
            })
            .ToDictionaryAsync(line => line.Id, line => new MeetingKey(line.MeetingKind, line.MeetingId), cancellationToken);
        var raised = await db.MeetingsAsync(found.Values, cancellationToken);
        foreach (var (id, before, pointer) in links)
        {
            var isNew = !kept.Contains((id, before));
            var other = found.TryGetValue(before, out var key) ? raised[key.Id] : null;
            if (
                isNew
                && (
                    other is not { Visibility: Visibility.Everyone }
                    || other.AreaId != meeting.AreaId
                    || key == meeting.MeetingKey
                    || key.Kind != meeting.MeetingKey.Kind
                )
            )
                throw new BadValueException(
                    pointer,
                    "unknown-action",
                    "The action is not one of another public meeting of its kind of the area."
                );
            ScrutinyRules.MeetingsInOrder.Require(other is null || !other.HeldOn.IsSurelyAfter(meeting.HeldOn), pointer: pointer);
        }

        if (links.All(link => kept.Contains((link.Id, link.Before))))
            return;
        var chain = new RecordChain();
        await chain.LearnAsync(
            Stored(db, [meeting.AreaId]),
            [.. links.Select(link => (link.Id.Value, (Guid?)link.Before.Value))],
            cancellationToken
        );
        foreach (var (id, _, pointer) in links)
            ScrutinyRules.ActionFollowsAnother.Require(!chain.ComesBackTo(id.Value), pointer: pointer);

        static string PointerOf(string item, int action) => item is "/heldOn" or "/metOn" ? item : $"{item}/actions/{action}/followsFromId";
    }

    /// <summary>Lets what follows from actions of a meeting that was merged into another follow from those of the other. That closes no
    /// circle: two actions are one only where both follow from the same.</summary>
    public static async Task FollowAsync<TMeeting>(
        IPlanAccountabilityDb db,
        TMeeting loser,
        TMeeting winner,
        CancellationToken cancellationToken
    )
        where TMeeting : Meeting<TMeeting>
    {
        var gone = winner.SameParts.Keys.Select(id => (ScrutinyActionId?)new ScrutinyActionId(id)).ToList();
        if (gone.Count == 0)
            return;
        var named = await db
            .ScrutinyActions.Where(line => gone.Contains(line.FollowsFromId))
            .Select(line => line.MeetingId)
            .ToListAsync(cancellationToken);
        var ids = named.Select(id => new Id<TMeeting>(id)).ToList();
        var naming = await db.Set<TMeeting>().Where(meeting => ids.Contains(meeting.Id)).ToListAsync(cancellationToken);
        foreach (var meeting in naming.Where(meeting => meeting != loser).Append(winner).Distinct())
            meeting.FollowActions(loser, winner);
    }

    /// <summary>What files call the actions that those of meetings follow from. Those of meetings that were taken back are called
    /// nothing.</summary>
    public static async Task LearnNamesAsync(
        IPlanAccountabilityDb db,
        IEnumerable<IMeeting> meetings,
        ReferenceResolver resolver,
        CancellationToken cancellationToken
    )
    {
        var earlier = meetings.SelectMany(meeting => meeting.AgendaItems).SelectMany(Links).Select(link => link.Before).Distinct().ToList();
        if (earlier.Count == 0)
            return;
        var raised = await db
            .ScrutinyActions.Where(line => earlier.Contains(line.Id))
            .Select(line => new { line.MeetingKind, line.MeetingId })
            .ToListAsync(cancellationToken);
        var stored = await db.MeetingsAsync(raised.Select(line => new MeetingKey(line.MeetingKind, line.MeetingId)), cancellationToken);
        foreach (var meeting in stored.Values)
            resolver.LearnParts(PartRefs.OfActions(meeting).Select(part => (part.Key, PartRefs.Of(meeting.Ref, part.Value))));
    }

    /// <summary>What is stored of areas.</summary>
    public static IQueryable<ChainLink<ScrutinyAction>> Stored(IPlanAccountabilityDb db, IReadOnlyList<AreaId> areas) =>
        db
            .ScrutinyActions.AsNoTracking()
            .Where(line => areas.Contains(line.AreaId) && line.FollowsFromId != null)
            .Select(line => new ChainLink<ScrutinyAction>(line.Id, line.FollowsFromId!.Value));

    private static IEnumerable<(ScrutinyActionId Id, ScrutinyActionId Before)> Links(AgendaItem item) =>
        item.Actions.Where(action => action.FollowsFromId is not null).Select(action => (action.Id, action.FollowsFromId!.Value));
}
