using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Application.Foundation;

/// <summary>Records of one type of which each names at most one other: what is stored, and over it what rows of a file say.</summary>
internal sealed class RecordChain
{
    private readonly Dictionary<Guid, Guid?> _next = [];

    /// <summary>Whether a record would lead back to itself, were it to name another.</summary>
    /// <param name="stored">What is stored.</param>
    /// <param name="id">The record.</param>
    /// <param name="next">The one that it names, or null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<bool> IsClosedByAsync<TRoot>(
        IQueryable<ChainLink<TRoot>> stored,
        Id<TRoot> id,
        Id<TRoot>? next,
        CancellationToken cancellationToken
    )
        where TRoot : class
    {
        var chain = new RecordChain();
        await chain.LearnAsync(stored, [(id.Value, next?.Value)], cancellationToken);
        return chain.ComesBackTo(id.Value);
    }

    /// <summary>Learns what is stored, and over it what is said; where nothing is said, nothing can close a circle.</summary>
    public async Task LearnAsync<TRoot>(
        IQueryable<ChainLink<TRoot>> stored,
        IReadOnlyList<(Guid Id, Guid? Next)> said,
        CancellationToken cancellationToken
    )
        where TRoot : class
    {
        if (said.All(link => link.Next is null))
            return;
        foreach (var link in await stored.ToListAsync(cancellationToken))
            _next[link.Id.Value] = link.Next.Value;
        foreach (var (id, next) in said)
            _next[id] = next;
    }

    /// <summary>Whether the one that a record names, and the one that that names, lead back to it.</summary>
    public bool ComesBackTo(Guid id)
    {
        var met = new HashSet<Guid>();
        var next = _next.GetValueOrDefault(id);
        while (next is { } at && at != id && met.Add(at))
            next = _next.GetValueOrDefault(at);
        return next == id;
    }
}

/// <summary>That a record names another.</summary>
/// <param name="Id">The record.</param>
/// <param name="Next">The one that it names.</param>
internal sealed record ChainLink<TRoot>(Id<TRoot> Id, Id<TRoot> Next)
    where TRoot : class;
