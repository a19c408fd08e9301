using MediatR;

namespace PlanAccountability.Application.Commitments;

/// <summary>One progress report.</summary>
public sealed record GetProgressReport(ProgressReportId Id) : IQuery<ProgressReportReading>;

/// <summary>The progress reports on a commitment, in the order of recording.</summary>
public sealed record ListProgressReports(CommitmentId CommitmentId, PageRequest Page, string? Ref, DateTimeOffset? UpdatedSince)
    : IQuery<Page<ProgressReportReading>>;

internal sealed class GetProgressReportHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<GetProgressReport, ProgressReportReading>
{
    public Task<ProgressReportReading> Handle(GetProgressReport query, CancellationToken cancellationToken) =>
        db.ProgressReports.Where(report => report.Id == query.Id).ReadAsync(ProgressReportReading.Form, caller, cancellationToken);
}

internal sealed class ListProgressReportsHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<ListProgressReports, Page<ProgressReportReading>>
{
    public async Task<Page<ProgressReportReading>> Handle(ListProgressReports query, CancellationToken cancellationToken)
    {
        await db
            .Commitments.Where(commitment => commitment.Id == query.CommitmentId)
            .ReadAsync(CommitmentReading.Form, caller, cancellationToken);
        return await db
            .ProgressReports.Standing()
            .Matching(db, query.Ref, query.UpdatedSince)
            .Where(report => report.CommitmentId == query.CommitmentId)
            .ToPageAsync(query.Page, ProgressReportReading.Form, report => report.Id, cancellationToken);
    }
}
