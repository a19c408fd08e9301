using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Imports;

/// <summary>Meetings that grade otherwise than the scale of their forum has it. They are reported, never refused: documents do so, and it
/// cannot be told which is right.</summary>
internal static class AssuranceOutsideScale
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
            findings.AddRange(
                from meeting in meetings
                let places = meeting
                    .AgendaItems.Index()
                    .Where(item => item.Item.Grades().Any(grade => !ScaleGrade.IsOn(meeting.AssuranceScale, grade.Level, grade.Label)))
                    .Select(item => item.Index + 1)
                    .ToList()
                where places.Count > 0
                // No redaction reaches the findings of a report, so they hold no words of the agenda.
                select new ImportFinding(
                    ForumRules.LabelOnScale.Code,
                    [meeting.Ref, meeting.Forum],
                    $"Graded otherwise than the scale of its forum has it: the items at {string.Join(", ", places)}."
                )
            );
        }

        return [.. findings.Take(Most)];
    }
}
