using Microsoft.EntityFrameworkCore;
using PlanAccountability.Application.Plans;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Accountability;

/// <summary>The commitments of the plans in force on a day, and when each was last examined: the keys of the register, without its
/// words.</summary>
internal sealed class UnscrutinisedCommitments(IPlanAccountabilityDb db, PlanOverviews overviews, TimeProvider clock)
{
    /// <summary>Those that no meeting examined since a day, or ever; the longest first.</summary>
    /// <param name="areaId">Those of this area, or null for all.</param>
    /// <param name="since">The day, or null for ever.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<UnscrutinisedRow>> ListAsync(AreaId? areaId, DateOnly? since, CancellationToken cancellationToken) =>
        [
            .. (await AllAsync(areaId, cancellationToken))
                .Where(row => row.IsUnscrutinised(since))
                .OrderBy(row => row, UnscrutinisedRow.LongestFirst),
        ];

    /// <summary>All of them.</summary>
    public async Task<IReadOnlyList<UnscrutinisedRow>> AllAsync(AreaId? areaId, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var inForce = await overviews.SpansInForceOnAsync(today, areaId, cancellationToken);
        var (plans, examinations) = (inForce.Keys.ToList(), new CommitmentStandings(db, today).Examinations);
        var versions = await VersionsOfPlans
            .All(db)
            .AsNoTracking()
            .Where(version => plans.Contains(version.PlanId))
            .Select(version => new
            {
                version.Id,
                version.Number,
                IssuedOn = version.Steps.Where(step => step.Kind == PlanStepKind.Issued).Select(step => step.On).FirstOrDefault(),
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
                    }
            )
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new UnscrutinisedRow(
                row.Id,
                row.PlanId,
                row.AreaId,
                versions[row.VersionId].Number,
                row.LastOn,
                row.LastOn ?? inForce[row.PlanId].Start ?? versions[row.VersionId].IssuedOn
            )),
        ];
    }
}

/// <summary>A commitment of a plan in force, and since when nobody examined it.</summary>
/// <param name="Id">The commitment.</param>
/// <param name="PlanId">The plan.</param>
/// <param name="AreaId">The area.</param>
/// <param name="Version">The number of the plan's current version.</param>
/// <param name="LastOn">When it was last examined, or null.</param>
/// <param name="Since">That date, or else the beginning of the plan; null where no document says.</param>
internal sealed record UnscrutinisedRow(CommitmentId Id, PlanId PlanId, AreaId AreaId, int Version, PartialDate? LastOn, PartialDate? Since)
{
    /// <summary>The order of the register: the longest first, those without a known beginning last, equal ones in the order of
    /// recording.</summary>
    public static readonly Comparer<UnscrutinisedRow> LongestFirst = Comparer<UnscrutinisedRow>.Create(
        (one, other) => Compare(one.Place, other.Place)
    );

    /// <summary>Its place in the register.</summary>
    public (PartialDate? Since, CommitmentId Id) Place => (Since, Id);

    /// <summary>Whether no meeting examined it on or after a day; ever, where none is given.</summary>
    public bool IsUnscrutinised(DateOnly? since) => LastOn is not { } last || (since is { } day && last.FirstDay < day);

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
