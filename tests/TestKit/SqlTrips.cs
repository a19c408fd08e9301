using System.Collections.Concurrent;
using System.Diagnostics;

namespace PlanAccountability.TestKit;

/// <summary>The ways there and back to PostgreSQL that one request causes, as its trace tells them: a batch of statements is one. Beginning a
/// transaction goes with the first of them; a commit by itself is not told.</summary>
public sealed class SqlTrips : IDisposable
{
    private readonly ActivityTraceId _trace = ActivityTraceId.CreateRandom();

    private readonly ConcurrentQueue<string> _trips = new();

    private readonly ActivityListener _listener;

    private SqlTrips()
    {
        _listener = new()
        {
            ShouldListenTo = source => source.Name is "Npgsql" or "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Note,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Sends a request, which must succeed, and answers its ways to PostgreSQL.</summary>
    /// <param name="caller">Who sends it.</param>
    /// <param name="send">Sends it.</param>
    public static async Task<IReadOnlyList<string>> OfAsync(HttpClient caller, Func<HttpClient, Task<HttpResponseMessage>> send)
    {
        using var trips = new SqlTrips();
        const string Header = "traceparent";
        caller.DefaultRequestHeaders.Add(Header, $"00-{trips._trace}-{ActivitySpanId.CreateRandom()}-01");
        try
        {
            (await send(caller)).EnsureSuccessStatusCode();
        }
        finally
        {
            caller.DefaultRequestHeaders.Remove(Header);
        }

        return [.. trips._trips];
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private void Note(Activity activity)
    {
        if (activity.Source.Name is "Npgsql" && activity.TraceId == _trace)
            _trips.Enqueue($"{activity.DisplayName} {string.Join(' ', activity.TagObjects)}");
    }
}
