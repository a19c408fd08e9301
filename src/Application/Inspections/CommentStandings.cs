using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Inspections;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Inspections;

/// <summary>How comments on inspection reports stand: in time or late, and what they leave unanswered.</summary>
internal static class CommentStandings
{
    /// <summary>Adds it to comments, in three round trips however many they are.</summary>
    public static async Task<IReadOnlyList<InspectionCommentDto>> WithStandingAsync(
        this IPlanAccountabilityDb db,
        IReadOnlyList<InspectionCommentDto> comments,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (comments.Count == 0)
            return comments;
        List<InspectionReportId> named = [.. comments.Select(comment => comment.ReportId).Distinct()];
        List<AreaId> areas = [.. comments.Select(comment => comment.AreaId).Distinct()];
        var reports = await db
            .InspectionReports.AsNoTracking()
            .Where(report => named.Contains(report.Id))
            .ToDictionaryAsync(report => report.Id, cancellationToken);
        var bodies = await db
            .PolicingBodies.AsNoTracking()
            .NotRetracted()
            .Where(body => areas.Contains(body.AreaId))
            .ToListAsync(cancellationToken);
        var covered = await db.CoveredTimesAsync(CoveredRecords.InspectionComments, areas, cancellationToken);
        return
        [
            .. comments.Select(comment =>
                With(
                    comment,
                    reports[comment.ReportId],
                    bodies.Where(body => body.AreaId == comment.AreaId),
                    covered.Where(time => time.AreaId == comment.AreaId),
                    today
                )
            ),
        ];
    }

    /// <summary>How comments stand of which none are on record.</summary>
    public static DutyState WithoutComments(InspectionReportDto report, AreaId area, IEnumerable<CoveredTime> covered, DateOnly today)
    {
        if (!report.CommentsOwed || report.PublishedOn is not { } published)
            return report.CommentsOwed ? DutyState.NotEvidenced : DutyState.NotDue;
        var absence = new Awaited(
            area,
            CoveredRecords.InspectionComments,
            IsKeptHere: false,
            published.FirstDay,
            report.CommentsDueOn,
            OutstandingAsOf: null
        ).On(covered, today);
        return new CommentsDuty(published).Missing(absence.Until, today).State;
    }

    private static InspectionCommentDto With(
        InspectionCommentDto comment,
        InspectionReport report,
        IEnumerable<LocalPolicingBody> bodies,
        IEnumerable<CoveredTime> covered,
        DateOnly today
    )
    {
        var duty = new CommentsDuty(report.CommentsOwed ? report.PublishedOn : null);
        var isLive = comment.RecordedAs is RecordedAs.Live;
        var standing =
            !report.CommentsOwed ? new(DutyState.NotDue)
            : comment.PublishedOn is { } given ? duty.Given(given)
            : duty.Missing(isLive ? today : null, today);
        var answered = comment.PerRecommendation.Select(action => action.Number).ToHashSet(Words.Comparer);
        List<string> silent =
        [
            .. report
                .Recommendations.Where(recommendation => recommendation.Asks(comment.AreaId) && !answered.Contains(recommendation.Number))
                .Select(recommendation => recommendation.Number),
        ];
        var isWhole = isLive || (report.PublishedSince is { } since && covered.Any(time => time.Covers(since, since)));
        var then = (comment.PublishedOn ?? report.PublishedOn) is { } date ? bodies.On(date) : [];
        return comment with
        {
            BodyId = then is [var body] ? body.Id : null,
            DueOn = duty.DueOn,
            State = standing.State,
            DaysLate = standing.DaysLate,
            DaysLateIs = standing.DaysLateIs,
            UnansweredRecommendations = isWhole ? silent : [],
            NotEvidencedRecommendations = isWhole ? [] : silent,
        };
    }
}
