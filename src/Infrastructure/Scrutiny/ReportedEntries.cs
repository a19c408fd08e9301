using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PlanAccountability.Application.Imports;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Panels;
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
    IReadOnlyList<IMeeting> Changed,
    IReadOnlyList<IMeeting> Meetings,
    IReadOnlyList<Guid> StoredChanged,
    IReadOnlyList<Guid> Stored,
    ILookup<Guid, DatedEntry> Entries
)
{
    public static async Task<ReportedEntries> OfChangesAsync(DbContext db, CancellationToken cancellationToken)
    {
        var saved = Tracked(db).Where(entry => entry.State is EntityState.Added or EntityState.Modified).ToList();
        var entries = db
            .ChangeTracker.Entries<FollowUpEntry>()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
            .ToList();
        List<IMeeting> changed = [.. saved.Select(entry => entry.Entity)];
        List<MeetingKey> storedChanged =
        [
            .. saved.Where(entry => entry.State is EntityState.Modified).Select(entry => entry.Entity.MeetingKey),
        ];
        List<MeetingKey> raised =
        [
            .. storedChanged
                .Concat(entries.Select(entry => entry.Entity.RaisedAt))
                .Concat(entries.Where(entry => entry.State is EntityState.Modified).Select(RaisedBefore))
                .Distinct(),
        ];
        if (raised.Count == 0)
            return new(changed, changed, [], [], Enumerable.Empty<DatedEntry>().ToLookup(dated => dated.Entry.SubjectId));

        var reports = await EntriesAsync(db, raised, storedChanged, cancellationToken);
        raised = [.. raised.Concat(reports.Select(entry => entry.RaisedAt)).Distinct()];
        var known = await MeetingsAsync(
            db,
            raised.Concat(reports.Select(entry => entry.ReportedAt).OfType<MeetingKey>()),
            cancellationToken
        );
        List<IMeeting> meetings = [.. changed, .. raised.Select(key => known.GetValueOrDefault(key.Id)).OfType<IMeeting>().Except(changed)];
        var added = changed.Select(meeting => meeting.MeetingKey).Except(storedChanged).ToHashSet();
        var onRecord = reports.Where(entry => entry.Retraction is null).ToList();
        RequireSubjects(meetings, onRecord);
        return new(
            changed,
            meetings,
            [.. storedChanged.Select(key => key.Id)],
            [.. meetings.Select(meeting => meeting.MeetingKey).Where(key => !added.Contains(key)).Select(key => key.Id)],
            onRecord
                .Select(entry => new DatedEntry(entry, entry.On ?? known[entry.ReportedAt!.Value.Id].HeldOn))
                .ToLookup(dated => dated.Entry.SubjectId)
        );
    }

    /// <summary>The meetings of both kinds that are tracked.</summary>
    private static IEnumerable<(IMeeting Entity, EntityState State)> Tracked(DbContext db) =>
        db
            .ChangeTracker.Entries<ScrutinyMeeting>()
            .Select(entry => ((IMeeting)entry.Entity, entry.State))
            .Concat(db.ChangeTracker.Entries<PanelMeeting>().Select(entry => ((IMeeting)entry.Entity, entry.State)));

    /// <summary>The entries about meetings, and those that changed meetings report, as they will be; what is tracked is as it will
    /// be.</summary>
    private static async Task<List<FollowUpEntry>> EntriesAsync(
        DbContext db,
        List<MeetingKey> raised,
        List<MeetingKey> changed,
        CancellationToken cancellationToken
    )
    {
        var entries = db.Set<FollowUpEntry>();
        if (changed.Count > 0)
        {
            var (here, ofPanels) = ByKind(changed);
            var reported = await entries
                .AsNoTracking()
                .Where(entry => here.Contains(entry.MeetingId) || ofPanels.Contains(entry.PanelMeetingId))
                .Select(entry => new { entry.RaisedAtId, entry.RaisedAtPanelMeetingId })
                .Distinct()
                .ToListAsync(cancellationToken);
            raised =
            [
                .. raised.Concat(reported.Select(one => MeetingKey.OfEither(one.RaisedAtId, one.RaisedAtPanelMeetingId)!.Value)).Distinct(),
            ];
        }

        var (raisedHere, raisedByPanels) = ByKind(raised);
        var stored = await entries
            .Where(entry => raisedHere.Contains(entry.RaisedAtId) || raisedByPanels.Contains(entry.RaisedAtPanelMeetingId))
            .ToListAsync(cancellationToken);
        var all = raised.ToHashSet();
        return
        [
            .. stored
                .Concat(
                    db.ChangeTracker.Entries<FollowUpEntry>()
                        .Where(entry => entry.State is not EntityState.Deleted)
                        .Select(entry => entry.Entity)
                        .Where(entry => all.Contains(entry.RaisedAt))
                )
                .Distinct(),
        ];
    }

    private static (List<ScrutinyMeetingId?> OfScrutiny, List<PanelMeetingId?> OfPanels) ByKind(List<MeetingKey> keys) =>
        ([.. keys.Select(key => key.Scrutiny).Where(id => id is not null)], [.. keys.Select(key => key.Panel).Where(id => id is not null)]);

    /// <summary>Meetings as they will be: as they are tracked, else as they are stored.</summary>
    private static async Task<Dictionary<Guid, IMeeting>> MeetingsAsync(
        DbContext db,
        IEnumerable<MeetingKey> named,
        CancellationToken cancellationToken
    )
    {
        var tracked = Tracked(db).Select(entry => entry.Entity).ToDictionary(meeting => meeting.MeetingKey.Id);
        var stored = await ((IPlanAccountabilityDb)db).MeetingsAsync(named.Where(key => !tracked.ContainsKey(key.Id)), cancellationToken);
        return stored.Concat(tracked).ToDictionary();
    }

    private static MeetingKey RaisedBefore(EntityEntry<FollowUpEntry> entry) =>
        MeetingKey
            .OfEither(
                entry.Property(known => known.RaisedAtId).OriginalValue,
                entry.Property(known => known.RaisedAtPanelMeetingId).OriginalValue
            )!
            .Value;

    /// <summary>Refuses a save that would take an action or a question from under its entries.</summary>
    /// <exception cref="BrokenRuleException">It would.</exception>
    private static void RequireSubjects(IReadOnlyList<IMeeting> meetings, IReadOnlyList<FollowUpEntry> entries)
    {
        foreach (var about in entries.GroupBy(entry => entry.RaisedAt))
        {
            if (meetings.FirstOrDefault(meeting => meeting.MeetingKey == about.Key) is not { } meeting)
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
                ).About([(Root)meeting], isLostRace: false);
        }
    }
}
