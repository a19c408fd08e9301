using System.Collections;
using System.Security.Claims;
using PlanAccountability.Api.Foundation;

namespace PlanAccountability.Api.Access;

/// <summary>Says with every line that a request logs which request and which client it is of, and logs each that is refused for who made
/// it: a guess of keys shows there. A flood of refusals does not become a flood of lines.</summary>
internal sealed partial class RequestLog(ILogger<RequestLog> log, TimeProvider clock)
{
    /// <summary>The most refusals a minute of one address that are logged.</summary>
    public const int MostOfAddress = 10;

    /// <summary>The most refusals a minute that are logged.</summary>
    public const int Most = 100;

    private const string All = "all";

    private readonly RequestCounts _ofAddresses = new(clock),
        _ofAll = new(clock);

    public async Task LogAsync(HttpContext context, RequestDelegate next)
    {
        using var scope = log.BeginScope(new Scope(context));
        await next(context);
        if (context.Response.StatusCode is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden)
            Refused(context);
    }

    private void Refused(HttpContext context)
    {
        var address = RateLimits.NameOf(context.Connection.RemoteIpAddress);
        var (ofAddress, ofAll) = (_ofAddresses.Add(address), _ofAll.Add(All));
        if (ofAddress <= MostOfAddress && ofAll <= Most)
            LogRefused(context.Response.StatusCode, context.Request.Method, context.Request.Path, address);
        else if (ofAddress == MostOfAddress + 1)
            LogMoreOf(address);
        else if (ofAll == Most + 1)
            LogMore();
    }

    [LoggerMessage(LogLevel.Warning, "Refused with {Status}: {Method} {Path} from {Address}")]
    private partial void LogRefused(int status, string method, string path, string address);

    [LoggerMessage(LogLevel.Warning, "More requests from {Address} were refused; the others of this minute are not logged")]
    private partial void LogMoreOf(string address);

    [LoggerMessage(LogLevel.Warning, "More requests were refused; the others of this minute are not logged")]
    private partial void LogMore();

    /// <summary>Names the request, and its client as soon as that is known.</summary>
    private sealed class Scope(HttpContext context) : IReadOnlyList<KeyValuePair<string, object?>>
    {
        public int Count => 2;

        public KeyValuePair<string, object?> this[int index] =>
            index == 0 ? new("TraceId", context.TraceId()) : new("ClientId", context.User.FindFirstValue(ClaimTypes.NameIdentifier));

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
        {
            yield return this[0];
            yield return this[1];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString() => $"TraceId:{this[0].Value} ClientId:{this[1].Value}";
    }
}
