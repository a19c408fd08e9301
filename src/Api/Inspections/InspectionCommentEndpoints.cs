using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Inspections;
using PlanAccountability.Domain.Inspections;

namespace PlanAccountability.Api.Inspections;

/// <summary>What policing bodies publish on inspection reports.</summary>
internal static class InspectionCommentEndpoints
{
    public static void MapInspectionComments(this IEndpointRouteBuilder v1)
    {
        var comments = v1.MapGroup("/inspection-comments").WithTags("Inspections");
        comments.MapGet("", List).WithName("listInspectionComments").ForEveryone();
        comments.MapGet("/{id}", Get).WithName("getInspectionComment").ForEveryone(404, 410);
        comments.MapPost("", Record).WithName("recordInspectionComment").For(Role.Office).Creates();
        comments.MapPatch("/{id}", Amend).WithName("amendInspectionComment").For(Role.Office).Changes();
        comments.MapRecord<InspectionComment>("/{id}", Role.Office, Role.Admin);
    }

    /// <summary>List the comments on inspection reports</summary>
    /// <remarks>In the order of recording; what an office has not published is in it for those who may read it.</remarks>
    /// <param name="list">The page.</param>
    /// <param name="areaId">Only those of this area.</param>
    /// <param name="reportId">Only those on this report.</param>
    /// <param name="context">The request.</param>
    /// <param name="mediator">Sends the query.</param>
    /// <param name="cancellationToken">Gives up.</param>
    private static async Task<Ok<ListOf<InspectionCommentDto>>> List(
        [AsParameters] ListQuery list,
        [FromQuery(Name = "areaId")] AreaId? areaId,
        [FromQuery(Name = "reportId")] InspectionReportId? reportId,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListInspectionComments(areaId, reportId, list.Page, list.Records), cancellationToken));

    /// <summary>Read comments on an inspection report</summary>
    /// <remarks>What chief constable and policing body say, whether it was published in time, and what it leaves unanswered.</remarks>
    private static async Task<TaggedAnswer<InspectionCommentDto>> Get(
        InspectionCommentId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(new GetInspectionComment(id), cancellationToken));

    /// <summary>Record comments on an inspection report</summary>
    /// <remarks>Once for each report and area. Live ones are the office's own until they have <c>publishedOn</c>.</remarks>
    private static async Task<Created<InspectionCommentDto>> Record(
        InspectionCommentRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(
            new RecordNew<InspectionComment, InspectionCommentInput>(body.Ref, body, body.AreaId),
            cancellationToken
        );
        return context.Created(await mediator.Send(new GetInspectionComment(id), cancellationToken));
    }

    /// <summary>Amend or publish comments on an inspection report</summary>
    /// <remarks>A JSON merge patch; <c>publishedOn</c> publishes them, for good.</remarks>
    private static async Task<Ok<InspectionCommentDto>> Amend(
        InspectionCommentId id,
        IfMatch revision,
        MergePatchBody<InspectionCommentInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(
            new AmendRecord<InspectionComment, InspectionCommentInput>(comment => comment.Id == id, revision.Revision, body.Patch),
            cancellationToken
        );
        return context.Changed(await mediator.Send(new GetInspectionComment(id), cancellationToken));
    }
}
