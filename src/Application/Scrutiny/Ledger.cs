using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>The state of a line in a ledger.</summary>
/// <param name="IsSettled">Whether nothing more is to come.</param>
/// <param name="IsLate">Whether it came after its day; while nothing came, whether its day has passed.</param>
internal sealed record LedgerState(bool IsSettled, bool IsLate);

/// <summary>A line of a ledger with its meeting.</summary>
/// <param name="Line">The line.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="Item">The agenda item.</param>
/// <param name="DaysLate">By how many days it came late, or is late today; null where it is neither.</param>
internal sealed record LedgerRow<TLine>(TLine Line, MeetingInLedger Meeting, ItemInLedger Item, int? DaysLate);

/// <summary>The questions, or the actions, of all meetings that a caller may know of.</summary>
internal sealed class Ledger<TLine, TPart>(IQueryable<TLine> lines, IPlanAccountabilityDb db, ICaller caller, DateOnly today)
    where TLine : LedgerProjection<TPart>
    where TPart : class
{
    /// <summary>A page of those that are asked for.</summary>
    public async Task<Page<LedgerRow<TLine>>> PageAsync(
        LedgerFilter filter,
        LedgerState? state,
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        var isByDay = state is { IsSettled: false, IsLate: true };
        var asked = In(Matching(lines.AsNoTracking(), filter), state);
        var ordered = isByDay ? ByDay(asked, page.After) : ByRecording(asked, page.After);
        var rows = await ordered
            .Join(
                db.ScrutinyMeetings.NotRetracted().VisibleTo(caller),
                line => line.MeetingId,
                meeting => meeting.Id,
                (line, meeting) =>
                    new
                    {
                        line,
                        meeting.AreaId,
                        meeting.Forum.Name,
                        meeting.HeldOn,
                    }
            )
            .Take(page.Limit + 1)
            .ToListAsync(cancellationToken);
        var shown = rows.Take(page.Limit)
            .Select(row => new LedgerRow<TLine>(
                row.line,
                new(row.line.MeetingId, $"/v1/scrutiny-meetings/{row.line.MeetingId}", row.AreaId, row.Name, row.HeldOn),
                new(row.line.AgendaItemId, row.line.ItemNumber, row.line.ItemTitle),
                DaysLate(row.line)
            ))
            .ToList();
        return new(shown, rows.Count > page.Limit ? PlaceOf(shown[^1].Line, isByDay) : null);
    }

    private static Cursor PlaceOf(TLine line, bool isByDay) =>
        isByDay ? new(Cursor.Of(line.DueOn!.Value), line.Id.ToString()) : new(line.Id.ToString());

    private int? DaysLate(TLine line) =>
        line.DaysLate ?? (!line.IsSettled && line.DueOn < today ? today.DayNumber - line.DueOn.Value.DayNumber : null);

    private IQueryable<TLine> Matching(IQueryable<TLine> asked, LedgerFilter filter)
    {
        if (filter.AreaId is { } area)
            asked = asked.Where(line => line.AreaId == area);
        if (filter.MeetingId is { } meeting)
            asked = asked.Where(line => line.MeetingId == meeting);
        if (filter.CommitmentId is { } commitment)
            asked = asked.Where(line =>
                db.Examinations.Any(examination => examination.AgendaItemId == line.AgendaItemId && examination.CommitmentId == commitment)
            );
        return asked;
    }

    private IQueryable<TLine> In(IQueryable<TLine> asked, LedgerState? state) =>
        state switch
        {
            null => asked,
            { IsSettled: true, IsLate: true } => asked.Where(line => line.IsSettled && line.DaysLate != null),
            { IsSettled: true } => asked.Where(line => line.IsSettled && line.DaysLate == null),
            { IsLate: true } => asked.Where(line => !line.IsSettled && line.DueOn < today),
            _ => asked.Where(line => !line.IsSettled && (line.DueOn == null || line.DueOn >= today)),
        };

    private static IOrderedQueryable<TLine> ByDay(IQueryable<TLine> overdue, Cursor? after)
    {
        if (after is not null)
        {
            var (day, id) = (after.DayAt(0, 2), after.IdAt<TPart>(1, 2));
            overdue = overdue.Where(line => line.DueOn >= day && (line.DueOn > day || line.Id.CompareTo(id) > 0));
        }

        return overdue.OrderBy(line => line.DueOn).ThenBy(line => line.Id);
    }

    private static IOrderedQueryable<TLine> ByRecording(IQueryable<TLine> asked, Cursor? after)
    {
        if (after is not null)
        {
            var id = after.IdAt<TPart>(0, 1);
            asked = asked.Where(line => line.Id.CompareTo(id) > 0);
        }

        return asked.OrderBy(line => line.Id);
    }
}
