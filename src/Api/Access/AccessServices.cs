using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Primitives;
using PlanAccountability.Domain.Access;

namespace PlanAccountability.Api.Access;

/// <summary>Registers who may call what.</summary>
internal static class AccessServices
{
    private const string KeyOrToken = "KeyOrToken";

    /// <summary>Adds the recognition of clients; what no endpoint opens is closed.</summary>
    public static void AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        var oidc = OidcSettings.In(configuration);
        services.AddHttpContextAccessor();
        services.AddCors();
        services.AddSingleton<IHttpContextFactory, KeyInAddress>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton<RequestLog>();
        services.AddScoped<Caller>();
        services.AddScoped<ICaller>(provider => provider.GetRequiredService<Caller>());
        services
            .AddAuthentication(KeyOrToken)
            .AddPolicyScheme(
                KeyOrToken,
                null,
                options =>
                    options.ForwardDefaultSelector = context =>
                        oidc.IsSet && IsToken(context.Request.Headers.Authorization)
                            ? TokenAuthentication.SchemeName
                            : ApiKeyAuthentication.SchemeName
            )
            .AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, null);
        if (oidc.IsSet)
            services.AddTokens(oidc);
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(IsKnownOrLost).Build());
    }

    /// <summary>Whether one thing is sent, and it does not begin as keys do.</summary>
    private static bool IsToken(StringValues headers) =>
        headers is [{ } header]
        && header.StartsWith(ApiKeyAuthentication.Bearer, StringComparison.OrdinalIgnoreCase)
        && !header[ApiKeyAuthentication.Bearer.Length..].TrimStart().StartsWith(KeyText.Mark, StringComparison.Ordinal);

    /// <summary>Closed to strangers, unless there is nothing to open: an unknown address is answered 404 and a wrong method 405.</summary>
    private static bool IsKnownOrLost(AuthorizationHandlerContext context) =>
        context.User.Identity is { IsAuthenticated: true } || (context.Resource as HttpContext)?.GetEndpoint() is not RouteEndpoint;

    /// <summary>Names each request in the log. It comes after the proxies, whose word on the address counts.</summary>
    public static void UseRequestLog(this WebApplication app) =>
        app.Use(
            (HttpContext context, RequestDelegate next) => context.RequestServices.GetRequiredService<RequestLog>().LogAsync(context, next)
        );

    /// <summary>Holds every caller to its limits, and refuses a key in the address.</summary>
    public static void UseLimits(this WebApplication app)
    {
        app.Use((context, next) => context.RequestServices.GetRequiredService<RateLimits>().LimitAsync(context, () => next(context)));
        app.Use(KeyInAddress.RefuseAsync);
    }

    /// <summary>Recognises clients before any endpoint runs: a key or a token that is sent and not valid is refused even where none is
    /// needed.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(
            async (context, next) =>
            {
                if (context.Request.Headers.Authorization.Count > 0 && context.User.Identity is not { IsAuthenticated: true })
                    await context.ChallengeAsync();
                else
                    await next(context);
            }
        );
        app.UseAuthorization();
    }
}
