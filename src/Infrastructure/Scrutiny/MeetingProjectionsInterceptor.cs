using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PlanAccountability.Application.Scrutiny;

namespace PlanAccountability.Infrastructure.Scrutiny;

/// <summary>On every save: writes the lines of each meeting that changed anew, and of each whose actions and questions are reported on by
/// an entry that changed, in the same transaction, so that they never say anything else than meetings and entries.</summary>
internal sealed class MeetingProjectionsInterceptor : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        var db = eventData.Context!;
        var reported = await ReportedEntries.OfChangesAsync(db, cancellationToken);
        if (reported.Meetings.Count > 0)
        {
            await WriteAsync(db, reported.Changed.SelectMany(ExaminationProjection.Of), reported.StoredChanged, cancellationToken);
            await WriteAsync(
                db,
                reported.Meetings.SelectMany(meeting => QuestionProjection.Of(meeting, reported.Entries)),
                reported.Stored,
                cancellationToken
            );
            await WriteAsync(
                db,
                reported.Meetings.SelectMany(meeting => ActionProjection.Of(meeting, reported.Entries)),
                reported.Stored,
                cancellationToken
            );
        }

        return await base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private static async Task WriteAsync<TLine>(
        DbContext db,
        IEnumerable<TLine> lines,
        IReadOnlyList<ScrutinyMeetingId> stored,
        CancellationToken cancellationToken
    )
        where TLine : class, IMeetingProjection
    {
        Expression<Func<TLine, bool>> ofStored = line => stored.Contains(line.MeetingId);
        var known = stored.Count > 0 ? await db.Set<TLine>().Where(ofStored).ToDictionaryAsync(line => line.Key, cancellationToken) : [];
        foreach (var line in lines)
        {
            if (known.Remove(line.Key, out var before))
                db.Entry(before).CurrentValues.SetValues(line);
            else
                db.Add(line);
        }

        db.RemoveRange(known.Values);
    }
}
