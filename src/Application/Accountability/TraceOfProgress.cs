using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.Accountability;

/// <summary>What was claimed of a commitment and what was accepted, by whichever side could then.</summary>
internal sealed class TraceOfProgress(IPlanAccountabilityDb db)
{
    public async Task<TracePart> OfAsync(CommitmentId id, CancellationToken cancellationToken)
    {
        var reports = await db
            .ProgressReports.AsNoTracking()
            .NotRetracted()
            .Where(report => report.CommitmentId == id)
            .OrderByDescending(report => report.ReportedOn)
            .ThenByDescending(report => report.Id)
            .Take(CommitmentTrace.Most + 1)
            .Select(report => new TraceEntry
            {
                On = report.ReportedOn,
                Kind = TraceEntryKind.ProgressReported,
                Summary = report.Summary,
                Url = $"/v1/progress-reports/{report.Id}",
                Citations = report.Citations,
                By = report.ReportedBy,
                Status = report.Status,
            })
            .ToListAsync(cancellationToken);
        var acceptances = await db
            .Acceptances.AsNoTracking()
            .NotRetracted()
            .Where(acceptance => acceptance.CommitmentId == id)
            .OrderByDescending(acceptance => acceptance.On)
            .ThenByDescending(acceptance => acceptance.Id)
            .Take(CommitmentTrace.Most + 1)
            .Select(acceptance => new
            {
                acceptance.Id,
                acceptance.On,
                acceptance.By,
                acceptance.Status,
                acceptance.Reason,
                acceptance.Reference,
                acceptance.Citations,
            })
            .ToListAsync(cancellationToken);
        reports.Reverse();
        acceptances.Reverse();
        return TracePart.Of([
            .. reports,
            .. acceptances.Select(acceptance => new TraceEntry
            {
                On = acceptance.On,
                Kind = TraceEntryKind.StatusAccepted,
                Summary = acceptance.Reason ?? acceptance.Reference.Name,
                Url = $"/v1/acceptances/{acceptance.Id}",
                Citations = acceptance.Citations,
                By = acceptance.By is AcceptingSide.Panel ? "panel" : "policingBody",
                Status = acceptance.Status,
                Reference = acceptance.Reference,
            }),
        ]);
    }
}
