using PlanAccountability.Application.Accountability;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.Commitments;

/// <summary>A commitment with one of its entries: a row of a list.</summary>
internal sealed class CommitmentInVersion
{
    public required AccountabilityCommitment Commitment { get; init; }

    public required CommitmentEntry Entry { get; init; }
}

/// <summary>The entries that a list of commitments asks for, each with its commitment; which version they are of is for the list to
/// say.</summary>
internal sealed class CommitmentEntries(IPlanAccountabilityDb db, CommitmentFilter filter, TimeProvider clock)
{
    public IQueryable<CommitmentInVersion> Of(IQueryable<AccountabilityCommitment> commitments)
    {
        commitments = commitments.Where(commitment =>
            (filter.AreaId == null || commitment.AreaId == filter.AreaId)
            && (filter.PlanId == null || commitment.PlanId == filter.PlanId)
            && (filter.Holder == null || commitment.Holder == filter.Holder)
        );
        var entries = WithLatest(commitments)
            .SelectMany(
                commitment => commitment.Entries,
                (commitment, entry) => new CommitmentInVersion { Commitment = commitment, Entry = entry }
            );

        if (filter.PriorityId is { } priorityId)
            entries = entries.Where(row => row.Entry.PriorityId == priorityId);
        if (filter.Theme is { } theme)
        {
            var ofTheme = db.Priorities.NotRetracted().Where(priority => priority.Themes.Contains(theme));
            entries = entries.Where(row => ofTheme.Any(priority => priority.Id == row.Entry.PriorityId));
        }

        var standings = new CommitmentStandings(db, clock.Today());
        if (filter.Gap is { } gap)
            entries = standings.With(gap, Basis.Known, entries);
        return filter.Unknown is { } unknown ? standings.With(unknown, Basis.Unknown, entries) : entries;
    }

    /// <summary>Those of which the latest claim and the latest acceptance are what is asked for.</summary>
    private IQueryable<AccountabilityCommitment> WithLatest(IQueryable<AccountabilityCommitment> commitments)
    {
        if (filter.Claimed is { } claimed)
        {
            var reports = db
                .ProgressReports.NotRetracted()
                .OrderByDescending(report => report.ReportedOn)
                .ThenByDescending(report => report.Id);
            commitments = commitments.Where(commitment =>
                reports
                    .Where(report => report.CommitmentId == commitment.Id)
                    .Select(report => (CommitmentStatus?)report.Status)
                    .FirstOrDefault() == claimed
            );
        }

        if (filter.Accepted is { } accepted)
        {
            var acceptances = db
                .Acceptances.NotRetracted()
                .OrderByDescending(acceptance => acceptance.On)
                .ThenByDescending(acceptance => acceptance.Id);
            commitments = commitments.Where(commitment =>
                acceptances
                    .Where(acceptance =>
                        acceptance.CommitmentId == commitment.Id
                        && (acceptance.By == AcceptingSide.PolicingBody)
                            == (commitment.Holder == CommitmentHolder.ChiefConstable || commitment.Holder == CommitmentHolder.Partner)
                    )
                    .Select(acceptance => (CommitmentStatus?)acceptance.Status)
                    .FirstOrDefault() == accepted
            );
        }

        return commitments;
    }
}
