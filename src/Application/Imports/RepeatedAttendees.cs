using Microsoft.EntityFrameworkCore;
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
        foreach (
            var some in items
                .Where(item => item.Type == ExchangeTypes.ScrutinyMeeting && !item.IsRejected)
                .Select(item => new ScrutinyMeetingId(item.Entry.Id))
                .Chunk(5_000)
        )
        {
            var meetings = await db
                .ScrutinyMeetings.AsNoTracking()
                .NotRetracted()
                .Where(meeting => some.Contains(meeting.Id))
                .OrderBy(meeting => meeting.Ref)
                .Select(meeting => new { meeting.Ref, meeting.Attendees })
                .ToListAsync(cancellationToken);
            // No redaction reaches the findings of a report, so they hold no names of people.
            findings.AddRange(
                meetings
                    .Select(meeting => (meeting.Ref, Places: ScrutinyMeeting.NamedTwice(meeting.Attendees)))
                    .Where(meeting => meeting.Places.Count > 0)
                    .Select(meeting => new ImportFinding(
                        "attendee-twice",
                        [meeting.Ref],
                        $"Named more than once among the attendees: those at {string.Join(", ", meeting.Places)}."
                    ))
            );
        }

        return [.. findings.Take(Most)];
    }
}
