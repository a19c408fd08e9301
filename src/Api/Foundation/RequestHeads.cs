using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace PlanAccountability.Api.Foundation;

/// <summary>What the head of a request may hold. The server would refuse without a body what is too much for it, so that it reads more than
/// is allowed, and what is beyond the limits is refused here, as a problem.</summary>
internal static class RequestHeads
{
    /// <summary>The longest address, in bytes.</summary>
    public const int LongestAddress = 8_192;

    /// <summary>The most bytes that all headers may have together.</summary>
    public const int LongestHeaders = 32_768;

    /// <summary>The most headers.</summary>
    public const int MostHeaders = 100;

    /// <summary>Has the server read what is to be refused here. Bytes of a header that are no UTF-8 become a sign that says so.</summary>
    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.Limits.MaxRequestLineSize = 4 * LongestAddress;
        kestrel.Limits.MaxRequestHeadersTotalSize = 2 * LongestHeaders;
        kestrel.Limits.MaxRequestHeaderCount = 2 * MostHeaders;
        kestrel.RequestHeaderEncodingSelector = _ => Encoding.UTF8;
    }

    /// <summary>Refuses a head that holds too much, or what is no text.</summary>
    public static Task RefuseTooLargeAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Request.Headers;
        var bytes = 0;
        string? unreadable = null;
        foreach (var (name, values) in headers)
        {
            foreach (var value in values)
            {
                bytes += name.Length + (value?.Length ?? 0);
                if (value.AsSpan().IndexOfAny('\uFFFD', '\0') >= 0)
                    unreadable = name;
            }
        }

        if (context.Features.Get<IHttpRequestFeature>()?.RawTarget.Length > LongestAddress)
            return context.WriteAsync(context.About(ProblemCodes.AddressTooLong));
        if (bytes > LongestHeaders || headers.Count > MostHeaders)
            return context.WriteAsync(context.About(ProblemCodes.HeadersTooLarge));
        return unreadable is null
            ? next(context)
            : context.WriteAsync(
                context.About(ProblemCodes.InvalidInput) with
                {
                    Errors = [new(unreadable, "improper-text", "must be ASCII, or UTF-8 where it is text")],
                }
            );
    }
}
