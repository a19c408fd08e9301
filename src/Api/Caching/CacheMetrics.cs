using System.Diagnostics.Metrics;
using Microsoft.Extensions.Caching.Memory;

namespace PlanAccountability.Api.Caching;

/// <summary>What <c>/metrics</c> says of the answers that are kept.</summary>
internal sealed class CacheMetrics
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "PlanAccountability.Caching";

    private readonly Counter<long> _hits;

    private readonly Counter<long> _misses;

    private readonly Counter<long> _evictions;

    /// <param name="meters">Makes the meter.</param>
    /// <param name="size">The bytes that are kept now.</param>
    public CacheMetrics(IMeterFactory meters, Func<long> size)
    {
        var meter = meters.Create(Name);
        _hits = meter.CreateCounter<long>("answer_cache.hits", description: "Readings that were answered from memory");
        _misses = meter.CreateCounter<long>("answer_cache.misses", description: "Readings without a key that were not");
        _evictions = meter.CreateCounter<long>("answer_cache.evictions", description: "Answers that went for want of room");
        meter.CreateObservableGauge("answer_cache.size", size, "By", "Memory that the answers take");
    }

    public void Hit() => _hits.Add(1);

    public void Missed() => _misses.Add(1);

    /// <summary>Counts an answer that went for want of room.</summary>
    public void Evicted(object address, object? answer, EvictionReason reason, object? state)
    {
        if (reason is EvictionReason.Capacity)
            _evictions.Add(1);
    }
}
