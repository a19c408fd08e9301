using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Inspections;
using PlanAccountability.Domain.Inspections;

namespace PlanAccountability.Api.Inspections;

/// <summary>What inspectors report of forces.</summary>
internal static class InspectionReportEndpoints
{
    public static void MapInspections(this IEndpointRouteBuilder v1)
    {
        var reports = v1.MapGroup("/inspection-reports").WithTags("Inspections");
        reports.MapGet("", List).WithName("listInspectionReports").SortedBy(ListInspectionReports.Sorts).ForEveryone();
        reports.MapGet("/{id}", Get).WithName("getInspectionReport").ForEveryone(404, 410);
        reports.MapPost("", Record).WithName("recordInspectionReport").For(Role.Office, Role.Admin).Creates();
        reports.MapPatch("/{id}", Amend).WithName("amendInspectionReport").For(Role.Office, Role.Admin).Changes();
        reports.MapRecord<InspectionReport>("/{id}", Role.Office, Role.Admin);
        reports.MapMerge<InspectionReport>("/{id}", Role.Office, Role.Admin);
        v1.MapInspectionComments();
        v1.MapInspectionRegister();
    }

    /// <summary>List the inspection reports</summary>
    /// <remarks>In the order of recording. A date that is not known sorts behind all others.</remarks>
    private static async Task<Ok<ListOf<InspectionReportDto>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] SortQuery sort,
        [AsParameters] InspectionReportQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListInspectionReports(query.Filter, list.In(sort), list.Records), cancellationToken));

    /// <summary>Read an inspection report</summary>
    /// <remarks>Its grades and recommendations, and by when comments on it are due.</remarks>
    private static async Task<TaggedAnswer<InspectionReportDto>> Get(
        InspectionReportId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(InspectionReportType.Get(id), cancellationToken));

    /// <summary>Record an inspection report</summary>
    /// <remarks>One of a single area is for its office, one of several for admins. It is public at once.</remarks>
    private static async Task<Created<InspectionReportDto>> Record(
        InspectionReportRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(
            new RecordNew<InspectionReport, InspectionReportInput>(body.Ref, body, InspectionReport.AreaOf(body.AreaIds)),
            cancellationToken
        );
        return context.Created(await mediator.Send(InspectionReportType.Get(id), cancellationToken));
    }

    /// <summary>Amend an inspection report</summary>
    /// <remarks>A JSON merge patch. What comments on it name has to stay.</remarks>
    private static async Task<Ok<InspectionReportDto>> Amend(
        InspectionReportId id,
        IfMatch revision,
        MergePatchBody<InspectionReportInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(
            new AmendRecord<InspectionReport, InspectionReportInput>(report => report.Id == id, revision.Revision, body.Patch),
            cancellationToken
        );
        return context.Changed(await mediator.Send(InspectionReportType.Get(id), cancellationToken));
    }
}
