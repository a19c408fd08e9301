using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>Loads meetings of any kind.</summary>
public static class StoredMeetings
{
    /// <summary>Meetings as they are stored, also those that were taken back, for reading only.</summary>
    public static async Task<Dictionary<Guid, IMeeting>> MeetingsAsync(
        this IPlanAccountabilityDb db,
        IEnumerable<MeetingKey> keys,
        CancellationToken cancellationToken
    )
    {
        var named = keys.Distinct().ToLookup(key => key.Kind);
        var (ofScrutiny, ofPanels) = (
            named[MeetingKind.Scrutiny].Select(key => new ScrutinyMeetingId(key.Id)).ToList(),
            named[MeetingKind.Panel].Select(key => new PanelMeetingId(key.Id)).ToList()
        );
        var found = new Dictionary<Guid, IMeeting>();
        if (ofScrutiny.Count > 0)
            foreach (var meeting in await StoredAsync(db.ScrutinyMeetings.Where(meeting => ofScrutiny.Contains(meeting.Id))))
                found[meeting.Id.Value] = meeting;
        if (ofPanels.Count > 0)
            foreach (var meeting in await StoredAsync(db.PanelMeetings.Where(meeting => ofPanels.Contains(meeting.Id))))
                found[meeting.Id.Value] = meeting;
        return found;

        Task<List<TMeeting>> StoredAsync<TMeeting>(IQueryable<TMeeting> meetings)
            where TMeeting : class => meetings.AsNoTracking().ToListAsync(cancellationToken);
    }
}
