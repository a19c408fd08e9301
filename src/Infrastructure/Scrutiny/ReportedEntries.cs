using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Infrastructure.Scrutiny;

/// <summary>The meetings whose lines a save writes anew, with the entries that report on their actions and questions: as all of them will
/// be once it is done. It costs the same few queries however many there are, and none where only new meetings are saved.</summary>
/// <param name="Changed">The meetings that are saved.</param>
/// <param name="Meetings">Those, and those on whose actions and questions an entry that is saved reports, or one of a meeting that is
/// saved.</param>
/// <param name="StoredChanged">Those of the changed that were stored before.</param>
/// <param name="Stored">Those of the meetings that were stored before.</param>
/// <param name="Entries">The entries, by what they are about.</param>
internal sealed record ReportedEntries(
    IReadOnlyList<ScrutinyMeeting> Changed,
    IReadOnlyList<ScrutinyMeeting> Meetings,
    IReadOnlyList<ScrutinyMeetingId> StoredChanged,
    IReadOnlyList<ScrutinyMeetingId> Stored,
    ILookup<Guid, DatedEntry> Entries
)
{
    public static async Task<ReportedEntries> OfChangesAsync(DbContext db, CancellationToken cancellationToken)
    {
        var saved = db
            .ChangeTracker.Entries<ScrutinyMeeting>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
            .ToList();
        var entries = db
            .ChangeTracker.Entries<FollowUpEntry>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
            .ToList();
        List<ScrutinyMeeting> changed = [.. saved.Select(entry => entry.Entity)];
        List<ScrutinyMeetingId> storedChanged =
        [
            .. saved.Where(entry => entry.State is EntityState.Modified).Select(entry => entry.Entity.Id),
        ];
        List<ScrutinyMeetingId> raised =
        [
            .. storedChanged
                .Concat(entries.Select(entry => entry.Entity.RaisedAtId))
                .Concat(entries.Where(entry => entry.State is EntityState.Modified).Select(RaisedBefore))
                .Distinct(),
        ];
        if (raised.Count == 0)
            return new(changed, changed, [], [], Enumerable.Empty<DatedEntry>().ToLookup(dated => dated.Entry.SubjectId));

        var reports = await EntriesAsync(db, raised, storedChanged, cancellationToken);
        raised = [.. raised.Concat(reports.Select(entry => entry.RaisedAtId)).Distinct()];
        var known = await MeetingsAsync(db, [.. raised.Concat(NamedBy(reports)).Distinct()], cancellationToken);
        List<ScrutinyMeeting> meetings =
        [
            .. changed,
            .. raised.Select(id => known.GetValueOrDefault(id)).OfType<ScrutinyMeeting>().Except(changed),
        ];
        var added = changed.Where(meeting => !storedChanged.Contains(meeting.Id)).Select(meeting => meeting.Id).ToHashSet();
        var onRecord = reports.Where(entry => entry.Retraction is null).ToList();
        RequireSubjects(meetings, onRecord);
        return new(
            changed,
            meetings,
            storedChanged,
            [.. meetings.Select(meeting => meeting.Id).Where(id => !added.Contains(id))],
            onRecord
                .Select(entry => new DatedEntry(entry, entry.On ?? known[entry.MeetingId!.Value].HeldOn))
                .ToLookup(dated => dated.Entry.SubjectId)
        );
    }

    /// <summary>The entries about meetings, and those that changed meetings report, as they will be; what is tracked is as it will
    /// be.</summary>
    private static async Task<List<FollowUpEntry>> EntriesAsync(
        DbContext db,
        List<ScrutinyMeetingId> raised,
        List<ScrutinyMeetingId> changed,
        CancellationToken cancellationToken
    )
    {
        var stored = await db.Set<FollowUpEntry>()
            .Where(entry =>
                raised.Contains(entry.RaisedAtId)
                || db.Set<FollowUpEntry>()
                    .Any(other =>
                        other.RaisedAtId == entry.RaisedAtId && other.MeetingId != null && changed.Contains(other.MeetingId.Value)
                    )
            )
            .ToListAsync(cancellationToken);
        var all = raised.Concat(stored.Select(entry => entry.RaisedAtId)).ToHashSet();
        return
        [
            .. stored
                .Concat(
                    db.ChangeTracker.Entries<FollowUpEntry>()
                        .Where(entry => entry.State is not EntityState.Deleted)
                        .Select(entry => entry.Entity)
                        .Where(entry => all.Contains(entry.RaisedAtId))
                )
                .Distinct(),
        ];
    }

    private static async Task<Dictionary<ScrutinyMeetingId, ScrutinyMeeting>> MeetingsAsync(
        DbContext db,
        List<ScrutinyMeetingId> named,
        CancellationToken cancellationToken
    )
    {
        var known = db.ChangeTracker.Entries<ScrutinyMeeting>().ToDictionary(entry => entry.Entity.Id, entry => entry.Entity);
        var missing = named.Where(id => !known.ContainsKey(id)).ToList();
        if (missing.Count == 0)
            return known;
        foreach (
            var meeting in await db.Set<ScrutinyMeeting>()
                .AsNoTracking()
                .Where(meeting => missing.Contains(meeting.Id))
                .ToListAsync(cancellationToken)
        )
            known[meeting.Id] = meeting;
        return known;
    }

    private static IEnumerable<ScrutinyMeetingId> NamedBy(IEnumerable<FollowUpEntry> entries) =>
        entries.Select(entry => entry.MeetingId).OfType<ScrutinyMeetingId>();

    private static ScrutinyMeetingId RaisedBefore(Microsoft.EntityFrameworkCore.ChangeTracking.EntityEntry<FollowUpEntry> entry) =>
        entry.Property(known => known.RaisedAtId).OriginalValue;

    /// <summary>Refuses a save that would take an action or a question from under its entries.</summary>
    /// <exception cref="BrokenRuleException">It would.</exception>
    private static void RequireSubjects(IReadOnlyList<ScrutinyMeeting> meetings, IReadOnlyList<FollowUpEntry> entries)
    {
        foreach (var about in entries.GroupBy(entry => entry.RaisedAtId))
        {
            if (meetings.FirstOrDefault(meeting => meeting.Id == about.Key) is not { } meeting)
                continue;
            var parts = meeting
                .AgendaItems.SelectMany(item =>
                    item.Questions.Select(question => question.Id.Value).Concat(item.Actions.Select(action => action.Id.Value))
                )
                .ToHashSet();
            if (about.FirstOrDefault(entry => !parts.Contains(entry.SubjectId)) is { } orphan)
                throw new BrokenRuleException(
                    FollowUpRules.KeepsSubject,
                    detail: $"{FollowUpRules.KeepsSubject.Statement} One of them is {orphan.Ref}."
                ).About([meeting], isLostRace: false);
        }
    }
}
