using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Commitments;
using PlanAccountability.Application.Inspections;
using PlanAccountability.Domain.Inspections;

namespace PlanAccountability.Application.Accountability;

/// <summary>The recommendations of inspectors that bear on a commitment, as their report or the area's comments say, and what the comments
/// say is done about them.</summary>
internal sealed class TraceOfInspections(IPlanAccountabilityDb db, IInspectionSubjects subjects)
{
    public async Task<TracePart> OfAsync(CommitmentDto commitment, CancellationToken cancellationToken)
    {
        var (named, naming) = await subjects.NamingAsync(commitment.Id, CommitmentTrace.Most + 1, cancellationToken);
        if (named.Count + naming.Count == 0)
            return TracePart.Of([], false);
        var comments = await db
            .InspectionComments.AsNoTracking()
            .NotRetracted()
            .Where(comment =>
                naming.Contains(comment.Id)
                || (comment.AreaId == commitment.AreaId && named.Contains(comment.ReportId) && comment.Visibility == Visibility.Everyone)
            )
            .ToListAsync(cancellationToken);
        var commented = comments.Select(comment => comment.ReportId).ToList();
        var reports = await db
            .InspectionReports.AsNoTracking()
            .NotRetracted()
            .Where(report => named.Contains(report.Id) || commented.Contains(report.Id))
            .OrderBy(report => report.Id)
            .ToListAsync(cancellationToken);
        var entries = reports
            .SelectMany(report => Entries(report, comments.SingleOrDefault(comment => comment.ReportId == report.Id), commitment.Id))
            .ToList();
        return TracePart.Of(entries.TakeLast(CommitmentTrace.Most), entries.Count > CommitmentTrace.Most);
    }

    private static IEnumerable<TraceEntry> Entries(InspectionReport report, InspectionComment? comments, CommitmentId commitment)
    {
        var linked = (comments?.PerRecommendation ?? [])
            .Where(action => action.CommitmentIds.Contains(commitment))
            .Select(action => action.Number)
            .ToHashSet(Words.Comparer);
        foreach (var recommendation in report.Recommendations)
        {
            if (!recommendation.CommitmentIds.Contains(commitment) && !linked.Contains(recommendation.Number))
                continue;
            yield return new()
            {
                On = report.PublishedOn,
                Kind = TraceEntryKind.Inspected,
                Summary = recommendation.Text,
                Wording = report.Wording,
                Url = $"/v1/inspection-reports/{report.Id}",
                Citations = report.Citations,
            };
            if (comments?.PerRecommendation.FirstOrDefault(action => Words.AreSame(action.Number, recommendation.Number)) is { } answer)
                yield return new()
                {
                    On = comments.PublishedOn,
                    Kind = TraceEntryKind.InspectionAnswered,
                    Summary = (answer.ActionTaken ?? answer.WhyNone)!,
                    Wording = comments.Wording,
                    Url = $"/v1/inspection-comments/{comments.Id}",
                    Citations = comments.Citations,
                };
        }
    }
}
