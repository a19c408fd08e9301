using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Plans;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.Commitments;

/// <summary>What other records say of commitments: the version to show, what became of them, the latest claim and the latest
/// acceptance. Each is one query for all commitments together.</summary>
internal sealed class CommitmentFacts(IPlanAccountabilityDb db, VersionsOfPlans versions)
{
    /// <summary>Adds the facts to commitments as they are stored.</summary>
    /// <param name="commitments">The commitments.</param>
    /// <param name="shown">The number of the version to show, or null for the current one of each plan.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<CommitmentReading>> AddToAsync(IReadOnlyList<CommitmentReading> commitments, int? shown, CancellationToken cancellationToken)
    {
        if (commitments.Count == 0)
            return commitments;

        var ids = commitments.Select(commitment => commitment.Id).ToList();
        var claims = await LatestClaimsAsync(ids, cancellationToken);
        var acceptances = await LatestAcceptancesAsync(ids, cancellationToken);
        var placed = commitments.Select(commitment => commitment with
        {
            ShownVersion = shown ?? versions.Of(commitment.PlanId)?.Number,
            DroppedIn = versions.DroppedIn(commitment.PlanId, [.. commitment.Entries.Select(entry => entry.Version)]),
            Claimed = claims.GetValueOrDefault(commitment.Id),
            Accepted = acceptances.GetValueOrDefault(commitment.Id),
        }).ToList();

        var merged = await MergedAsync(placed, cancellationToken);
        return [.. placed.Select(commitment => commitment with { MergedInto = merged.TryGetValue(commitment.Id, out var into) ? into : null })];
    }

    private async Task<Dictionary<CommitmentId, ClaimedStatus>> LatestClaimsAsync(List<CommitmentId> ids, CancellationToken cancellationToken)
    {
        var reports = db.ProgressReports.AsNoTracking().Standing();
        var latest = db.Commitments.Where(commitment => ids.Contains(commitment.Id)).Select(commitment => reports
            .Where(report => report.CommitmentId == commitment.Id)
            .OrderByDescending(report => report.ReportedOn).ThenByDescending(report => report.Id)
            .Select(report => report.Id).FirstOrDefault());
        return await reports.Where(report => latest.Contains(report.Id))
            .Select(report => new { report.CommitmentId, Claim = new ClaimedStatus(report.Status, report.ReportedOn, report.Summary) })
            .ToDictionaryAsync(row => row.CommitmentId, row => row.Claim, cancellationToken);
    }

    /// <summary>What the side that accepts today says: an acceptance by the other stays on record, but counts no more once the holder has changed.</summary>
    private async Task<Dictionary<CommitmentId, AcceptedStatus>> LatestAcceptancesAsync(List<CommitmentId> ids, CancellationToken cancellationToken)
    {
        var acceptances = db.Acceptances.AsNoTracking().Standing();
        var latest = db.Commitments.Where(commitment => ids.Contains(commitment.Id)).Select(commitment => acceptances
            .Where(acceptance => acceptance.CommitmentId == commitment.Id
                && (acceptance.By == AcceptingSide.PolicingBody) == (commitment.Holder == CommitmentHolder.ChiefConstable || commitment.Holder == CommitmentHolder.Partner))
            .OrderByDescending(acceptance => acceptance.On).ThenByDescending(acceptance => acceptance.Id)
            .Select(acceptance => acceptance.Id).FirstOrDefault());
        return await acceptances.Where(acceptance => latest.Contains(acceptance.Id))
            .Select(acceptance => new { acceptance.CommitmentId, Accepted = new AcceptedStatus(acceptance.Status, acceptance.On, acceptance.By, acceptance.Reference) })
            .ToDictionaryAsync(row => row.CommitmentId, row => row.Accepted, cancellationToken);
    }

    /// <summary>The commitments that took those dropped together with others: only a version from the one that dropped them on can say so.</summary>
    private async Task<Dictionary<CommitmentId, CommitmentId>> MergedAsync(IReadOnlyList<CommitmentReading> commitments, CancellationToken cancellationToken)
    {
        var dropped = commitments.Where(commitment => commitment.DroppedIn is not null).ToDictionary(commitment => commitment.Id, commitment => commitment.DroppedIn!.Value);
        if (dropped.Count == 0)
            return [];

        var later = commitments.Where(commitment => dropped.ContainsKey(commitment.Id))
            .SelectMany(commitment => versions.IssuedFrom(commitment.PlanId, dropped[commitment.Id])).Select(version => version.Id).Distinct().ToList();
        IReadOnlyList<CommitmentId> nothing = [];
        var takers = await db.Commitments.AsNoTracking().Standing()
            .SelectMany(commitment => commitment.Entries, (commitment, entry) => new { commitment.Id, entry.VersionId, entry.Version, entry.MergedFrom })
            .Where(row => later.Contains(row.VersionId) && row.MergedFrom != nothing)
            .ToListAsync(cancellationToken);
        return takers.OrderBy(taker => taker.Version)
            .SelectMany(taker => taker.MergedFrom.Where(from => dropped.TryGetValue(from, out var since) && taker.Version >= since).Select(from => (from, into: taker.Id)))
            .DistinctBy(pair => pair.from).ToDictionary(pair => pair.from, pair => pair.into);
    }
}
