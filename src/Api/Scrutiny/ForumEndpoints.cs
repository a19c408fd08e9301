using System.Text.Json.Serialization;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Api.Scrutiny;

/// <summary>The forums at which chief constables and others are held to account again and again.</summary>
internal static class ForumEndpoints
{
    public static void MapForums(this IEndpointRouteBuilder v1)
    {
        var forums = v1.MapGroup("/forums").WithTags("Scrutiny");
        forums.MapGet("", List).WithName("listForums").SortedBy(ListForums.Sorts).ForEveryone();
        forums.MapGet("/{id}/dashboard", Dashboard).WithName("getForumDashboard").ForEveryone(404, 410);
        forums.MapGet("/{id}/dashboard/chart.svg", Draw).WithName("drawForumDashboard").GivesSvg().ForEveryone(404, 410);
        forums.MapGet("/{id}", Get).WithName("getForum").ForEveryone(404, 410);
        forums.MapPost("", Record).WithName("recordForum").For(Role.Office).Creates();
        forums.MapPatch("/{id}", Amend).WithName("amendForum").For(Role.Office).Changes();
        forums.MapRecord<Forum>("/{id}", Role.Office, Role.Admin);
        forums.MapMerge<Forum>("/{id}", Role.Office, Role.Admin);
    }

    /// <summary>List the forums</summary>
    /// <remarks>In the order of recording. Their meetings are listed at <c>/v1/scrutiny-meetings?forumId=</c>.</remarks>
    /// <param name="list">The page.</param>
    /// <param name="sort">The order.</param>
    /// <param name="areaId">Only forums of this area.</param>
    /// <param name="kind">Only forums of this kind, whatever their office calls them.</param>
    /// <param name="context">The request.</param>
    /// <param name="mediator">Sends the query.</param>
    /// <param name="cancellationToken">Gives up.</param>
    private static async Task<Ok<ListOf<ForumDto>>> List(
        [AsParameters] ListQuery list,
        [AsParameters] SortQuery sort,
        [FromQuery(Name = "areaId")] AreaId? areaId,
        [FromQuery(Name = "kind")] EnumQuery<ScrutinyForumKind>? kind,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListForums(areaId, kind?.Value, list.In(sort), list.Records), cancellationToken));

    /// <summary>Read a forum</summary>
    /// <remarks>What its office calls it, how often it meets, who may watch it, and by which scale it is graded there.</remarks>
    private static async Task<TaggedAnswer<ForumDto>> Get(
        ForumId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(ForumType.Get(id), cancellationToken));

    /// <summary>Read how a forum does its work</summary>
    /// <remarks>Its meetings in a time against how often it is said to meet, what became of the items, which assurance was taken of which
    /// topic over time, and how the actions and questions of all its meetings stand today.</remarks>
    private static async Task<TaggedAnswer<ForumDashboard>> Dashboard(
        ForumId id,
        [AsParameters] DashboardQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Computed(await mediator.Send(query.Of(id), cancellationToken));

    /// <summary>Draw how a forum does its work</summary>
    /// <remarks>A bar for each number, as an SVG document. <c>title</c> and <c>desc</c> tell it in words to those who do not see
    /// it.</remarks>
    private static async Task<Results<ContentHttpResult, StatusCodeHttpResult>> Draw(
        ForumId id,
        [AsParameters] DashboardQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Svg(await mediator.Send(new DrawForumDashboard(query.Of(id)), cancellationToken));

    /// <summary>Record a forum</summary>
    /// <remarks>It is public at once, and needs no meeting. From then on the meetings that name it grade by its scale.</remarks>
    private static async Task<Created<ForumDto>> Record(
        ForumRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(new RecordNew<Forum, ForumInput>(body.Ref, body, body.AreaId), cancellationToken);
        return context.Created(await mediator.Send(ForumType.Get(id), cancellationToken));
    }

    /// <summary>Amend a forum</summary>
    /// <remarks>A JSON merge patch. Meetings that were graded by another scale stay as they are.</remarks>
    private static async Task<Ok<ForumDto>> Amend(
        ForumId id,
        IfMatch revision,
        MergePatchBody<ForumInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(new AmendRecord<Forum, ForumInput>(forum => forum.Id == id, revision.Revision, body.Patch), cancellationToken);
        return context.Changed(await mediator.Send(ForumType.Get(id), cancellationToken));
    }
}

/// <summary>A forum to record.</summary>
internal sealed record ForumRequest : ForumInput
{
    /// <summary>The area.</summary>
    /// <example>lancashire</example>
    [JsonPropertyOrder(-1)]
    public required AreaId AreaId { get; init; }

    /// <summary>A stable external key that begins with the area; generated where none is given.</summary>
    /// <example>lancashire:forum:strategic-scrutiny</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}

/// <summary>The time of the meetings that a dashboard is of.</summary>
/// <param name="From">The first day; twelve months up to the last unless said.</param>
/// <param name="To">The last day; today unless said.</param>
internal sealed record DashboardQuery([FromQuery(Name = "from")] DateQuery? From, [FromQuery(Name = "to")] DateQuery? To)
{
    public GetForumDashboard Of(ForumId forum) => new(forum, From?.Value, To?.Value);
}
