using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using PlanAccountability.Application.Commitments;
using PlanAccountability.Application.Evidence;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Accountability;

/// <summary>Looks for commitments by how they stand on a day.</summary>
/// <remarks>What <see cref="ICommitmentReader"/> reads of a commitment is the same, and a test holds the two against each other.</remarks>
internal sealed class CommitmentStandings
{
    private readonly Expression<Func<CommitmentInVersion, CommitmentStanding>> _form;

    public CommitmentStandings(IPlanAccountabilityDb db, DateOnly asOf)
    {
        PartialDate day = asOf;
        Examinations = db.Examinations.Where(examination =>
            examination.Counts && examination.HeldOn <= day && examination.MeetingKind == MeetingKind.Scrutiny
        );
        _form = FormOf(
            Examinations,
            db.ProgressReports.NotRetracted().Where(report => report.ReportedOn <= day),
            db.Acceptances.NotRetracted().Where(acceptance => acceptance.On <= day),
            db.Measures.NotRetracted(),
            db.PlanVersions.NotRetracted(),
            db.CompletenessStatements,
            asOf
        );
    }

    /// <summary>What public scrutiny meetings that were held examined.</summary>
    public IQueryable<ExaminationProjection> Examinations { get; }

    /// <summary>Those that have a gap.</summary>
    /// <param name="gap">The gap.</param>
    /// <param name="basis">Whether that it is there is known, or not.</param>
    /// <param name="rows">The commitments.</param>
    public IQueryable<CommitmentInVersion> With(AccountabilityGap gap, Basis basis, IQueryable<CommitmentInVersion> rows)
    {
        var (isOpen, isKnown) = (OfRow(Gaps.For(gap).IsOpen), OfRow(Gaps.For(gap).IsKnown));
        var asked = basis is Basis.Known ? isKnown : Expression.Not(isKnown);
        return rows.Where(Expression.Lambda<Func<CommitmentInVersion, bool>>(Expression.AndAlso(isOpen, asked), _form.Parameters));
    }

    private Expression OfRow(Expression<Func<CommitmentStanding, bool>> condition) =>
        ReplacingExpressionVisitor.Replace(condition.Parameters[0], _form.Body, condition.Body);

    private static Expression<Func<CommitmentInVersion, CommitmentStanding>> FormOf(
        IQueryable<ExaminationProjection> examinations,
        IQueryable<ProgressReport> reports,
        IQueryable<Acceptance> acceptances,
        IQueryable<Measure> measures,
        IQueryable<PlanVersion> versions,
        IQueryable<CompletenessStatement> statements,
        DateOnly asOf
    )
    {
        var meetings = statements.Covering(CoveredRecords.ScrutinyMeetings, asOf);
        var readings = statements.Covering(CoveredRecords.Readings, asOf);
        var progress = statements.Covering(CoveredRecords.ProgressReports, asOf);
        var allProgress = statements.Covering(CoveredRecords.ProgressReports);
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
            IsKeptHere = !row.Commitment.Entries.Any(entry =>
                versions.Any(version => version.Id == entry.VersionId && version.RecordedAs == RecordedAs.AfterTheFact)
            ),
            CountsFrom = versions
                .Where(version => version.PlanId == row.Commitment.PlanId)
                .Where(version => row.Commitment.Entries.Any(entry => entry.VersionId == version.Id))
                .OrderBy(version => version.Number)
                .Select(version => version.CountsFromDay)
                .FirstOrDefault(),
            ClaimedSince = reports
                .Where(report => report.CommitmentId == row.Commitment.Id)
                .OrderByDescending(report => report.ReportedOn)
                .ThenByDescending(report => report.Id)
                .Select(report => (DateOnly?)report.ReportedSince)
                .FirstOrDefault(),
            MeetingsFrom = meetings
                .Where(statement => statement.AreaId == row.Commitment.AreaId)
                .Select(statement => (DateOnly?)statement.From)
                .FirstOrDefault(),
            ReadingsFrom = readings
                .Where(statement => statement.AreaId == row.Commitment.AreaId)
                .Select(statement => (DateOnly?)statement.From)
                .FirstOrDefault(),
            ProgressFrom = progress
                .Where(statement => statement.AreaId == row.Commitment.AreaId)
                .Select(statement => (DateOnly?)statement.From)
                .FirstOrDefault(),
            ProgressToTargetFrom = allProgress
                .Where(statement =>
                    statement.AreaId == row.Commitment.AreaId
                    && row.Entry.TargetDate >= statement.From.AddDays(-1)
                    && (statement.To == null || row.Entry.TargetDate < statement.To)
                )
                .Select(statement => (DateOnly?)statement.From)
                .FirstOrDefault(),
        };
    }
}
