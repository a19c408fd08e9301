using System.Collections.Concurrent;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Api.Caching;

/// <summary>Answers readings by nobody in particular from memory while nothing has changed. It stands before all that only matters to
/// callers who are somebody and to answers that are still to be found: routing, access, endpoints.</summary>
internal sealed class AnswerCaching(AnswerCache cache, FeedWatch feed, TimeProvider clock)
{
    /// <summary>The answers that somebody is finding now; others who want the same wait for it.</summary>
    private readonly ConcurrentDictionary<(string Address, Moment Moment), Task> _underWay = new();

    /// <summary>Whether the request is a reading of the record by nobody in particular.</summary>
    public static bool IsReadingByNobody(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Headers.Authorization.Count == 0 && request.Path.StartsWithSegments("/v1");

    public async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        if (await feed.EndAsync() is not { } end)
        {
            cache.Metrics.Missed();
            await next(context);
            return;
        }

        // The query as it was sent, for links in the answer repeat it; the path in one spelling, which has no question mark.
        var address = context.Request.Path.ToUriComponent() + context.Request.QueryString.Value;
        var moment = new Moment(end, clock.Today());
        if (!TrySend(context, address, moment, out var sending))
            sending = FindAsync(context, next, address, moment);
        await sending;
    }

    private bool TrySend(HttpContext context, string address, Moment moment, out Task sending)
    {
        sending = Task.CompletedTask;
        if (cache.Find(address, moment) is not { } answer)
            return false;
        cache.Metrics.Hit();
        var coding = ContentCoding.AcceptedBy(context.Request.Headers.AcceptEncoding);
        if (coding is not null && answer.BeginsCompressing(coding))
            cache.Keep(address, answer = answer.With(coding));
        sending = answer.SendAsync(context, coding);
        return true;
    }

    private async Task FindAsync(HttpContext context, RequestDelegate next, string address, Moment moment)
    {
        if (context.IsHead())
        {
            cache.Metrics.Missed();
            await next(context);
            return;
        }

        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _underWay.GetOrAdd((address, moment), turn.Task);
        if (first != turn.Task)
        {
            await first.WaitAsync(context.RequestAborted);
            if (TrySend(context, address, moment, out var sending))
            {
                await sending;
                return;
            }
        }

        cache.Metrics.Missed();
        try
        {
            await FindAsync(context, next, address, moment, End);
        }
        finally
        {
            End();
        }

        void End()
        {
            if (first == turn.Task && turn.TrySetResult())
                _underWay.TryRemove((address, moment), out _);
        }
    }

    /// <summary>Has the answer found, without telling the endpoint which one the caller holds; keeps it, and sends it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="next">Finds the answer.</param>
    /// <param name="address">Under which it is kept.</param>
    /// <param name="moment">When it holds: what is read after that is at least as new.</param>
    /// <param name="giveUp">Told once it is clear that the answer is too long to be kept.</param>
    private async Task FindAsync(HttpContext context, RequestDelegate next, string address, Moment moment, Action giveUp)
    {
        var (request, response) = (context.Request, context.Response);
        var (body, held) = (response.Body, request.Headers.IfNoneMatch);
        var buffer = new AnswerBuffer(
            CachedAnswer.LongestBody,
            () =>
            {
                giveUp();
                request.Headers.IfNoneMatch = held;
                if (response.Headers.ETag is not [{ } tag] || !context.IsKnown(tag))
                    return body;
                response.StatusCode = StatusCodes.Status304NotModified;
                return Stream.Null;
            }
        );
        response.Body = buffer;
        request.Headers.IfNoneMatch = default;
        try
        {
            await next(context);
            await response.BodyWriter.FlushAsync(context.RequestAborted);
        }
        finally
        {
            response.Body = body;
            request.Headers.IfNoneMatch = held;
        }

        if (buffer.IsOverfull)
            return;
        var bytes = buffer.ToArray();
        if (MayBeKept(response))
        {
            var answer = CachedAnswer.Of(response, bytes, moment);
            cache.Keep(address, answer);
            await answer.SendAsync(context, null);
        }
        else if (bytes.Length > 0)
        {
            await body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    /// <summary>Whether the answer is everyone's and depends on nothing but what it is kept under.</summary>
    private static bool MayBeKept(HttpResponse response) =>
        response.StatusCode is StatusCodes.Status200OK
        && response.Headers.CacheControl is [EndpointConventions.ForEveryoneToKeep or EndpointConventions.ForEveryoneToAskAgain]
        && response.Headers.Vary is [EndpointConventions.VariesForEveryone];
}

internal static class CachingServices
{
    public static void AddAnswerCaching(this IServiceCollection services)
    {
        services.AddSingleton<AnswerCache>();
        services.AddSingleton<AnswerCaching>();
    }

    /// <summary>Answers from memory what it can. It comes after the limits and before routing.</summary>
    public static void UseAnswerCaching(this WebApplication app)
    {
        if (AnswerCache.MegabytesIn(app.Configuration) == 0)
            return;
        app.Use(
            (HttpContext context, RequestDelegate next) =>
                AnswerCaching.IsReadingByNobody(context.Request)
                    ? context.RequestServices.GetRequiredService<AnswerCaching>().AnswerAsync(context, next)
                    : next(context)
        );
    }
}
