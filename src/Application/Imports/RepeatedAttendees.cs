using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Imports;

/// <summary>Meetings whose documents list somebody twice, such as present and with apologies.</summary>
internal static class RepeatedAttendees
{
    public static async Task<IReadOnlyList<ImportFinding>> FindAsync(
        IPlanAccountabilityDb db,
        IReadOnlyList<ImportItem> items,
        CancellationToken cancellationToken
    ) =>
        [
            .. await OfAsync(
                db.ScrutinyMeetings,
                meeting => new ListOfNames(meeting.Ref, meeting.Attendees, null),
                items,
                cancellationToken
            ),
            .. await OfAsync(db.PanelMeetings, meeting => new ListOfNames(meeting.Ref, null, meeting.Attendance), items, cancellationToken),
        ];

    private static Task<IReadOnlyList<ImportFinding>> OfAsync<TMeeting>(
        IQueryable<TMeeting> stored,
        Expression<Func<TMeeting, ListOfNames>> names,
        IReadOnlyList<ImportItem> items,
        CancellationToken cancellationToken
    )
        where TMeeting : Meeting<TMeeting> =>
        RecordFindings.OfAsync<TMeeting>(
            items,
            ExchangeTypes.Of(typeof(TMeeting)),
            async some =>
            {
                var meetings = await stored
                    .AsNoTracking()
                    .NotRetracted()
                    .Where(meeting => some.Contains(meeting.Id))
                    .OrderBy(meeting => meeting.Ref)
                    .Select(names)
                    .ToListAsync(cancellationToken);
                return meetings
                    .Select(meeting => (meeting.Ref, Places: AttendeeLists.NamedTwice(meeting.Names)))
                    .Where(meeting => meeting.Places.Count > 0)
                    .Select(meeting => new ImportFinding(
                        "attendee-twice",
                        [meeting.Ref],
                        $"Named more than once among the attendees: those at {string.Join(", ", meeting.Places)}."
                    ));
            }
        );

    private sealed record ListOfNames(string Ref, IReadOnlyList<Attendee>? Attendees, IReadOnlyList<PanelAttendee>? Attendance)
    {
        public IEnumerable<string> Names => Attendees?.Select(attendee => attendee.Name) ?? Attendance!.Select(attendee => attendee.Name);
    }
}
