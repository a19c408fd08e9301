using System.Diagnostics.Metrics;
using Microsoft.Extensions.Caching.Memory;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Api.Caching;

/// <summary>The answers that are kept in memory, so many bytes of them at most; those that nobody asks for go first. All go when the record
/// has changed.</summary>
public sealed class AnswerCache
{
    /// <summary>How many megabytes of answers are kept; 64 by default, 0 keeps none.</summary>
    internal const string Megabytes = "Cache:Megabytes";

    private const int UsualMegabytes = 64;

    private readonly MemoryCache _answers;

    private readonly FeedWatch _feed;

    /// <summary>Makes an empty one.</summary>
    /// <param name="configuration">Says how large it may become.</param>
    /// <param name="feed">Says when the record has changed.</param>
    /// <param name="meters">Makes the meter that counts what becomes of it.</param>
    public AnswerCache(IConfiguration configuration, FeedWatch feed, IMeterFactory meters)
    {
        _answers = OfSize(MegabytesIn(configuration) * 1024L * 1024L);
        _feed = feed;
        feed.Moved += Empty;
        Metrics = new(meters, () => _answers.GetCurrentStatistics()?.CurrentEstimatedSize ?? 0);
    }

    /// <summary>What is counted of it.</summary>
    internal CacheMetrics Metrics { get; }

    /// <summary>How many megabytes the configuration allows.</summary>
    internal static int MegabytesIn(IConfiguration configuration) => configuration.GetValue(Megabytes, UsualMegabytes);

    /// <summary>A cache has no timer and no handle, so nobody needs to dispose of it.</summary>
    private static MemoryCache OfSize(long bytes) => new(new MemoryCacheOptions { SizeLimit = bytes, TrackStatistics = true });

    /// <summary>The answer that is kept for an address and holds at a moment, or null.</summary>
    internal CachedAnswer? Find(string address, Moment moment) =>
        _answers.TryGetValue(address, out CachedAnswer? answer) && answer!.Moment == moment ? answer : null;

    /// <summary>Keeps an answer, unless it is known to be of no use any more.</summary>
    internal void Keep(string address, CachedAnswer answer)
    {
        if (!_feed.IsLatest(answer.Moment.End))
            return;
        using var entry = _answers.CreateEntry(address);
        entry.Value = answer;
        entry.Size = answer.Size + (sizeof(char) * address.Length);
        entry.RegisterPostEvictionCallback(Metrics.Evicted);
    }

    /// <summary>Lets go of all answers.</summary>
    public void Empty() => _answers.Clear();
}
