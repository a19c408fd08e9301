using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Api.PanelReviews;

/// <summary>What panels recommend, how bodies answer, and what became of it.</summary>
internal static class PanelRecommendationEndpoints
{
    public static void MapPanelRecommendations(this IEndpointRouteBuilder v1)
    {
        var recommendations = v1.MapGroup("/panel-recommendations").WithTags("Panel reviews");
        recommendations.MapGet("", List).WithName("listPanelRecommendations").ForEveryone();
        v1.MapGet("/panel-recommendations.csv", Export)
            .WithTags("Panel reviews")
            .WithName("exportPanelRecommendations")
            .GivesCsv()
            .ForEveryone();
        recommendations.MapGet("/{id}", Get).WithName("getPanelRecommendation").ForEveryone(404, 410);
        recommendations.MapPost("", Make).WithName("makeRecommendation").For(Role.Panel).Creates();
        recommendations.MapPatch("/{id}", Amend).WithName("amendRecommendation").For(Role.Panel).Changes();
        recommendations.MapPost("/{id}/response", Respond).WithName("respondToRecommendation").For(Role.Office).Changes();
        recommendations.MapPost("/{id}/delivery-claims", Claim).WithName("claimDelivery").For(Role.Office).Changes();
        recommendations.MapPost("/{id}/acceptances", Accept).WithName("acceptDelivery").For(Role.Panel).Changes();
        recommendations.MapPost("/{id}/withdrawal", Withdraw).WithName("withdrawRecommendation").For(Role.Panel).Changes();
        recommendations.MapRecord<PanelRecommendation>("/{id}", Role.Panel, Role.Admin);
        recommendations.MapMerge<PanelRecommendation>("/{id}", Role.Panel, Role.Admin);
    }

    /// <summary>List the recommendations of panels</summary>
    /// <remarks>Those that the caller may know of, in the order of recording; with <c>reviewId</c> in the order of their numbers.</remarks>
    private static async Task<Ok<ListOf<PanelRecommendationDto>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] PanelRecommendationQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListPanelRecommendations(query.Filter, list.Page, list.Records), cancellationToken));

    /// <summary>Export the recommendations of panels as CSV</summary>
    /// <remarks>The whole of the same list with the same filters, in the same order, as a file that spreadsheets open. It is read page by
    /// page while it is sent: a recommendation that changes meanwhile is there once, as it is when its page is read.</remarks>
    private static Task<IResult> Export(
        [AsParameters] WholeListQuery list,
        [AsParameters] PanelRecommendationQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        context.CsvAsync(
            "panel-recommendations.csv",
            PanelRecommendationColumns.All,
            page => mediator.Send(new ListPanelRecommendations(query.Filter, page, list.Records), cancellationToken)
        );

    /// <summary>Read a recommendation</summary>
    /// <remarks>What the panel resolved, how the body answered, what it claims to have done and what the panel accepts of that.</remarks>
    private static async Task<TaggedAnswer<PanelRecommendationDto>> Get(
        PanelRecommendationId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(new GetPanelRecommendation(id), cancellationToken));

    /// <summary>Make a recommendation</summary>
    /// <remarks>In a review that is in preparation, or in a report taken from documents. In a live report it is a correction and needs the
    /// <c>Change-Reason</c> header. It is as visible as its review.</remarks>
    private static async Task<Created<PanelRecommendationDto>> Make(
        RecommendationRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(new MakeRecommendation(body.ReviewId, body.Ref, body.Input), cancellationToken);
        return context.Created(await mediator.Send(new GetPanelRecommendation(id), cancellationToken));
    }

    /// <summary>Amend a recommendation</summary>
    /// <remarks>A JSON merge patch. Once its live review is reported it is a correction, and needs the <c>Change-Reason</c> header; what it
    /// said before stays in its history.</remarks>
    private static async Task<Ok<PanelRecommendationDto>> Amend(
        PanelRecommendationId id,
        IfMatch revision,
        MergePatchBody<RecommendationInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedRecommendation(
            mediator,
            await mediator.Send(new AmendRecommendation(id, revision.Revision, body.Patch), cancellationToken),
            cancellationToken
        );

    /// <summary>Answer a recommendation</summary>
    /// <remarks>The body's position and reasons. One that needs no answer may be answered all the same; <c>wasRequired</c> then says so. A
    /// second answer is a correction and needs the <c>Change-Reason</c> header.</remarks>
    private static async Task<Ok<PanelRecommendationDto>> Respond(
        PanelRecommendationId id,
        IfMatch revision,
        RecommendationResponseRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedRecommendation(
            mediator,
            await mediator.Send(
                new RespondToRecommendation(id, revision.Revision, body.Position, body.Reasons, body.RespondedOn, body.DocumentId),
                cancellationToken
            ),
            cancellationToken
        );

    /// <summary>Claim what was done about a recommendation</summary>
    /// <remarks>A claim closes nothing: the panel accepts.</remarks>
    private static async Task<Ok<PanelRecommendationDto>> Claim(
        PanelRecommendationId id,
        IfMatch revision,
        DeliveryClaimRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedRecommendation(
            mediator,
            await mediator.Send(new ClaimDelivery(id, revision.Revision, body.Status, body.On, body.By, body.Summary), cancellationToken),
            cancellationToken
        );

    /// <summary>Accept or close a recommendation</summary>
    /// <remarks>The panel alone may, with or without a claim, and says where. <c>delivered</c>, <c>notDelivered</c> and <c>dropped</c>
    /// close it; a later acceptance of another status opens it again.</remarks>
    private static async Task<Ok<PanelRecommendationDto>> Accept(
        PanelRecommendationId id,
        IfMatch revision,
        DeliveryAcceptanceRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedRecommendation(
            mediator,
            await mediator.Send(
                new AcceptDelivery(id, revision.Revision, body.Status, body.On, body.Reference, body.Reason),
                cancellationToken
            ),
            cancellationToken
        );

    /// <summary>Withdraw a recommendation</summary>
    /// <remarks>The panel alone may, once it has reported: no answer is owed from then on, and nothing more is claimed or accepted. Its
    /// report as a whole is to be answered as before. Withdrawing it again is a correction and needs the <c>Change-Reason</c>
    /// header.</remarks>
    private static async Task<Ok<PanelRecommendationDto>> Withdraw(
        PanelRecommendationId id,
        IfMatch revision,
        RecommendationWithdrawalRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) =>
        await context.ChangedRecommendation(
            mediator,
            await mediator.Send(new WithdrawRecommendation(id, revision.Revision, body.On, body.Reason), cancellationToken),
            cancellationToken
        );

    private static async Task<Ok<PanelRecommendationDto>> ChangedRecommendation(
        this HttpContext context,
        IMediator mediator,
        PanelRecommendationId id,
        CancellationToken cancellationToken
    ) => context.Changed(await mediator.Send(new GetPanelRecommendation(id), cancellationToken));
}
