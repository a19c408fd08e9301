using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace PlanAccountability.Api.Foundation;

/// <summary>The feed: what changed in the whole record, for those who keep a copy.</summary>
internal static class ChangeEndpoints
{
    public static void MapChanges(this IEndpointRouteBuilder v1) =>
        v1.MapGroup("/changes").WithTags("Changes").MapGet("", List).WithName("listChanges").ForEveryone(409);

    /// <summary>Follow the changes</summary>
    /// <remarks>Every change of every record that the caller may know of, in the order of `position`. Nothing is ever added before a place
    /// that was given out, so a client that comes back with `after` set to the last `upTo` misses nothing and sees nothing twice. `next` is
    /// null when it is caught up. A record that was a draft may first appear as `updated`: clients upsert by `id`. Retracted, merged and
    /// redacted records appear with that operation. What the caller may not know of is left out, so places may be missing.</remarks>
    private static async Task<Ok<FeedPage>> List(
        [AsParameters] FeedQuery query,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var page = await mediator.Send(
            new ListChanges(query.After ?? 0, new PageRequest(query.Limit ?? PageRequest.Usual).Limit, query.Type, query.AreaId),
            cancellationToken
        );
        if (context.User.Identity is not { IsAuthenticated: true })
            context.Response.Headers.CacheControl = EndpointConventions.ForEveryoneToAskAgain;
        var next = page.IsLast ? null : context.Request.AddressAfter(page.UpTo.ToString(CultureInfo.InvariantCulture));
        context.LinkTo(next);
        return TypedResults.Ok(new FeedPage(page.Items, next, page.UpTo));
    }
}

/// <summary>A page of the feed of changes.</summary>
/// <param name="Items">The changes, in the order of their positions.</param>
/// <param name="Next" example="/v1/changes?after=4711">The address of the next page; null when the caller is caught up.</param>
/// <param name="UpTo" example="4711">The position up to which the caller has now seen all there is: ask with it as <c>after</c> next
/// time.</param>
public sealed record FeedPage(IReadOnlyList<ChangeDto> Items, string? Next, long UpTo);

/// <summary>Which part of the feed is asked for.</summary>
/// <param name="After" example="4711">The position last seen: what <c>upTo</c> said. 0, the beginning, unless said.</param>
/// <param name="Limit" example="50">The most items on a page, 1 to 200; 50 unless said.</param>
/// <param name="Type" example="commitment">Only changes of records of this type.</param>
/// <param name="AreaId">Only changes of records of this area; records without an area are left out then.</param>
internal sealed record FeedQuery(
    [FromQuery(Name = "after")] long? After,
    [FromQuery(Name = "limit")] int? Limit,
    [FromQuery(Name = "type")] string? Type,
    [FromQuery(Name = "areaId")] AreaId? AreaId
);
