using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using PlanAccountability.Application.Commitments;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Performance;

namespace PlanAccountability.Application.Accountability;

/// <summary>Looks for commitments by how they stand on a day.</summary>
/// <remarks>What <see cref="ICommitmentReader"/> reads of a commitment is the same, and a test holds the two against each other.</remarks>
internal sealed class CommitmentStandings
{
    private readonly Expression<Func<CommitmentInVersion, CommitmentStanding>> _form;

    public CommitmentStandings(IPlanAccountabilityDb db, DateOnly asOf)
    {
        PartialDate day = asOf;
        Examinations = db.Examinations.Where(examination => examination.Counts && examination.HeldOn <= day);
        _form = FormOf(
            Examinations,
            db.ProgressReports.NotRetracted().Where(report => report.ReportedOn <= day),
            db.Acceptances.NotRetracted().Where(acceptance => acceptance.On <= day),
            db.Measures.NotRetracted(),
            asOf
        );
    }

    /// <summary>What public meetings that were held examined.</summary>
    public IQueryable<ExaminationProjection> Examinations { get; }

    /// <summary>Those that have a gap.</summary>
    public IQueryable<CommitmentInVersion> With(AccountabilityGap gap, IQueryable<CommitmentInVersion> rows)
    {
        var condition = Gaps.Condition(gap);
        return rows.Where(
            Expression.Lambda<Func<CommitmentInVersion, bool>>(
                ReplacingExpressionVisitor.Replace(condition.Parameters[0], _form.Body, condition.Body),
                _form.Parameters
            )
        );
    }

    private static Expression<Func<CommitmentInVersion, CommitmentStanding>> FormOf(
        IQueryable<ExaminationProjection> examinations,
        IQueryable<ProgressReport> reports,
        IQueryable<Acceptance> acceptances,
        IQueryable<Measure> measures,
        DateOnly asOf
    )
    {
        IReadOnlyList<Citation> nothing = [];
        return row => new CommitmentStanding
        {
            AsOf = asOf,
            TargetDate = row.Entry.TargetDate,
            IsScrutinised = examinations.Any(examination => examination.CommitmentId == row.Commitment.Id),
            HasMeasure = row.Commitment.MeasureIds.Any(id => measures.Any(measure => measure.Id == id)),
            IsReported = reports.Any(report => report.CommitmentId == row.Commitment.Id),
            IsEvidenced = reports.Any(report => report.CommitmentId == row.Commitment.Id && report.Citations != nothing),
            Claimed = reports
                .Where(report => report.CommitmentId == row.Commitment.Id)
                .OrderByDescending(report => report.ReportedOn)
                .ThenByDescending(report => report.Id)
                .Select(report => (CommitmentStatus?)report.Status)
                .FirstOrDefault(),
            Accepted = acceptances
                .Where(acceptance =>
                    acceptance.CommitmentId == row.Commitment.Id
                    && (acceptance.By == AcceptingSide.PolicingBody)
                        == (row.Commitment.Holder == CommitmentHolder.ChiefConstable || row.Commitment.Holder == CommitmentHolder.Partner)
                )
                .OrderByDescending(acceptance => acceptance.On)
                .ThenByDescending(acceptance => acceptance.Id)
                .Select(acceptance => (CommitmentStatus?)acceptance.Status)
                .FirstOrDefault(),
        };
    }
}
