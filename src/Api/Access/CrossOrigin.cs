using Microsoft.Net.Http.Headers;
using PlanAccountability.Api.Foundation;

namespace PlanAccountability.Api.Access;

/// <summary>Lets pages of named origins call the service (CORS). None may unless the configuration names it; cookies never play a
/// part.</summary>
internal static class CrossOrigin
{
    /// <summary>The origins, such as <c>https://plans.example.org</c>; none by default.</summary>
    public const string Origins = "Cors:Origins";

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH"];

    /// <summary>What callers send besides what browsers send of themselves.</summary>
    private static readonly string[] Sent =
    [
        "Authorization",
        "Content-Type",
        "Content-Encoding",
        "If-Match",
        "If-None-Match",
        "Change-Reason",
        "Idempotency-Key",
    ];

    /// <summary>What callers need of the answer.</summary>
    private static readonly string[] Exposed =
    [
        "ETag",
        "Location",
        "Link",
        "Retry-After",
        RateLimits.Header,
        RateLimits.PolicyHeader,
        "Idempotency-Replayed",
    ];

    public static void UseCrossOrigin(this WebApplication app)
    {
        if (app.Configuration.Listed(Origins) is not { Length: > 0 } origins)
            return;
        app.Use(VaryByOrigin);
        app.UseCors(policy =>
            policy
                .WithOrigins(origins)
                .WithMethods(Methods)
                .WithHeaders(Sent)
                .WithExposedHeaders(Exposed)
                .SetPreflightMaxAge(TimeSpan.FromHours(1))
        );
    }

    /// <summary>An answer to one origin, or to none, must not be kept for another.</summary>
    private static Task VaryByOrigin(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            if (!headers.GetCommaSeparatedValues(HeaderNames.Vary).Contains(HeaderNames.Origin, StringComparer.OrdinalIgnoreCase))
                headers.Append(HeaderNames.Vary, HeaderNames.Origin);
            return Task.CompletedTask;
        });
        return next(context);
    }
}
