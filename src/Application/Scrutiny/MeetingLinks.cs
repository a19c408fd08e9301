using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>What a meeting says of other meetings: which one it continues, and at which its minutes were approved.</summary>
internal static class MeetingLinks
{
    /// <summary>Refuses meetings that are not of the area, that the readers of this one may not know of, or that were held in another
    /// order; what it named before it goes on naming.</summary>
    /// <exception cref="BadValueException">A meeting is not one of the area.</exception>
    /// <exception cref="BrokenRuleException">Their order is another, or it would continue itself.</exception>
    public static async Task RequireLinksAsync<TMeeting>(
        this IPlanAccountabilityDb db,
        Meeting<TMeeting> meeting,
        LinkedMeetings<TMeeting> known,
        CancellationToken cancellationToken
    )
        where TMeeting : Meeting<TMeeting>
    {
        Id<TMeeting>?[] links = [meeting.ContinuesId, meeting.MinutesApprovedAtId];
        var ids = links.OfType<Id<TMeeting>>().ToList();
        if (ids.Count == 0)
            return;
        var found = await db.Set<TMeeting>()
            .AsNoTracking()
            .NotRetracted()
            .Where(other => ids.Contains(other.Id) && other.AreaId == meeting.AreaId)
            .Select(other => new
            {
                other.Id,
                other.HeldOn,
                other.Visibility,
            })
            .ToDictionaryAsync(other => other.Id, cancellationToken);
        foreach (
            var (id, before, isEarlier, pointer) in ((Id<TMeeting>?, Id<TMeeting>?, bool, string)[])
                [
                    (meeting.ContinuesId, known.ContinuesId, true, "/continuesId"),
                    (meeting.MinutesApprovedAtId, known.MinutesApprovedAtId, false, "/minutesApprovedAtId"),
                ]
        )
        {
            if (id is not { } named)
                continue;
            if (!found.TryGetValue(named, out var other))
            {
                if (id != before)
                    throw new BadValueException(pointer, "unknown-meeting", "The meeting is not one of the area.");
                continue;
            }

            if (id != before && meeting.Visibility is Visibility.Everyone)
                ScrutinyRules.NamesPublic.Require(other.Visibility is Visibility.Everyone);
            ScrutinyRules.MeetingsInOrder.Require(
                isEarlier ? !other.HeldOn.IsSurelyAfter(meeting.HeldOn) : !meeting.HeldOn.IsSurelyAfter(other.HeldOn),
                pointer: pointer
            );
        }

        if (meeting.ContinuesId != known.ContinuesId)
            await RequireNoCircleAsync(db, meeting, "/continuesId", cancellationToken);
    }

    /// <summary>Refuses a meeting that continues itself, by way of others.</summary>
    /// <exception cref="BrokenRuleException">It does.</exception>
    public static async Task RequireNoCircleAsync<TMeeting>(
        IPlanAccountabilityDb db,
        Meeting<TMeeting> meeting,
        string pointer,
        CancellationToken cancellationToken
    )
        where TMeeting : Meeting<TMeeting> =>
        ScrutinyRules.NotItsOwnPart.Require(
            !await RecordChain.IsClosedByAsync(
                Continued<TMeeting>(db, [meeting.AreaId]),
                meeting.Id,
                meeting.ContinuesId,
                cancellationToken
            ),
            pointer: pointer
        );

    /// <summary>Refuses a meeting that is public and names one that is not.</summary>
    /// <exception cref="BrokenRuleException">It does.</exception>
    public static async Task RequirePublicLinksAsync<TMeeting>(
        this IPlanAccountabilityDb db,
        Meeting<TMeeting> meeting,
        CancellationToken cancellationToken
    )
        where TMeeting : Meeting<TMeeting>
    {
        Id<TMeeting>?[] links = [meeting.ContinuesId, meeting.MinutesApprovedAtId];
        var ids = links.OfType<Id<TMeeting>>().ToList();
        ScrutinyRules.NamesPublic.Require(
            ids.Count == 0
                || !await db.Set<TMeeting>()
                    .NotRetracted()
                    .AnyAsync(other => ids.Contains(other.Id) && other.Visibility != Visibility.Everyone, cancellationToken)
        );
    }

