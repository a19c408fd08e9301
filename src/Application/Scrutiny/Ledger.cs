using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Where a line of a ledger stands.</summary>
internal enum LedgerState
{
    Awaited,
    Overdue,
    NotEvidenced,
    Settled,
    SettledLate,
}

/// <summary>A line of a ledger with its meeting.</summary>
/// <param name="Line">The line.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="Item">The agenda item.</param>
/// <param name="Evidence">What tells whether what is not on record was not done.</param>
/// <param name="Moved">The latest entry, or null.</param>
/// <param name="Settled">The entry that settled it, or null.</param>
internal sealed record LedgerRow<TLine>(
    TLine Line,
    MeetingInLedger Meeting,
    ItemInLedger Item,
    MeetingEvidence Evidence,
    LedgerMove? Moved,
    LedgerMove? Settled
);

/// <summary>The questions, or the actions, of all meetings that a caller may know of.</summary>
internal sealed class Ledger<TLine, TPart>(IQueryable<TLine> lines, IPlanAccountabilityDb db, ICaller caller, DateOnly today)
    where TLine : LedgerProjection<TPart>
    where TPart : class
{
    private readonly IQueryable<CompletenessStatement> _covered = db.CompletenessStatements.NotRetracted();

    /// <summary>A page of those that are asked for.</summary>
    public async Task<Page<LedgerRow<TLine>>> PageAsync(
        LedgerFilter filter,
        LedgerState? state,
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        var isByDay = state is LedgerState.Overdue;
        var asked = In(Matching(lines.AsNoTracking(), filter), state, filter.Basis);
        var ordered = isByDay ? ByDay(asked, page.After) : ByRecording(asked, page.After);
        var (rows, found) = await RowsAsync(ordered, page.Limit + 1, cancellationToken);
        return new(
            [.. rows.TakeWhile(row => found.Count <= page.Limit || row.Line != found[page.Limit])],
            found.Count > page.Limit ? PlaceOf(found[page.Limit - 1], isByDay) : null
        );
    }

    /// <summary>The one of an identifier, or null where the caller may know of none.</summary>
    public async Task<LedgerRow<TLine>?> FindAsync(Id<TPart> id, CancellationToken cancellationToken) =>
        (await RowsAsync(lines.AsNoTracking().Where(line => line.Id == id), 1, cancellationToken)).Rows.SingleOrDefault();

    /// <summary>The first of some lines with their meetings, and the lines as they were found: one whose meeting another took back
    /// meanwhile is among those alone.</summary>
    private async Task<(IReadOnlyList<LedgerRow<TLine>> Rows, IReadOnlyList<TLine> Found)> RowsAsync(
        IQueryable<TLine> ordered,
        int most,
        CancellationToken cancellationToken
    )
    {
        var rows = await Known(ordered)
            .Select(line => new
            {
                line,
                CoveredUntil = _covered
                    .Where(statement =>
                        statement.AreaId == line.AreaId
                        && statement.Of
                            == (line.MeetingKind == MeetingKind.Panel ? CoveredRecords.PanelMeetings : CoveredRecords.ScrutinyMeetings)
                        && statement.From <= line.Since
                        && (statement.To == null || statement.To >= line.Since)
                    )
                    .Max(statement => (DateOnly?)(statement.To ?? today)),
            })
            .Take(most)
            .ToListAsync(cancellationToken);
        var named = rows.SelectMany(row => new[] { row.line.MeetingId, row.line.MovedAtId, row.line.SettledAtId })
            .OfType<Guid>()
            .ToHashSet();
        var meetings = await db.HeadsAsync(caller, named, cancellationToken);
        return (
            [
                .. rows.Where(row => meetings.ContainsKey(row.line.MeetingId))
                    .Select(row => new LedgerRow<TLine>(
                        row.line,
                        MeetingInLedger.Of(meetings[row.line.MeetingId]),
                        new(row.line.AgendaItemId, row.line.ItemNumber, row.line.ItemTitle),
                        new(row.line.AreaId, row.line.RecordedAs, row.line.Since, row.CoveredUntil, today)
                        {
                            Of = MeetingEvidence.StatementsOf(row.line.MeetingKind),
                        },
                        Move(row.line.MovedOn, row.line.MovedAtId),
                        Move(row.line.SettledOn, row.line.SettledAtId)
                    )),
            ],
            [.. rows.Select(row => row.line)]
        );

        LedgerMove? Move(PartialDate? on, Guid? at) =>
            on is { } day ? new(day, at is { } id && meetings.TryGetValue(id, out var meeting) ? MeetingInLedger.Of(meeting) : null) : null;
    }

    /// <summary>Those of meetings that the caller may know of.</summary>
    private IQueryable<TLine> Known(IQueryable<TLine> asked)
    {
        var ofScrutiny = db.ScrutinyMeetings.NotRetracted().VisibleTo(caller);
        var ofPanels = db.PanelMeetings.NotRetracted().VisibleTo(caller);
        return asked.Where(line =>
            (line.MeetingKind == MeetingKind.Scrutiny && ofScrutiny.Any(meeting => (Guid)(object)meeting.Id == line.MeetingId))
            || (line.MeetingKind == MeetingKind.Panel && ofPanels.Any(meeting => (Guid)(object)meeting.Id == line.MeetingId))
        );
    }

    /// <summary>How many stand how, of those that are asked for.</summary>
    public async Task<LedgerCounts> CountAsync(LedgerFilter filter, CancellationToken cancellationToken)
    {
        var asked = Known(Matching(lines.AsNoTracking(), filter));
        var counted = await Standing(asked)
            .GroupBy(row => new
            {
                row.Line.IsSettled,
                IsLate = row.Line.DaysLate != null,
                row.IsPast,
                row.IsKnown,
            })
            .Select(same => new { same.Key, Count = same.Count() })
            .ToListAsync(cancellationToken);
        return new(
            counted.Where(same => same.Key is { IsSettled: false, IsKnown: true, IsPast: false }).Sum(same => same.Count),
            counted.Where(same => same.Key is { IsSettled: false, IsKnown: true, IsPast: true }).Sum(same => same.Count),
            counted.Where(same => same.Key is { IsSettled: true, IsLate: false }).Sum(same => same.Count),
            counted.Where(same => same.Key is { IsSettled: true, IsLate: true }).Sum(same => same.Count),
            counted.Where(same => same.Key is { IsSettled: false, IsKnown: false }).Sum(same => same.Count)
        );
    }

    private static Cursor PlaceOf(TLine line, bool isByDay) =>
        isByDay ? new(Cursor.Of(line.DueOn!.Value), line.Id.ToString()) : new(line.Id.ToString());

    private IQueryable<TLine> Matching(IQueryable<TLine> asked, LedgerFilter filter)
    {
        if (filter.AreaId is { } area)
            asked = asked.Where(line => line.AreaId == area);
        if (filter.MeetingIds is { } meetings)
            asked = asked.Where(line => meetings.Contains(line.MeetingId));
        if (filter.MeetingKind is { } kind)
            asked = asked.Where(line => line.MeetingKind == kind);
        if (filter.ForumId is { } forum)
            asked = asked.Where(line =>
                db.ScrutinyMeetings.Any(meeting => (Guid)(object)meeting.Id == line.MeetingId && meeting.ForumId == forum)
            );
        if (filter.CommitmentId is { } commitment)
            asked = asked.Where(line =>
                db.Examinations.Any(examination => examination.AgendaItemId == line.AgendaItemId && examination.CommitmentId == commitment)
            );
        return asked;
    }

    /// <summary>Those that stand so. Of what is not on record it says what <see cref="Awaited"/> says.</summary>
    private IQueryable<TLine> In(IQueryable<TLine> asked, LedgerState? state, Basis? basis)
    {
        var rows = Standing(asked);
        rows = state switch
        {
            null => rows,
            LedgerState.Settled => rows.Where(row => row.Line.IsSettled && row.Line.DaysLate == null),
            LedgerState.SettledLate => rows.Where(row => row.Line.IsSettled && row.Line.DaysLate != null),
            LedgerState.Awaited => rows.Where(row => !row.Line.IsSettled && !row.IsPast && row.IsKnown),
            LedgerState.Overdue => rows.Where(row => !row.Line.IsSettled && row.IsPast && row.IsKnown),
            _ => rows.Where(row => !row.Line.IsSettled && !row.IsKnown),
        };
        rows = basis switch
        {
            null => rows,
            Basis.Known => rows.Where(row => row.IsKnown),
            _ => rows.Where(row => !row.IsKnown),
        };
        return rows.Select(row => row.Line);
    }

    private IQueryable<LineStanding> Standing(IQueryable<TLine> asked) =>
        asked.Select(line => new LineStanding
        {
            Line = line,
            IsPast = line.DueOn != null && line.DueOn < today,
            IsKnown =
                line.IsSettled
                || line.RecordedAs == RecordedAs.Live
                || (line.OutstandingAsOf != null && (line.DueOn == null || line.DueOn >= today || line.OutstandingAsOf > line.DueOn))
                || _covered.Any(statement =>
                    statement.AreaId == line.AreaId
                    && statement.Of
                        == (line.MeetingKind == MeetingKind.Panel ? CoveredRecords.PanelMeetings : CoveredRecords.ScrutinyMeetings)
                    && statement.From <= line.Since
                    && (statement.To == null || statement.To >= line.Since)
                    && (statement.To == null || line.DueOn == null || line.DueOn >= today || statement.To > line.DueOn)
                ),
        });

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

    /// <summary>A line, and what decides where it stands.</summary>
    private sealed class LineStanding
    {
        public required TLine Line { get; init; }

        /// <summary>Whether the day by which it is due has passed.</summary>
        public required bool IsPast { get; init; }

        /// <summary>Whether it is known what became of it.</summary>
        public required bool IsKnown { get; init; }
    }
}
