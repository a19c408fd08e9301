using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Commitments;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Api.Commitments;

/// <summary>What is claimed of a commitment.</summary>
internal static class ProgressReportEndpoints
{
    public static void MapProgressReports(this IEndpointRouteBuilder v1)
    {
        var ofCommitment = v1.MapGroup("/commitments/{id}/progress-reports").WithTags("Commitments");
        ofCommitment.MapGet("", List).WithName("listProgressReports").SortedBy(ListProgressReports.Sorts).ForEveryone(404, 410);
        ofCommitment.MapPost("", Record).WithName("recordProgressReport").For(Role.Office).Creates(404, 410);

        var reports = v1.MapGroup("/progress-reports").WithTags("Commitments");
        reports.MapGet("/{id}", Get).WithName("getProgressReport").ForEveryone(404, 410);
        reports.MapRecord<ProgressReport>("/{id}", Role.Office, Role.Admin);
        reports.MapMerge<ProgressReport>("/{id}", Role.Office, Role.Admin);
    }

    /// <summary>List the progress reports on a commitment</summary>
    /// <remarks>What its holder claimed, in the order of recording. The latest claim is the one reported last, and of those the one
    /// recorded last.</remarks>
    private static async Task<Ok<ListOf<ProgressReportDto>>> List(
        CommitmentId id,
        [AsParameters] ListQuery list,
        [AsParameters] SortQuery sort,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListProgressReports(id, list.In(sort), list.Records), cancellationToken));

    /// <summary>Record a progress report</summary>
    /// <remarks>The office records what the holder of a commitment claims and names who made the claim. It is public at once and closes
    /// nothing: that is for the other side to accept. An announcement is not an action and cannot claim delivery.</remarks>
    private static async Task<Created<ProgressReportDto>> Record(
        CommitmentId id,
        ProgressReportRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var report = await mediator.Send(
            new RecordNew<ProgressReport, ProgressReportInput>(body.Ref, body, ParentId: id.Value),
            cancellationToken
        );
        return context.Created(await mediator.Send(ProgressReportType.Get(report), cancellationToken));
    }

    /// <summary>Read a progress report</summary>
    /// <remarks>What the holder of a commitment claimed at one time.</remarks>
    private static async Task<TaggedAnswer<ProgressReportDto>> Get(
        ProgressReportId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(new GetProgressReport(id), cancellationToken));
}
