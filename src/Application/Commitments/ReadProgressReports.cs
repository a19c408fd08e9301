using MediatR;
using PlanAccountability.Application.AnnualReports;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.Commitments;

/// <summary>The progress reports on a commitment, in the order of recording.</summary>
public sealed record ListProgressReports(CommitmentId CommitmentId, PageRequest Page, RecordFilter Records)
    : IQuery<Page<ProgressReportDto>>
{
    internal static readonly ListOrders<ProgressReport, ProgressReportDto> Orders = new ListOrders<ProgressReport, ProgressReportDto>(
        report => report.Id
    )
        .ByRecording()
        .By("reportedOn", report => report.ReportedOn, report => report.ReportedOn);

    /// <summary>The orders in which the list may be asked for, its own first.</summary>
    public static IReadOnlyList<string> Sorts => Orders.Names;
}

/// <summary>One progress report.</summary>
public sealed record GetProgressReport(ProgressReportId Id) : IQuery<ProgressReportDto>;

internal sealed class GetProgressReportHandler(IPlanAccountabilityDb db, IAnnualReportClaims claims, ICaller caller)
    : IRequestHandler<GetProgressReport, ProgressReportDto>
{
    public async Task<ProgressReportDto> Handle(GetProgressReport query, CancellationToken cancellationToken)
    {
        var report = await db
            .ProgressReports.Where(report => report.Id == query.Id)
            .ReadAsync(ProgressReportType.Shown, caller, cancellationToken);
        return report with { AnnualReportClaim = await claims.BehindAsync(report.AreaId, report.Id, cancellationToken) };
    }
}

internal sealed class ListProgressReportsHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<ListProgressReports, Page<ProgressReportDto>>
{
    public async Task<Page<ProgressReportDto>> Handle(ListProgressReports query, CancellationToken cancellationToken)
    {
        await db
            .Commitments.Where(commitment => commitment.Id == query.CommitmentId)
            .ReadAsync(CommitmentDto.Projection, caller, cancellationToken);
        return await ListProgressReports.Orders.PageAsync(
            db.ProgressReports.NotRetracted().Matching(db, query.Records).Where(report => report.CommitmentId == query.CommitmentId),
            query.Page,
            ProgressReportType.Shown,
            cancellationToken
        );
    }
}
