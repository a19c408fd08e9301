using MediatR;

namespace PlanAccountability.Application.Inspections;

/// <summary>Comments on an inspection report, as they stand today.</summary>
public sealed record GetInspectionComment(InspectionCommentId Id) : IQuery<InspectionCommentDto>;

internal sealed class GetInspectionCommentHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<GetInspectionComment, InspectionCommentDto>
{
    public async Task<InspectionCommentDto> Handle(GetInspectionComment query, CancellationToken cancellationToken)
    {
        var dto = await db
            .InspectionComments.Where(comment => comment.Id == query.Id)
            .ReadAsync(InspectionCommentType.Shown, caller, cancellationToken);
        return (await db.WithStandingAsync([dto], clock.Today(), cancellationToken))[0] with
        {
            AllowedActions = await InspectionCommentActs.All.OpenToAsync(caller, dto.AreaId, () => Task.FromResult(dto)),
        };
    }
}

/// <summary>The comments on inspection reports, in the order of recording.</summary>
/// <param name="AreaId">Those of this area.</param>
/// <param name="ReportId">Those on this report.</param>
/// <param name="Page">The page.</param>
/// <param name="Records">Which records.</param>
public sealed record ListInspectionComments(AreaId? AreaId, InspectionReportId? ReportId, PageRequest Page, RecordFilter Records)
    : IQuery<Page<InspectionCommentDto>>;

internal sealed class ListInspectionCommentsHandler(IPlanAccountabilityDb db, ICaller caller, TimeProvider clock)
    : IRequestHandler<ListInspectionComments, Page<InspectionCommentDto>>
{
    public async Task<Page<InspectionCommentDto>> Handle(ListInspectionComments query, CancellationToken cancellationToken)
    {
        var comments = db.InspectionComments.NotRetracted().VisibleTo(caller).Matching(db, query.Records);
        if (query.AreaId is { } area)
            comments = comments.Where(comment => comment.AreaId == area);
        if (query.ReportId is { } report)
            comments = comments.Where(comment => comment.ReportId == report);
        var page = await comments.ToPageAsync(query.Page, InspectionCommentType.Shown, comment => comment.Id, cancellationToken);
        return page with { Items = await db.WithStandingAsync(page.Items, clock.Today(), cancellationToken) };
    }
}
