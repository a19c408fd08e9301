using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Imports;

/// <summary>Meetings whose documents list somebody twice, such as present and with apologies. They are reported, never refused: it cannot
/// be told which is right.</summary>
internal static class RepeatedAttendees
{
    /// <summary>The most meetings that one report names.</summary>
    private const int Most = 1_000;

    public static async Task<IReadOnlyList<ImportFinding>> FindAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<ImportItem> items,
        CancellationToken cancellationToken
    )
    {
        var findings = new List<ImportFinding>();
        await AddAsync(
            db.ScrutinyMeetings,
            meeting => new ListOfNames(meeting.Ref, meeting.Attendees, null),
            items,
            findings,
            cancellationToken
        );
        await AddAsync(
            db.PanelMeetings,
            meeting => new ListOfNames(meeting.Ref, null, meeting.Attendance),
            items,
            findings,
            cancellationToken
        );
        return [.. findings.Take(Most)];
    }

    private static async Task AddAsync<TMeeting>(
        IQueryable<TMeeting> stored,
        Expression<Func<TMeeting, ListOfNames>> names,
        IReadOnlyList<ImportItem> items,
        List<ImportFinding> findings,
        CancellationToken cancellationToken
    )
        where TMeeting : Meeting<TMeeting>
    {
        var type = ExchangeTypes.Of(typeof(TMeeting));
        foreach (
            var some in items
                .Where(item => item.Type == type && !item.IsRejected)
                .Select(item => new Id<TMeeting>(item.Entry.Id))
                .Chunk(5_000)
        )
        {
            var meetings = await stored
                .AsNoTracking()
                .NotRetracted()
                .Where(meeting => some.Contains(meeting.Id))
                .OrderBy(meeting => meeting.Ref)
                .Select(names)
                .ToListAsync(cancellationToken);
            // No redaction reaches the findings of a report, so they hold no names of people.
            findings.AddRange(
                meetings
                    .Select(meeting => (meeting.Ref, Places: AttendeeLists.NamedTwice(meeting.Names)))
                    .Where(meeting => meeting.Places.Count > 0)
                    .Select(meeting => new ImportFinding(
                        "attendee-twice",
                        [meeting.Ref],
                        $"Named more than once among the attendees: those at {string.Join(", ", meeting.Places)}."
                    ))
            );
        }
    }

    private sealed record ListOfNames(string Ref, IReadOnlyList<Attendee>? Attendees, IReadOnlyList<PanelAttendee>? Attendance)
    {
        public IEnumerable<string> Names => Attendees?.Select(attendee => attendee.Name) ?? Attendance!.Select(attendee => attendee.Name);
    }
}
