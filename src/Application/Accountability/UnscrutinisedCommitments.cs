using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Application.Plans;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Accountability;

/// <summary>The commitments of the plans in force on a day, and when each was last examined: the keys of the register, without its
/// words.</summary>
internal sealed class UnscrutinisedCommitments(IPlanAccountabilityDb db, PlanOverviews overviews, TimeProvider clock)
{
    /// <summary>Those that no meeting examined since a day, or ever; the longest first.</summary>
    public async Task<IReadOnlyList<UnscrutinisedRow>> ListAsync(UnscrutinisedFilter filter, CancellationToken cancellationToken) =>
        [
            .. (await AllAsync(filter.AreaId, cancellationToken))
                .Where(row => row.IsUnscrutinised(filter.Since) && row.IsKnown(filter.Since) == filter.Basis is Basis.Known)
                .Select(row => row.Since(filter.Since))
                .OrderBy(row => row, UnscrutinisedRow.LongestFirst),
        ];

    /// <summary>All of them.</summary>
    public async Task<IReadOnlyList<ExaminedCommitment>> AllAsync(AreaId? areaId, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var plans = await overviews.InForceOnAsync(today, areaId, cancellationToken);
        var examinations = new CommitmentStandings(db, today).Examinations;
        var covering = db.CompletenessStatements.Covering(CoveredRecords.ScrutinyMeetings, today);
        var versions = await VersionsOfPlans
            .All(db)
            .AsNoTracking()
            .Where(version => plans.Contains(version.PlanId))
            .Select(version => new
            {
                version.Id,
                version.Number,
                CompleteFrom = covering
                    .Where(statement => statement.AreaId == version.AreaId)
                    .Select(statement => (DateOnly?)statement.From)
                    .FirstOrDefault(),
            })
            .ToDictionaryAsync(version => version.Id, cancellationToken);
        var current = versions.Keys.ToList();
        var rows = await db
            .Commitments.AsNoTracking()
            .NotRetracted()
            .SelectMany(
                commitment => commitment.Entries.Where(entry => current.Contains(entry.VersionId)),
                (commitment, entry) =>
                    new
                    {
                        commitment.Id,
                        commitment.PlanId,
                        commitment.AreaId,
                        entry.VersionId,
                        LastOn = examinations
                            .Where(examination => examination.CommitmentId == commitment.Id)
                            .OrderByDescending(examination => examination.HeldOn)
                            .Select(examination => (PartialDate?)examination.HeldOn)
                            .FirstOrDefault(),
                        CountsFrom = db
                            .PlanVersions.NotRetracted()
                            .Where(version => version.PlanId == commitment.PlanId)
                            .Where(version => commitment.Entries.Any(first => first.VersionId == version.Id))
                            .OrderBy(version => version.Number)
                            .Select(version => version.CountsFrom)
                            .FirstOrDefault(),
                        IsKeptHere = !commitment.Entries.Any(said =>
                            db.PlanVersions.NotRetracted()
                                .Any(version => version.Id == said.VersionId && version.RecordedAs == RecordedAs.AfterTheFact)
                        ),
                    }
            )
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new ExaminedCommitment(
                row.Id,
                row.PlanId,
                row.AreaId,
                versions[row.VersionId].Number,
                row.LastOn,
                row.CountsFrom,
                row.IsKeptHere,
                versions[row.VersionId].CompleteFrom
            )),
        ];
    }
}

/// <summary>A commitment of a plan in force, and what is known of when it was examined.</summary>
/// <param name="Id">The commitment.</param>
/// <param name="PlanId">The plan.</param>
/// <param name="AreaId">The area.</param>
/// <param name="Version">The number of the plan's current version.</param>
/// <param name="LastOn">When it was last examined, or null.</param>
/// <param name="CountsFrom">The day from which it counts, as precisely as known, or null.</param>
/// <param name="IsKeptHere">Whether every version that has it went through the system, so that an examination that is not on record was
/// not held.</param>
/// <param name="CompleteFrom">The first day from which the record of scrutiny meetings is complete until today; null where nobody says
/// so.</param>
internal sealed record ExaminedCommitment(
    CommitmentId Id,
    PlanId PlanId,
    AreaId AreaId,
    int Version,
    PartialDate? LastOn,
    PartialDate? CountsFrom,
    bool IsKeptHere,
    DateOnly? CompleteFrom
)
{
    /// <summary>Whether no meeting on record examined it on or after a day; ever, where none is given.</summary>
    public bool IsUnscrutinised(DateOnly? since) => LastOn is not { } last || (since is { } day && last.FirstDay < day);

    /// <summary>Whether it is known that none did: the last one on record was surely before, and the record is complete from that day, or
    /// from that from which it counts.</summary>
    public bool IsKnown(DateOnly? since) => !(LastOn?.LastDay >= since) && IsKnownOfOthers(since);

    private bool IsKnownOfOthers(DateOnly? since) =>
        IsKeptHere || CompleteFrom <= (since > CountsFrom?.FirstDay ? since : CountsFrom?.FirstDay ?? since);

    /// <summary>Its row in the register, which counts from the latest day that the evidence allows.</summary>
    public UnscrutinisedRow Since(DateOnly? since)
    {
        var began = IsKnown(since) ? LastOn ?? CountsFrom : null;
        var counted = !IsKeptHere && began?.FirstDay < CompleteFrom ? CompleteFrom : began;
        return new(Id, PlanId, AreaId, Version, LastOn, counted);
    }
}

/// <summary>A commitment of a plan in force that nobody examined, and since when.</summary>
/// <param name="Id">The commitment.</param>
/// <param name="PlanId">The plan.</param>
/// <param name="AreaId">The area.</param>
/// <param name="Version">The number of the plan's current version.</param>
/// <param name="LastOn">When it was last examined, or null.</param>
/// <param name="Since">Since when nobody is known to have; null where nobody knows.</param>
internal sealed record UnscrutinisedRow(CommitmentId Id, PlanId PlanId, AreaId AreaId, int Version, PartialDate? LastOn, PartialDate? Since)
{
    /// <summary>The order of the register: the longest first, those without a known beginning last, equal ones in the order of
    /// recording.</summary>
    public static readonly Comparer<UnscrutinisedRow> LongestFirst = Comparer<UnscrutinisedRow>.Create(
        (one, other) => Compare(one.Place, other.Place)
    );

    /// <summary>Its place in the register.</summary>
    public (PartialDate? Since, CommitmentId Id) Place => (Since, Id);

    /// <summary>Whether it comes after a place.</summary>
    public bool IsAfter((PartialDate? Since, CommitmentId Id) place) => Compare(Place, place) > 0;

    private static int Compare((PartialDate? Since, CommitmentId Id) one, (PartialDate? Since, CommitmentId Id) other) =>
        (one.Since, other.Since) switch
        {
            (null, null) => one.Id.CompareTo(other.Id),
            (null, _) => 1,
            (_, null) => -1,
            ({ } first, { } second) => first.CompareTo(second) is not 0 and var order ? order : one.Id.CompareTo(other.Id),
        };
}
