using MediatR;
using PlanAccountability.Domain.Inspections;

namespace PlanAccountability.Application.Inspections;

/// <summary>The inspection reports, in the order of recording.</summary>
public sealed record ListInspectionReports(InspectionReportFilter Filter, PageRequest Page, RecordFilter Records)
    : IQuery<Page<InspectionReportDto>>
{
    internal static readonly ListOrders<InspectionReport, InspectionReportDto> Orders = new ListOrders<
        InspectionReport,
        InspectionReportDto
    >(report => report.Id)
        .ByRecording()
        .By("publishedOn", report => report.PublishedPlace, report => InspectionReport.PlaceOf(report.PublishedOn));

    /// <summary>The orders in which the list may be asked for, its own first.</summary>
    public static IReadOnlyList<string> Sorts => Orders.Names;
}

/// <summary>Which inspection reports are asked for.</summary>
/// <param name="AreaId">Those that concern this area.</param>
/// <param name="Kind">Those of this kind.</param>
/// <param name="PublishedFrom">Those published on this day or later, as far as is known.</param>
/// <param name="PublishedTo">Those published on this day or earlier, as far as is known.</param>
public sealed record InspectionReportFilter(AreaId? AreaId, InspectionReportKind? Kind, DateOnly? PublishedFrom, DateOnly? PublishedTo);

internal sealed class ListInspectionReportsHandler(IPlanAccountabilityDb db, IInspectionSubjects subjects)
    : IRequestHandler<ListInspectionReports, Page<InspectionReportDto>>
{
    public Task<Page<InspectionReportDto>> Handle(ListInspectionReports query, CancellationToken cancellationToken)
    {
        var (filter, reports) = (query.Filter, db.InspectionReports.NotRetracted().Matching(db, query.Records));
        if (filter.AreaId is { } area)
            reports = subjects.Concerning(reports, area);
        if (filter.Kind is { } kind)
            reports = reports.Where(report => report.Kind == kind);
        if (filter.PublishedFrom is { } from)
            reports = reports.Where(report => report.PublishedUntil >= from);
        if (filter.PublishedTo is { } to)
            reports = reports.Where(report => report.PublishedSince <= to);
        return ListInspectionReports.Orders.PageAsync(reports, query.Page, InspectionReportType.Shown, cancellationToken);
    }
}