    /// <summary>Learns what rows say of what they continue, and what is stored of their areas.</summary>
    public static Task LearnAsync<TMeeting>(
        IPlanAccountabilityDb db,
        IReadOnlyList<ImportItem> items,
        ImportContext context,
        CancellationToken cancellationToken
    )
        where TMeeting : Meeting<TMeeting>
    {
        var rows = items.Where(item => item.Row is IMeetingRow).Select(item => (item.Entry.Id, Row: (IMeetingRow)item.Row!)).ToList();
        return context.Meetings.LearnAsync(
            Continued<TMeeting>(db, [.. rows.Select(row => row.Row.AreaId).Distinct()]),
            [.. rows.Select(row => (row.Id, context.Resolver.Find(ExchangeTypes.Of(typeof(TMeeting)), row.Row.ContinuesRef ?? "")?.Id))],
            cancellationToken
        );
    }

    /// <summary>What is wrong with what a row says of other meetings.</summary>
    public static IEnumerable<InputError> Faults<TMeeting>(IMeetingRow row, ImportContext context)
        where TMeeting : Meeting<TMeeting>
    {
        var type = ExchangeTypes.Of(typeof(TMeeting));
        foreach (
            var (named, isEarlier, pointer) in ((string?, bool, string)[])
                [(row.ContinuesRef, true, "/continuesRef"), (row.MinutesApprovedAtRef, false, "/minutesApprovedAtRef")]
        )
        {
            if (named == row.Ref || Find<TMeeting>(named, context) is not { } other)
                continue;
            if (other.AreaId != row.AreaId)
                yield return ReviewRules.SameArea.At(pointer);
            else if (isEarlier ? other.HeldOn.IsSurelyAfter(row.HeldOn) : row.HeldOn.IsSurelyAfter(other.HeldOn))
                yield return ScrutinyRules.MeetingsInOrder.At(pointer);
            else if (!other.IsPublic && !row.IsDraft())
                yield return ScrutinyRules.NamesPublic.At(pointer);
        }

        if (context.Meetings.ComesBackTo(context.IdOf<TMeeting>(type, row.Ref).Value))
            yield return ScrutinyRules.NotItsOwnPart.At("/continuesRef");
    }

    /// <summary>What a file says of a meeting, or else what is stored of it.</summary>
    private static (AreaId AreaId, PartialDate HeldOn, bool IsPublic)? Find<TMeeting>(string? named, ImportContext context)
        where TMeeting : Meeting<TMeeting> =>
        context.Said<IMeetingRow>(named) is { } row ? (row.AreaId, row.HeldOn, !row.IsDraft())
        : context.Find<TMeeting>(ExchangeTypes.Of(typeof(TMeeting)), named) is { } stored
            ? (stored.AreaId, stored.HeldOn, stored.Visibility is Visibility.Everyone)
        : null;

    private static IQueryable<ChainLink<TMeeting>> Continued<TMeeting>(IPlanAccountabilityDb db, IReadOnlyList<AreaId> areas)
        where TMeeting : Meeting<TMeeting> =>
        db.Set<TMeeting>()
            .AsNoTracking()
            .NotRetracted()
            .Where(meeting => areas.Contains(meeting.AreaId) && meeting.ContinuesId != null)
            .Select(meeting => new ChainLink<TMeeting>(meeting.Id, meeting.ContinuesId!.Value));
}

/// <summary>The other meetings that a meeting named before.</summary>
/// <param name="ContinuesId">The one that it continues.</param>
/// <param name="MinutesApprovedAtId">The one that approved its minutes.</param>
internal readonly record struct LinkedMeetings<TMeeting>(Id<TMeeting>? ContinuesId, Id<TMeeting>? MinutesApprovedAtId)
    where TMeeting : Meeting<TMeeting>;
