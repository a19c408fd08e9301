using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.AnnualReports;
using PlanAccountability.Domain.AnnualReports;

namespace PlanAccountability.Api.AnnualReports;

/// <summary>What bodies report on financial years.</summary>
internal static class AnnualReportEndpoints
{
    public static void MapAnnualReports(this IEndpointRouteBuilder v1)
    {
        var reports = v1.MapGroup("/annual-reports").WithTags("Annual reports");
        reports.MapGet("", List).WithName("listAnnualReports").ForEveryone();
        reports.MapGet("/{id}", Get).WithName("getAnnualReport").ForEveryone(404, 410);
        reports.MapPost("", Record).WithName("recordAnnualReport").For(Role.Office).Creates();
        reports.MapPatch("/{id}", Amend).WithName("amendAnnualReport").For(Role.Office).Changes();
        reports.MapPost("/{id}/progress-reports", MakeProgress).WithName("makeProgressReportsOfClaims").For(Role.Office).Changes();
        reports.MapRecord<AnnualReport>("/{id}", Role.Office, Role.Admin);
    }

    /// <summary>List the annual reports</summary>
    /// <remarks>With their claims, in the order of recording.</remarks>
    private static async Task<Ok<ListOf<AnnualReportDto>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] AnnualReportQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListAnnualReports(query.Filter, list.Page, list.Records), cancellationToken));

    /// <summary>Read an annual report</summary>
    /// <remarks>Its days, what it claims, and what the panel's review says of it.</remarks>
    private static async Task<TaggedAnswer<AnnualReportDto>> Get(
        AnnualReportId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(AnnualReportType.Get(id), cancellationToken));

    /// <summary>Record an annual report</summary>
    /// <remarks>On a financial year that is over; a body has one of each kind a year. It is public at once.</remarks>
    private static async Task<Created<AnnualReportDto>> Record(
        AnnualReportRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(new RecordNew<AnnualReport, AnnualReportInput>(body.Ref, body, body.AreaId), cancellationToken);
        return context.Created(await mediator.Send(AnnualReportType.Get(id), cancellationToken));
    }

    /// <summary>Amend an annual report</summary>
    /// <remarks>A JSON merge patch; <c>claims</c> are replaced whole. Another day of a live report needs the <c>Change-Reason</c>
    /// header.</remarks>
    private static async Task<Ok<AnnualReportDto>> Amend(
        AnnualReportId id,
        IfMatch revision,
        MergePatchBody<AnnualReportInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var amended = await mediator.Send(
            new AmendRecord<AnnualReport, AnnualReportInput>(report => report.Id == id, revision.Revision, body.Patch),
            cancellationToken
        );
        return context.Changed(await mediator.Send(AnnualReportType.Get(amended), cancellationToken));
    }

    /// <summary>Make progress reports of claims</summary>
    /// <remarks>Of one claim or of all that are about commitments: never by itself, and once. Asked again, it answers the same.</remarks>
    private static async Task<Ok<AnnualReportDto>> MakeProgress(
        AnnualReportId id,
        IfMatch revision,
        ClaimsToReportRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var made = await mediator.Send(new MakeProgressReports(id, revision.Revision, body.ClaimNumber, body.All), cancellationToken);
        return context.Changed(await mediator.Send(AnnualReportType.Get(made), cancellationToken));
    }
}
