using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Api.PanelReviews;

/// <summary>What panels review and report, and how bodies respond.</summary>
internal static class PanelReviewEndpoints
{
    public static void MapPanelReviews(this IEndpointRouteBuilder v1)
    {
        var reviews = v1.MapGroup("/panel-reviews").WithTags("Panel reviews");
        reviews.MapGet("", List).WithName("listPanelReviews").SortedBy(ListPanelReviews.Sorts).ForEveryone();
        reviews.MapGet("/{id}", Get).WithName("getPanelReview").ForEveryone(404, 410);
        reviews.MapPost("", Record).WithName("recordPanelReview").For(Role.Panel, Role.Admin).Creates();
        reviews.MapPatch("/{id}", Amend).WithName("amendPanelReview").For(Role.Panel).Changes();
        reviews.MapPost("/{id}/report", Report).WithName("makePanelReport").For(Role.Panel).Changes();
        reviews.MapPost("/{id}/no-report", MakeNoReport).WithName("makeNoPanelReport").For(Role.Panel, Role.Admin).Changes();
        reviews.MapPost("/{id}/response", Respond).WithName("respondToPanelReport").For(Role.Office).Changes();
        reviews.MapPost("/{id}/response-publication", PublishResponse).WithName("publishReportResponse").For(Role.Office).Changes();
        reviews.MapRecord<PanelReview>("/{id}", Role.Panel, Role.Admin);
        reviews.MapMerge<PanelReview>("/{id}", Role.Panel, Role.Admin);
        v1.MapPanelRecommendations();
        v1.MapRegisters();
    }

    /// <summary>List the panel reviews</summary>
    /// <remarks>The reviews that the caller may know of, in the order of recording, without their long texts: the panel of the area sees
    /// what it has not reported yet.</remarks>
    private static async Task<Ok<ListOf<PanelReviewSummary>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] SortQuery sort,
        [AsParameters] PanelReviewQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var filter = new PanelReviewFilter(query.AreaId, query.Kind?.Value, query.PlanId, query.Status?.Value);
        return context.Page(await mediator.Send(new ListPanelReviews(filter, list.In(sort), list.Records), cancellationToken));
    }

    /// <summary>Read a panel review</summary>
    /// <remarks>One review with its paragraphs, its recommendations and the body's response to the report as a whole. It is public once it
    /// is reported, even where the version that it reviews is not.</remarks>
    private static async Task<TaggedAnswer<PanelReviewDto>> Get(
        PanelReviewId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(new GetPanelReview(id), cancellationToken));

    /// <summary>Begin a panel review, or record one from documents</summary>
    /// <remarks>A live review is the panel's own until it reports. A review of a live version needs that version to be with the panel
    /// (s.28(3) PRSRA 2011), and a version has one review. With <c>noReport</c> the panel says at once that it makes no report; so may an
    /// admin of a live version, where the panel stays silent, and an admin may record nothing else.</remarks>
    private static async Task<Created<PanelReviewDto>> Record(
        PanelReviewRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(
            new RecordPanelReview(body.AreaId, body.Kind, body.PlanId, body.Version, body.RecordedAs, body.Ref, body.BodyId, body.Input),
            cancellationToken
        );
        return context.Created(await mediator.Send(new GetPanelReview(id), cancellationToken));
    }

    /// <summary>Amend a panel review</summary>
    /// <remarks>A JSON merge patch. Once a live review is reported it is a correction, and needs the <c>Change-Reason</c> header; what it
    /// said before stays in its history.</remarks>
    private static async Task<Ok<PanelReviewDto>> Amend(
        PanelReviewId id,
        IfMatch revision,
        MergePatchBody<PanelReviewInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedReview(
            mediator,
            await mediator.Send(new AmendPanelReview(id, revision.Revision, body.Patch), cancellationToken),
            cancellationToken
        );

    /// <summary>Make the panel's report</summary>
    /// <remarks>The review and its recommendations are public from then on (s.28(7) PRSRA 2011), and a live version is <c>reviewed</c>.
    /// Only the panel says by when it wants the response: the Act gives no number of days.</remarks>
    private static async Task<Ok<PanelReviewDto>> Report(
        PanelReviewId id,
        IfMatch revision,
        PanelReportRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedReview(
            mediator,
            await mediator.Send(new MakePanelReport(id, revision.Revision, body.On, body.ResponseDueOn, body.DueWords), cancellationToken),
            cancellationToken
        );

    /// <summary>Say that the panel makes no report</summary>
    /// <remarks>With the reason, so that a live version does not wait for ever: it is <c>reviewed</c>, and can be issued without a
    /// response. What the panel had drafted leaves the record and stays in its history, for the panel alone. Until the version is issued
    /// the panel can take that back by retracting the review, and begin another.</remarks>
    private static async Task<Ok<PanelReviewDto>> MakeNoReport(
        PanelReviewId id,
        IfMatch revision,
        NoReportRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedReview(
            mediator,
            await mediator.Send(new MakeNoPanelReport(id, revision.Revision, body.On, body.Reason), cancellationToken),
            cancellationToken
        );

    /// <summary>Respond to the panel's report as a whole</summary>
    /// <remarks>Owed for a draft plan, a variation, a precept and the annual report whatever the panel recommends (s.5(6)(e), s.12(4) PRSRA
    /// 2011), else where the panel requires it (s.29(3)). The recommendations are answered one by one beside it. A live version is
    /// <c>responded</c>. A second response is a correction and needs the <c>Change-Reason</c> header.</remarks>
    private static async Task<Ok<PanelReviewDto>> Respond(
        PanelReviewId id,
        IfMatch revision,
        ReportResponseRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedReview(
            mediator,
            await mediator.Send(
                new RespondToReport(id, revision.Revision, body.Text, body.RespondedOn, body.PublishedOn, body.Url, body.DocumentId),
                cancellationToken
            ),
            cancellationToken
        );

    /// <summary>Record that the response to the report was published</summary>
    /// <remarks>After it was given (s.5(6)(f), s.12(5) PRSRA 2011). The step of a live version is taken with it, as here with the version's
    /// own.</remarks>
    private static async Task<Ok<PanelReviewDto>> PublishResponse(
        PanelReviewId id,
        IfMatch revision,
        ReportResponsePublicationRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedReview(
            mediator,
            await mediator.Send(new PublishReportResponse(id, revision.Revision, body.On, body.Url), cancellationToken),
            cancellationToken
        );

    private static async Task<Ok<PanelReviewDto>> ChangedReview(
        this HttpContext context,
        IMediator mediator,
        PanelReviewId id,
        CancellationToken cancellationToken
    ) => context.Changed(await mediator.Send(new GetPanelReview(id), cancellationToken));
}
