using System.Collections.Concurrent;

namespace PlanAccountability.Api.Access;

/// <summary>Counts requests in windows of one minute that begin with the minute. The counts are this process's own; none outlives its
/// window.</summary>
internal sealed class RequestCounts(TimeProvider clock)
{
    /// <summary>The length of a window.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    /// <summary>The most callers that are told apart within a window; those beyond it share one count, so that memory has a
    /// bound.</summary>
    private const int MostCallers = 100_000;

    private const string Others = "others";

    private Window _window = new(default);

    /// <summary>Seconds until the window of now ends, rounded up: 1 to 60. All counts begin theirs with the minute.</summary>
    public static int SecondsLeft(TimeProvider clock) =>
        (int)Math.Ceiling((Length - TimeSpan.FromTicks(clock.GetUtcNow().Ticks % Length.Ticks)).TotalSeconds);

    /// <summary>Counts one more request of a caller.</summary>
    /// <returns>The caller's requests in this window.</returns>
    public int Add(string caller) => Current().Of(caller).Add();

    /// <summary>The caller's requests in this window.</summary>
    public int Of(string caller) => Current().Of(caller).Value;

    /// <summary>The window of now. A request that read the clock just before the minute counts in the new one; only a clock that was set
    /// back begins an older one.</summary>
    private Window Current()
    {
        var now = clock.GetUtcNow().Ticks;
        var start = now - (now % Length.Ticks);
        var window = _window;
        if (start <= window.Start && start >= window.Start - Length.Ticks)
            return window;
        var next = new Window(start);
        var found = Interlocked.CompareExchange(ref _window, next, window);
        return found == window ? next : found;
    }

    private sealed class Window(long start)
    {
        private readonly ConcurrentDictionary<string, Count> _counts = new(StringComparer.Ordinal);

        private int _callers;

        public long Start => start;

        public Count Of(string caller)
        {
            if (_counts.TryGetValue(caller, out var known))
                return known;
            return Interlocked.Increment(ref _callers) > MostCallers
                ? _counts.GetOrAdd(Others, _ => new())
                : _counts.GetOrAdd(caller, _ => new());
        }
    }

    private sealed class Count
    {
        private int _value;

        public int Value => Volatile.Read(ref _value);

        public int Add() => Interlocked.Increment(ref _value);
    }
}
