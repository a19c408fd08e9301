using MediatR;
using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Charts;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>How a forum does its work.</summary>
/// <param name="Id">The forum.</param>
/// <param name="From">The first day of the time of the meetings; twelve months up to the last unless said.</param>
/// <param name="To">The last day; today unless said.</param>
public sealed record GetForumDashboard(ForumId Id, DateOnly? From, DateOnly? To) : IQuery<ForumDashboard>;

/// <summary>The same as a chart, an SVG document.</summary>
public sealed record DrawForumDashboard(GetForumDashboard Of) : IQuery<string>;

internal sealed class GetForumDashboardHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<GetForumDashboard, ForumDashboard>
{
    private const int MostTopics = 50;

    private const int MostMeetings = 1_000;

    private static readonly ScrutinyMeetingStatus[] ToCome = [ScrutinyMeetingStatus.Scheduled, ScrutinyMeetingStatus.Announced];

    public async Task<ForumDashboard> Handle(GetForumDashboard query, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var to = query.To ?? today;
        var from = query.From ?? to.AddYears(-1).AddDays(1);
        if (from > to)
            throw new BadValueException("from", "bad-value", "must not be later than 'to'");
        var forum = await db.Forums.Where(forum => forum.Id == query.Id).ReadAsync(ForumType.Shown, caller, cancellationToken);
        var meetings = db.ScrutinyMeetings.AsNoTracking().NotRetracted().VisibleTo(caller).Where(meeting => meeting.ForumId == query.Id);
        var inTime = await meetings
            .Where(meeting => meeting.HeldSince >= from && meeting.HeldSince <= to)
            .OrderByDescending(meeting => meeting.HeldSince)
            .Take(MostMeetings)
            .Select(meeting => new MeetingOnRecord(meeting.Id, meeting.Status, meeting.HeldOn, meeting.AgendaItems))
            .ToListAsync(cancellationToken);
        inTime.Reverse();
        var next = await meetings
            .Where(meeting => ToCome.Contains(meeting.Status) && meeting.HeldSince >= today)
            .OrderBy(meeting => meeting.HeldSince)
            .Select(meeting => (PartialDate?)meeting.HeldOn)
            .FirstOrDefaultAsync(cancellationToken);
        List<MeetingOnRecord> held = [.. inTime.Where(meeting => meeting.Status.WasHeld())];
        List<AgendaItem> items = [.. held.SelectMany(meeting => meeting.AgendaItems)];
        var grades = held.SelectMany(Grades).ToList();
        var topics = Topics(grades);
        var filter = new LedgerFilter(AreaId: null, MeetingKind: null, MeetingIds: null, CommitmentId: null, query.Id, Basis: null);
        return new(
            forum.Id,
            from,
            to,
            new(
                held.Count,
                inTime.Count(meeting => meeting.Status is ScrutinyMeetingStatus.Cancelled),
                inTime.Count(meeting => meeting.Status.IsToCome()),
                forum.Cadence,
                ForumCadence.MeetingsPerYear(forum.Cadence),
                held is [.., var last] ? last.HeldOn : null,
                next
            ),
            new(
                Became(AgendaItemOutcome.Considered),
                Became(AgendaItemOutcome.Deferred),
                Became(AgendaItemOutcome.NotReached),
                Became(AgendaItemOutcome.Withdrawn),
                items.Count(item => item.Restricted)
            ),
            new(
                Graded(AssuranceLevel.Assured),
                Graded(AssuranceLevel.PartlyAssured),
                Graded(AssuranceLevel.NotAssured),
                Graded(AssuranceLevel.NotGraded)
            ),
            [.. topics.Take(MostTopics)],
            Math.Max(0, topics.Count - MostTopics),
            await new Ledger<ActionProjection, ScrutinyAction>(db.ScrutinyActions, db, caller, today).CountAsync(filter, cancellationToken),
            await new Ledger<QuestionProjection, ScrutinyQuestion>(db.ScrutinyQuestions, db, caller, today).CountAsync(
                filter,
                cancellationToken
            )
        );

        int Became(AgendaItemOutcome outcome) => items.Count(item => item.Outcome == outcome);
        int Graded(AssuranceLevel level) => grades.Count(grade => grade.Grade.Level == level);
    }

    private static IEnumerable<(string Title, GradeOfForum Grade)> Grades(MeetingOnRecord meeting)
    {
        foreach (var item in meeting.AgendaItems)
        {
            if (item.Assurance is { } assurance)
                yield return (item.Title ?? "", new(assurance.Level, assurance.Label, meeting.HeldOn, meeting.Id));
            foreach (var about in item.Assurances)
                yield return (about.About, new(about.Level, about.Label, meeting.HeldOn, meeting.Id));
        }
    }

    private static List<TopicOfForum> Topics(List<(string Title, GradeOfForum Grade)> grades) =>
        [
            .. grades
                .Where(graded => graded.Title.Length > 0)
                .GroupBy(graded => graded.Title, Words.Comparer)
                .OrderByDescending(topic => topic.Count())
                .ThenBy(topic => topic.Key, StringComparer.Ordinal)
                .Select(topic => new TopicOfForum(topic.Key, [.. topic.Select(graded => graded.Grade)])),
        ];

    private sealed record MeetingOnRecord(
        ScrutinyMeetingId Id,
        ScrutinyMeetingStatus Status,
        PartialDate HeldOn,
        IReadOnlyList<AgendaItem> AgendaItems
    );
}

internal sealed class DrawForumDashboardHandler(
    IPlanAccountabilityDb db,
    IRequestHandler<GetForumDashboard, ForumDashboard> dashboards,
    IBarChartDrawing drawing
) : IRequestHandler<DrawForumDashboard, string>
{
    public async Task<string> Handle(DrawForumDashboard query, CancellationToken cancellationToken)
    {
        var dashboard = await dashboards.Handle(query.Of, cancellationToken);
        var name = await db.Forums.Where(forum => forum.Id == query.Of.Id).Select(forum => forum.Name).SingleAsync(cancellationToken);
        return drawing.Draw(ForumDashboardInWords.Chart(name, dashboard));
    }
}
