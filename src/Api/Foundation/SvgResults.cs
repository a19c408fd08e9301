using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace PlanAccountability.Api.Foundation;

/// <summary>Gives charts as SVG documents.</summary>
internal static class SvgResults
{
    public const string MediaType = "image/svg+xml";

    /// <summary>What a browser lets the picture do by itself: show, and nothing else.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    /// <summary>Says that the endpoint gives a chart.</summary>
    public static RouteHandlerBuilder GivesSvg(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<string>(StatusCodes.Status200OK, MediaType);

    /// <summary>Answers with a chart, or that the caller has it.</summary>
    public static Results<ContentHttpResult, StatusCodeHttpResult> Svg(this HttpContext context, string chart)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        // What is drawn is public: pages of any origin may show the picture.
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(chart))[..6])}\"";
        if (context.IsKnown(tag))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Text(chart, $"{MediaType}; charset=utf-8");
    }
}
