using System.Collections.Concurrent;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>Keeps what records are called, as everyone may know it, for the end of the feed under which it was read.</summary>
public sealed class NameCache
{
    private volatile Known? _known;

    /// <summary>The names that are kept for an end; none where the feed ends elsewhere now.</summary>
    internal KeptNames At(FeedEnd end)
    {
        var known = _known;
        if (known?.End != end)
            _known = known = new(end, new());
        return known.Names;
    }

    /// <summary>Lets go of all names.</summary>
    public void Empty() => _known = null;

    private sealed record Known(FeedEnd End, KeptNames Names);
}

/// <summary>What records are called, or that there is no name to tell.</summary>
internal sealed class KeptNames
{
    /// <summary>The most that are kept, which is some ten megabytes: then no more are added.</summary>
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<Guid, RecordName?> _names = new();

    private int _count;

    /// <summary>What is known of a record; false where nothing is.</summary>
    public bool TryFind(Guid id, out RecordName? name) => _names.TryGetValue(id, out name);

    /// <summary>Keeps what was found out.</summary>
    public void Keep(IReadOnlyDictionary<Guid, RecordName?> names)
    {
        if (Interlocked.Add(ref _count, names.Count) > Most)
            return;
        foreach (var (id, name) in names)
            _names[id] = name;
    }
}
