using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Features;
using PlanAccountability.Api.Foundation;

namespace PlanAccountability.Api.Access;

/// <summary>Refuses a request with a key in its address, where proxies, logs and browsers keep it. The address is blotted out before logs,
/// traces and metrics begin, so that none of them ever sees it.</summary>
internal sealed partial class KeyInAddress(IServiceProvider services) : IHttpContextFactory
{
    /// <summary>How often an address is decoded at most: a key that was encoded more often is none that anybody could use by
    /// mistake.</summary>
    private const int MostDecodings = 3;

    private readonly DefaultHttpContextFactory _inner = new(services);

    public HttpContext Create(IFeatureCollection featureCollection)
    {
        var request = featureCollection.GetRequiredFeature<IHttpRequestFeature>();
        var holdsKey = Holds(request.RawTarget) || Holds(request.Path) || Holds(request.QueryString);
        if (holdsKey)
        {
            request.Path = request.RawTarget = request.Path.StartsWith("/v1/", StringComparison.OrdinalIgnoreCase) ? "/v1" : "/";
            request.PathBase = request.QueryString = "";
        }

        var context = _inner.Create(featureCollection);
        if (holdsKey)
            context.Features.Set(new Found());
        return context;
    }

    public void Dispose(HttpContext httpContext) => _inner.Dispose(httpContext);

    /// <summary>Answers such a request.</summary>
    public static Task RefuseAsync(HttpContext context, RequestDelegate next) =>
        context.Features.Get<Found>() is null
            ? next(context)
            : context.WriteAsync(
                context.About(
                    ProblemCodes.KeyInAddress,
                    "Send the key as 'Authorization: Bearer …'. Have this one replaced: whoever saw the address has it."
                )
            );

    private static bool Holds(string text)
    {
        for (var decodings = 0; ; decodings++)
        {
            if (Key().IsMatch(text) || Parameter().IsMatch(text))
                return true;
            if (decodings == MostDecodings || !text.Contains('%', StringComparison.Ordinal))
                return false;
            text = Uri.UnescapeDataString(text);
        }
    }

    /// <summary>A key of ours wherever it is, or a signed token where a word begins: elsewhere a long address would take long to
    /// search.</summary>
    [GeneratedRegex(
        @"pa_[a-z0-9]{8}_[a-z0-9]{40}|(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Key();

    /// <summary>A parameter that others take a key by, with anything in it.</summary>
    [GeneratedRegex(@"[?&;#](access_token|api_key|token)=[^&;#]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Parameter();

    private sealed record Found;
}
