using Microsoft.Net.Http.Headers;

namespace PlanAccountability.Api.Access;

/// <summary>What browsers are told not to do, with every answer. What an endpoint says for itself stays.</summary>
internal static class SecurityHeaders
{
    private const string Policy = "default-src 'none'; frame-ancestors 'none'";

    private const string OneYear = "max-age=31536000";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        var isProduction = app.Environment.IsProduction();
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    var headers = context.Response.Headers;
                    headers.XContentTypeOptions = "nosniff";
                    headers.XFrameOptions = "DENY";
                    headers["Referrer-Policy"] = "no-referrer";
                    headers.TryAdd(HeaderNames.ContentSecurityPolicy, Policy);
                    // Other origins may read by CORS, which this does not concern; it keeps them from embedding answers unread.
                    headers.TryAdd("Cross-Origin-Resource-Policy", "same-origin");
                    if (isProduction && context.Request.IsHttps)
                        headers.StrictTransportSecurity = OneYear;
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );
    }
}
