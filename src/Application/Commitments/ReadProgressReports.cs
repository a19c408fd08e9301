using MediatR;

namespace PlanAccountability.Application.Commitments;

/// <summary>The progress reports on a commitment, in the order of recording.</summary>
public sealed record ListProgressReports(CommitmentId CommitmentId, PageRequest Page, RecordFilter Records)
    : IQuery<Page<ProgressReportDto>>;

internal sealed class ListProgressReportsHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<ListProgressReports, Page<ProgressReportDto>>
{
    public async Task<Page<ProgressReportDto>> Handle(ListProgressReports query, CancellationToken cancellationToken)
    {
        await db
            .Commitments.Where(commitment => commitment.Id == query.CommitmentId)
            .ReadAsync(CommitmentDto.Projection, caller, cancellationToken);
        return await db
            .ProgressReports.NotRetracted()
            .Matching(db, query.Records)
            .Where(report => report.CommitmentId == query.CommitmentId)
            .ToPageAsync(query.Page, ProgressReportType.Shown, report => report.Id, cancellationToken);
    }
}
