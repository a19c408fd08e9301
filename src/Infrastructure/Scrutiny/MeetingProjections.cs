using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Infrastructure.Scrutiny;

/// <summary>Writes the lines that are kept beside meetings.</summary>
internal static class MeetingProjections
{
    /// <summary>Puts the lines of meetings in the place of those that are stored of them.</summary>
    public static async Task WriteAsync(DbContext db, ReportedEntries reported, CancellationToken cancellationToken)
    {
        var (changed, stored) = (reported.StoredChanged, reported.Stored);
        await WriteAsync(
            db,
            reported.Changed.SelectMany(ExaminationProjection.Of),
            changed.Count == 0 ? null : db.Set<ExaminationProjection>().Where(line => changed.Contains(line.MeetingId)),
            line => line.Key,
            cancellationToken
        );
        await WriteAsync(
            db,
            reported.Meetings.SelectMany(meeting => QuestionProjection.Of(meeting, reported.Entries)),
            stored.Count == 0 ? null : db.Set<QuestionProjection>().Where(line => stored.Contains(line.MeetingId)),
            line => line.Id,
            cancellationToken
        );
        await WriteAsync(
            db,
            reported.Meetings.SelectMany(meeting => ActionProjection.Of(meeting, reported.Entries)),
            stored.Count == 0 ? null : db.Set<ActionProjection>().Where(line => stored.Contains(line.MeetingId)),
            line => line.Id,
            cancellationToken
        );
    }

    /// <summary>Writes those of panels' meetings that were stored before lines of them were kept.</summary>
    public static async Task WriteMissingAsync(DbContext db, CancellationToken cancellationToken)
    {
        var missing = await db
            .Database.SqlQueryRaw<Guid>(
                """
                select id as "Value" from panel_meeting meeting
                where retraction_at is null
                      and jsonb_path_exists(
                          agenda_items,
                          '$[*] ? (exists(@.actions[*]) || exists(@.questions[*]) || exists(@.commitmentIds[*]) || exists(@.priorityIds[*])
                              || exists(@.planIds[*]))'
                      )
                      and not exists (select from scrutiny_action where meeting_id = meeting.id)
                      and not exists (select from scrutiny_question where meeting_id = meeting.id)
                      and not exists (select from examination where meeting_id = meeting.id)
                """
            )
            .ToListAsync(cancellationToken);
        if (missing.Count == 0)
            return;
        var ids = missing.Select(id => new PanelMeetingId(id)).ToList();
        var meetings = await db.Set<PanelMeeting>()
            .AsNoTracking()
            .Where(meeting => ids.Contains(meeting.Id))
            .ToListAsync(cancellationToken);
        var nothing = Enumerable.Empty<DatedEntry>().ToLookup(dated => dated.Entry.SubjectId);
        await WriteAsync(db, new(meetings, meetings, [], [], nothing), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task WriteAsync<TLine>(
        DbContext db,
        IEnumerable<TLine> lines,
        IQueryable<TLine>? stored,
        Func<TLine, object> key,
        CancellationToken cancellationToken
    )
        where TLine : class
    {
        var known = stored is null ? [] : await stored.ToDictionaryAsync(key, cancellationToken);
        foreach (var line in lines)
        {
            if (known.Remove(key(line), out var before))
                db.Entry(before).CurrentValues.SetValues(line);
            else
                db.Add(line);
        }

        db.RemoveRange(known.Values);
    }
}
