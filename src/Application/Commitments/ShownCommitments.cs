using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Accountability;
using PlanAccountability.Application.Plans;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Commitments;

/// <summary>Commitments as they are shown: in the words of a version, with what became of them, the latest claim, the latest acceptance,
/// and what is missing.</summary>
internal sealed class ShownCommitments(Lazy<IPlanAccountabilityDb> db, ICommitmentReader readings, TimeProvider clock)
{
    /// <summary>The one commitment, as its readers see it.</summary>
    /// <exception cref="NotFoundException">There is none that the caller may know of.</exception>
    /// <exception cref="GoneException">It was retracted.</exception>
    public async Task<CommitmentDto> OneAsync(CommitmentId id, ICaller caller, CancellationToken cancellationToken)
    {
        var read = await readings.OfAsync([id], clock.Today(), cancellationToken);
        read.Commitments.GetValueOrDefault(id).RequireReadable(commitment => commitment, typeof(AccountabilityCommitment), caller);
        return (await ShowAsync([id], read, null, cancellationToken))[0];
    }

    /// <summary>Commitments in the order named.</summary>
    /// <param name="ids">The commitments.</param>
    /// <param name="shown">The number of the version to show, or null for the current one of each plan.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<CommitmentDto>> OfAsync(
        IReadOnlyList<CommitmentId> ids,
        int? shown,
        CancellationToken cancellationToken
    ) =>
        ids.Count == 0 ? [] : await ShowAsync(ids, await readings.OfAsync(ids, clock.Today(), cancellationToken), shown, cancellationToken);

    private async Task<IReadOnlyList<CommitmentDto>> ShowAsync(
        IReadOnlyList<CommitmentId> ids,
        CommitmentReadings read,
        int? shown,
        CancellationToken cancellationToken
    )
    {
        List<CommitmentDto> placed =
        [
            .. ids.Where(id => read.Commitments.TryGetValue(id, out var stored) && stored.Retraction is null)
                .Select(id => Place(read.Commitments[id], read, shown)),
        ];
        var merged = await MergedAsync(placed, read.Versions, cancellationToken);
        return merged.Count == 0
            ? placed
            :
            [
                .. placed.Select(commitment =>
                    merged.TryGetValue(commitment.Id, out var into) ? commitment with { MergedInto = into } : commitment
                ),
            ];
    }

    private static CommitmentDto Place(CommitmentDto commitment, CommitmentReadings read, int? shown)
    {
        var (facts, versions) = (read.Facts[commitment.Id], read.Versions);
        var placed = commitment with
        {
            ShownVersion = shown ?? versions.Of(commitment.PlanId)?.Number,
            DroppedIn = versions.DroppedIn(commitment.PlanId, [.. commitment.Entries.Select(entry => entry.Version)]),
            Claimed = facts.Claimed,
            Accepted = facts.Accepted,
        };
        var first = versions.FirstOf(placed.PlanId, [.. placed.Entries.Select(entry => entry.Version)]);
        var evidence = new CommitmentEvidence(
            placed.Entries.All(entry => versions.Numbered(placed.PlanId, entry.Version)?.RecordedAs is not RecordedAs.AfterTheFact),
            first?.CountsFrom?.FirstDay,
            [.. read.Covered.Where(time => time.AreaId == placed.AreaId)]
        );
        var gaps = Gaps.Of(evidence.Of(facts, placed.TargetDate));
        return placed with { Gaps = gaps.Known, Unknown = gaps.Unknown };
    }

    /// <summary>The commitments that took those dropped together with others: only a version from the one that dropped them on can say
    /// so.</summary>
    private async Task<Dictionary<CommitmentId, CommitmentId>> MergedAsync(
        IReadOnlyList<CommitmentDto> commitments,
        VersionsOfPlans versions,
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
            .Value.Commitments.AsNoTracking()
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
