using Microsoft.EntityFrameworkCore;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.Commitments;

/// <summary>The latest claim and the latest acceptance among those that count: the latest by their dates, then by the order of
/// recording.</summary>
/// <param name="db">The record.</param>
/// <param name="reports">The progress reports that count.</param>
/// <param name="acceptances">The acceptances that count, by whichever side.</param>
internal sealed class LatestStatuses(IPlanAccountabilityDb db, IQueryable<ProgressReport> reports, IQueryable<Acceptance> acceptances)
{
    public async Task<Dictionary<CommitmentId, ClaimedStatus>> ClaimedAsync(
        IReadOnlyCollection<CommitmentId> ids,
        CancellationToken cancellationToken
    )
    {
        var latest = db
            .Commitments.Where(commitment => ids.Contains(commitment.Id))
            .Select(commitment =>
                reports
                    .Where(report => report.CommitmentId == commitment.Id)
                    .OrderByDescending(report => report.ReportedOn)
                    .ThenByDescending(report => report.Id)
                    .Select(report => report.Id)
                    .FirstOrDefault()
            );
        return await reports
            .Where(report => latest.Contains(report.Id))
            .Select(report => new { report.CommitmentId, Claim = new ClaimedStatus(report.Status, report.ReportedOn, report.Summary) })
            .ToDictionaryAsync(row => row.CommitmentId, row => row.Claim, cancellationToken);
    }

    /// <summary>What the side that accepts today says: an acceptance by the other stays on record, but counts no more once the holder has
    /// changed.</summary>
    public async Task<Dictionary<CommitmentId, AcceptedStatus>> AcceptedAsync(
        IReadOnlyCollection<CommitmentId> ids,
        CancellationToken cancellationToken
    )
    {
        var latest = db
            .Commitments.Where(commitment => ids.Contains(commitment.Id))
            .Select(commitment =>
                acceptances
                    .Where(acceptance =>
                        acceptance.CommitmentId == commitment.Id
                        && (acceptance.By == AcceptingSide.PolicingBody)
                            == (commitment.Holder == CommitmentHolder.ChiefConstable || commitment.Holder == CommitmentHolder.Partner)
                    )
                    .OrderByDescending(acceptance => acceptance.On)
                    .ThenByDescending(acceptance => acceptance.Id)
                    .Select(acceptance => acceptance.Id)
                    .FirstOrDefault()
            );
        return await acceptances
            .Where(acceptance => latest.Contains(acceptance.Id))
            .Select(acceptance => new
            {
                acceptance.CommitmentId,
                Accepted = new AcceptedStatus(acceptance.Status, acceptance.On, acceptance.By, acceptance.Reference),
            })
            .ToDictionaryAsync(row => row.CommitmentId, row => row.Accepted, cancellationToken);
    }
}
