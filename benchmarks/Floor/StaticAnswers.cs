using System.Collections.Concurrent;

namespace PlanAccountability.Floor;

/// <summary><c>/static/…</c>: the bytes that this program first answered at the address that follows. It is the yardstick of kept
/// answers, so it does nothing but send them.</summary>
internal static class StaticAnswers
{
    private const string Prefix = "/static";

    private static readonly ConcurrentDictionary<string, Kept> Answers = new(StringComparer.Ordinal);

    /// <summary>Keeps and sends what begins so.</summary>
    public static void UseStaticAnswers(this WebApplication app)
    {
        app.Use(
            (context, next) =>
                context.Request.Path.StartsWithSegments(Prefix, out var path) ? GiveAsync(context, path, next) : next(context)
        );
        app.UseRouting();
    }

    private static Task GiveAsync(HttpContext context, PathString path, RequestDelegate next)
    {
        var address = path.Value + context.Request.QueryString.Value;
        return Answers.TryGetValue(address, out var kept) ? SendAsync(context, kept) : KeepAsync(context, path, address, next);
    }

    private static async Task KeepAsync(HttpContext context, PathString path, string address, RequestDelegate next)
    {
        var (request, response, body) = (context.Request, context.Response, context.Response.Body);
        using var written = new MemoryStream();
        (request.Path, response.Body) = (path, written);
        request.Headers.IfNoneMatch = default;
        await next(context);
        response.Body = body;
        if (response.StatusCode == StatusCodes.Status200OK)
            Answers[address] = new(written.ToArray(), response.Headers.ETag);
        await body.WriteAsync(written.ToArray(), context.RequestAborted);
    }

    private static Task SendAsync(HttpContext context, Kept kept)
    {
        var response = context.Response;
        response.Headers.ETag = kept.Tag;
        response.Headers.Vary = "Authorization";
        response.Headers.CacheControl = "public, max-age=60";
        if (kept.Tag is not null && context.Request.Headers.IfNoneMatch == kept.Tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = kept.Body.Length;
        return response.Body.WriteAsync(kept.Body, context.RequestAborted).AsTask();
    }

    private sealed record Kept(byte[] Body, string? Tag);
}
