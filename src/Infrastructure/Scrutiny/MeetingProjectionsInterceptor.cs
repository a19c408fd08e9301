using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Infrastructure.Scrutiny;

/// <summary>On every save: writes the lines of each meeting that changed anew, in the same transaction, so that they never say anything
/// else than the meeting.</summary>
internal sealed class MeetingProjectionsInterceptor : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        var db = eventData.Context!;
        var changed = db
            .ChangeTracker.Entries<ScrutinyMeeting>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
            .ToList();
        if (changed.Count > 0)
        {
            List<ScrutinyMeeting> meetings = [.. changed.Select(entry => entry.Entity)];
            List<ScrutinyMeetingId> stored =
            [
                .. changed.Where(entry => entry.State is EntityState.Modified).Select(entry => entry.Entity.Id),
            ];
            await WriteAsync(
                db,
                meetings.SelectMany(ExaminationProjection.Of),
                line => stored.Contains(line.MeetingId),
                stored.Count > 0,
                cancellationToken
            );
            await WriteAsync(
                db,
                meetings.SelectMany(QuestionProjection.Of),
                line => stored.Contains(line.MeetingId),
                stored.Count > 0,
                cancellationToken
            );
            await WriteAsync(
                db,
                meetings.SelectMany(ActionProjection.Of),
                line => stored.Contains(line.MeetingId),
                stored.Count > 0,
                cancellationToken
            );
        }

        return await base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private static async Task WriteAsync<TLine>(
        DbContext db,
        IEnumerable<TLine> lines,
        Expression<Func<TLine, bool>> ofStored,
        bool hasStored,
        CancellationToken cancellationToken
    )
        where TLine : class, IMeetingProjection
    {
        var known = hasStored ? await db.Set<TLine>().Where(ofStored).ToDictionaryAsync(line => line.Key, cancellationToken) : [];
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
