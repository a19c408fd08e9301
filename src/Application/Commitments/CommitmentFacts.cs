using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Accountability;
using PlanAccountability.Application.Plans;

namespace PlanAccountability.Application.Commitments;

/// <summary>What other records say of commitments: the version to show, what became of them, the latest claim, the latest
/// acceptance, and what is missing. Each is one query for all commitments together.</summary>
internal sealed class CommitmentFacts(IPlanAccountabilityDb db, VersionsOfPlans versions, TimeProvider clock)
{
    /// <summary>Adds the facts to commitments as they are stored.</summary>
    /// <param name="commitments">The commitments.</param>
    /// <param name="shown">The number of the version to show, or null for the current one of each plan.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<CommitmentDto>> AddToAsync(
        IReadOnlyList<CommitmentDto> commitments,
        int? shown,
        CancellationToken cancellationToken
    )
    {
        if (commitments.Count == 0)
            return commitments;

        var ids = commitments.Select(commitment => commitment.Id).ToList();
        var latest = new LatestStatuses(db, db.ProgressReports.AsNoTracking().NotRetracted(), db.Acceptances.AsNoTracking().NotRetracted());
        var claims = await latest.ClaimedAsync(ids, cancellationToken);
        var acceptances = await latest.AcceptedAsync(ids, cancellationToken);
        var placed = commitments
            .Select(commitment =>
                commitment with
                {
                    ShownVersion = shown ?? versions.Of(commitment.PlanId)?.Number,
                    DroppedIn = versions.DroppedIn(commitment.PlanId, [.. commitment.Entries.Select(entry => entry.Version)]),
                    Claimed = claims.GetValueOrDefault(commitment.Id),
                    Accepted = acceptances.GetValueOrDefault(commitment.Id),
                }
            )
            .ToList();

        var merged = await MergedAsync(placed, cancellationToken);
        var complete = await new CommitmentGaps(db, clock.Today()).AddToAsync(placed, cancellationToken);
        return
        [
            .. complete.Select(commitment =>
                commitment with
                {
                    MergedInto = merged.TryGetValue(commitment.Id, out var into) ? into : null,
                }
            ),
        ];
    }

    /// <summary>The commitments that took those dropped together with others: only a version from the one that dropped them on can say
    /// so.</summary>
    private async Task<Dictionary<CommitmentId, CommitmentId>> MergedAsync(
        IReadOnlyList<CommitmentDto> commitments,
        CancellationToken cancellationToken
    )
    {
        var dropped = commitments
            .Where(commitment => commitment.DroppedIn is not null)
            .ToDictionary(commitment => commitment.Id, commitment => commitment.DroppedIn!.Value);
        if (dropped.Count == 0)
            return [];

        var later = commitments
            .Where(commitment => dropped.ContainsKey(commitment.Id))
            .SelectMany(commitment => versions.IssuedFrom(commitment.PlanId, dropped[commitment.Id]))
            .Select(version => version.Id)
            .Distinct()
            .ToList();
        IReadOnlyList<CommitmentId> nothing = [];
        var takers = await db
            .Commitments.AsNoTracking()
            .NotRetracted()
            .SelectMany(
                commitment => commitment.Entries,
                (commitment, entry) =>
                    new
                    {
                        commitment.Id,
                        entry.VersionId,
                        entry.Version,
                        entry.MergedFrom,
                    }
            )
            .Where(row => later.Contains(row.VersionId) && row.MergedFrom != nothing)
            .ToListAsync(cancellationToken);
        return takers
            .OrderBy(taker => taker.Version)
            .SelectMany(taker =>
                taker
                    .MergedFrom.Where(from => dropped.TryGetValue(from, out var since) && taker.Version >= since)
                    .Select(from => (from, into: taker.Id))
            )
            .DistinctBy(pair => pair.from)
            .ToDictionary(pair => pair.from, pair => pair.into);
    }
}
