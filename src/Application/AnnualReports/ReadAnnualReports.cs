using MediatR;
using PlanAccountability.Domain.AnnualReports;

namespace PlanAccountability.Application.AnnualReports;

/// <summary>The annual reports, in the order of recording.</summary>
/// <param name="Filter">Which are asked for.</param>
/// <param name="Page">The page.</param>
/// <param name="Records">Which records.</param>
public sealed record ListAnnualReports(AnnualReportFilter Filter, PageRequest Page, RecordFilter Records) : IQuery<Page<AnnualReportDto>>;

/// <summary>Which annual reports are asked for.</summary>
/// <param name="AreaId">Those of this area.</param>
/// <param name="FinancialYear">Those on this year.</param>
/// <param name="Kind">Those on policing, or on the fire and rescue service.</param>
public sealed record AnnualReportFilter(AreaId? AreaId, string? FinancialYear, AnnualReportKind? Kind);

internal sealed class ListAnnualReportsHandler(IPlanAccountabilityDb db) : IRequestHandler<ListAnnualReports, Page<AnnualReportDto>>
{
    public Task<Page<AnnualReportDto>> Handle(ListAnnualReports query, CancellationToken cancellationToken)
    {
        var (filter, reports) = (query.Filter, db.AnnualReports.NotRetracted().Matching(db, query.Records));
        if (filter.AreaId is { } area)
            reports = reports.Where(report => report.AreaId == area);
        if (filter.FinancialYear is { } year)
            reports = reports.Where(report => report.FinancialYear == year);
        if (filter.Kind is { } kind)
            reports = reports.Where(report => report.Kind == kind);
        return reports.ToPageAsync(query.Page, AnnualReportType.Shown, report => report.Id, cancellationToken);
    }
}
