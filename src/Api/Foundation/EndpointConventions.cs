using Microsoft.Net.Http.Headers;
using PlanAccountability.Api.Access;

namespace PlanAccountability.Api.Foundation;

/// <summary>What an endpoint needs of its caller. From this its answers of 4xx follow, in the contract and in fact.</summary>
/// <param name="Roles">Any one of these roles, in the record's area.</param>
internal sealed record RequiresRole(IReadOnlyList<Role> Roles);

/// <summary>Short words for what endpoints have in common.</summary>
internal static class EndpointConventions
{
    /// <summary>What everyone sees may be kept for a minute.</summary>
    public const string ForEveryoneToKeep = "public, max-age=60";

    /// <summary>What everyone sees may be kept if the service is asked each time whether it still holds.</summary>
    public const string ForEveryoneToAskAgain = "no-cache";

    /// <summary>What an answer that everyone sees depends on: that no key was sent, and whether it may be compressed.</summary>
    public const string VariesForEveryone = "Authorization, Accept-Encoding";

    /// <summary>Compiles all endpoints that are mapped so far, and once. Routing and authorisation would each have them compiled for
    /// themselves, which doubles the time that the service takes to start.</summary>
    public static void BuildEndpointsOnce(this IEndpointRouteBuilder app)
    {
        Endpoint[] endpoints = [.. app.DataSources.SelectMany(source => source.Endpoints)];
        app.DataSources.Clear();
        app.DataSources.Add(new DefaultEndpointDataSource(endpoints));
    }

    /// <summary>Anyone may call it; what they see depends on who they are.</summary>
    public static RouteHandlerBuilder ForEveryone(this RouteHandlerBuilder endpoint, params int[] problems) =>
        endpoint.AllowAnonymous().Refuses([400, 401, .. problems]);

    /// <summary>Only callers with one of the roles may call it; the area is checked where the record is known.</summary>
    public static RouteHandlerBuilder For(this RouteHandlerBuilder endpoint, params Role[] roles) =>
        endpoint
            .RequireAuthorization(policy =>
                policy.RequireAuthenticatedUser().RequireAssertion(context => roles.Any(role => context.User.HasRoleAnywhere(role)))
            )
            .WithMetadata(new RequiresRole(roles))
            .Refuses(400, 401, 403);

    /// <summary>It looks for one record that may not be there.</summary>
    public static RouteHandlerBuilder Finds(this RouteHandlerBuilder endpoint, params int[] problems) =>
        endpoint.Refuses([404, .. problems]);

    /// <summary>It makes a record.</summary>
    public static RouteHandlerBuilder Creates(this RouteHandlerBuilder endpoint, params int[] problems) =>
        endpoint.Refuses([409, 413, 415, .. problems]);

    /// <summary>It changes a record, based on a revision.</summary>
    public static RouteHandlerBuilder Changes(this RouteHandlerBuilder endpoint) => endpoint.Refuses(404, 409, 410, 412, 413, 415, 428);

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in (int[])[.. statuses, StatusCodes.Status429TooManyRequests, StatusCodes.Status503ServiceUnavailable])
            endpoint.Produces<Problem>(status, ProblemWriter.ContentType);
        return endpoint;
    }

    /// <summary>Says what caches may keep: what everyone sees for a minute, what one caller sees not at all without asking.</summary>
    public static RouteGroupBuilder WithCaching(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(
            async (context, next) =>
            {
                (context.HttpContext.Response.Headers.Vary, context.HttpContext.Response.Headers.CacheControl) = context.HttpContext switch
                {
                    { Request.Method: var method } when !HttpMethods.IsGet(method) => (HeaderNames.Authorization, "no-store"),
                    { User.Identity.IsAuthenticated: true } => (HeaderNames.Authorization, "private, no-cache"),
                    _ => (VariesForEveryone, ForEveryoneToKeep),
                };
                return await next(context);
            }
        );
        return group;
    }
}
