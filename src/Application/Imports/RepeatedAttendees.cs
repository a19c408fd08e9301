using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Imports;

/// <summary>Meetings whose documents list somebody twice, such as present and with apologies.</summary>
internal static class RepeatedAttendees
{
    public static Task<IReadOnlyList<ImportFinding>> FindAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<ImportItem> items,
        CancellationToken cancellationToken
    ) =>
        RecordFindings.OfAsync<ScrutinyMeeting>(
            items,
            ExchangeTypes.ScrutinyMeeting,
            async some =>
            {
                var meetings = await db
                    .ScrutinyMeetings.AsNoTracking()
                    .NotRetracted()
                    .Where(meeting => some.Contains(meeting.Id))
                    .OrderBy(meeting => meeting.Ref)
                    .Select(meeting => new { meeting.Ref, meeting.Attendees })
                    .ToListAsync(cancellationToken);
                return meetings
                    .Select(meeting => (meeting.Ref, Places: ScrutinyMeeting.NamedTwice(meeting.Attendees)))
                    .Where(meeting => meeting.Places.Count > 0)
                    .Select(meeting => new ImportFinding(
                        "attendee-twice",
                        [meeting.Ref],
                        $"Named more than once among the attendees: those at {string.Join(", ", meeting.Places)}."
                    ));
            }
        );
}
