using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using PlanAccountability.Application.Commitments;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.Accountability;

/// <summary>The public record of commitments as it stands on a day: what is dated after it is left out, and a date that is less precise
/// counts from the first day that it can mean. What has no date, such as the measures linked, is as it is recorded now.</summary>
internal sealed class CommitmentStandings
{
    private readonly Expression<Func<CommitmentShown, CommitmentStanding>> _form;

    public CommitmentStandings(IPlanAccountabilityDb db, DateOnly asOf)
    {
        PartialDate day = asOf;
        Examinations = db.Examinations.AsNoTracking().Where(examination => examination.Counts && examination.HeldOn <= day);
        Reports = db.ProgressReports.AsNoTracking().NotRetracted().Where(report => report.ReportedOn <= day);
        Acceptances = db.Acceptances.AsNoTracking().NotRetracted().Where(acceptance => acceptance.On <= day);
        _form = FormOf(db, asOf);
    }

    /// <summary>What public meetings that were held examined.</summary>
    public IQueryable<ExaminationProjection> Examinations { get; }

    /// <summary>The progress reports.</summary>
    public IQueryable<ProgressReport> Reports { get; }

    /// <summary>The acceptances, by whichever side.</summary>
    public IQueryable<Acceptance> Acceptances { get; }

    /// <summary>Those that have a gap.</summary>
    public IQueryable<CommitmentInVersion> With(AccountabilityGap gap, IQueryable<CommitmentInVersion> rows)
    {
        Expression<Func<CommitmentInVersion, CommitmentShown>> shown = row => new CommitmentShown
        {
            Commitment = row.Commitment,
            TargetDate = row.Entry.TargetDate,
        };
        var condition = Gaps.Condition(gap);
        var standing = ReplacingExpressionVisitor.Replace(_form.Parameters[0], shown.Body, _form.Body);
        return rows.Where(
            Expression.Lambda<Func<CommitmentInVersion, bool>>(
                ReplacingExpressionVisitor.Replace(condition.Parameters[0], standing, condition.Body),
                shown.Parameters
            )
        );
    }

    /// <summary>How commitments stand.</summary>
    public Task<Dictionary<CommitmentId, CommitmentStanding>> OfAsync(
        IQueryable<CommitmentShown> commitments,
        CancellationToken cancellationToken
    ) => commitments.Select(_form).ToDictionaryAsync(standing => standing.Id, cancellationToken);

    private Expression<Func<CommitmentShown, CommitmentStanding>> FormOf(IPlanAccountabilityDb db, DateOnly asOf)
    {
        IReadOnlyList<Citation> nothing = [];
        var (examinations, reports, acceptances, measures) = (
            Examinations,
            Reports,
            Acceptances,
            db.Measures.AsNoTracking().NotRetracted()
        );
        return shown => new CommitmentStanding
        {
            Id = shown.Commitment.Id,
            AsOf = asOf,
            TargetDate = shown.TargetDate,
            IsScrutinised = examinations.Any(examination => examination.CommitmentId == shown.Commitment.Id),
            HasMeasure = measures.Any(measure => shown.Commitment.MeasureIds.Contains(measure.Id)),
            IsReported = reports.Any(report => report.CommitmentId == shown.Commitment.Id),
            IsEvidenced = reports.Any(report => report.CommitmentId == shown.Commitment.Id && report.Citations != nothing),
            Claimed = reports
                .Where(report => report.CommitmentId == shown.Commitment.Id)
                .OrderByDescending(report => report.ReportedOn)
                .ThenByDescending(report => report.Id)
                .Select(report => (CommitmentStatus?)report.Status)
                .FirstOrDefault(),
            Accepted = acceptances
                .Where(acceptance =>
                    acceptance.CommitmentId == shown.Commitment.Id
                    && (acceptance.By == AcceptingSide.PolicingBody)
                        == (
                            shown.Commitment.Holder == CommitmentHolder.ChiefConstable
                            || shown.Commitment.Holder == CommitmentHolder.Partner
                        )
                )
                .OrderByDescending(acceptance => acceptance.On)
                .ThenByDescending(acceptance => acceptance.Id)
                .Select(acceptance => (CommitmentStatus?)acceptance.Status)
                .FirstOrDefault(),
        };
    }
}
