using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Imports;

/// <summary>Meetings that grade otherwise than the scale of their forum has it.</summary>
internal static class AssuranceOutsideScale
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
                var meetings = await (
                    from meeting in db.ScrutinyMeetings.AsNoTracking().NotRetracted()
                    join forum in db.Forums.NotRetracted() on meeting.ForumId equals forum.Id
                    where some.Contains(meeting.Id)
                    orderby meeting.Ref
                    select new
                    {
                        meeting.Ref,
                        meeting.AgendaItems,
                        Forum = forum.Ref,
                        forum.AssuranceScale,
                    }
                ).ToListAsync(cancellationToken);
                return from meeting in meetings
                    let places = meeting
                        .AgendaItems.Index()
                        .Where(item => item.Item.Grades().Any(grade => !ScaleGrade.IsOn(meeting.AssuranceScale, grade.Level, grade.Label)))
                        .Select(item => item.Index + 1)
                        .ToList()
                    where places.Count > 0
                    select new ImportFinding(
                        ForumRules.LabelOnScale.Code,
                        [meeting.Ref, meeting.Forum],
                        $"Graded otherwise than the scale of its forum has it: the items at {string.Join(", ", places)}."
                    );
            }
        );
}
