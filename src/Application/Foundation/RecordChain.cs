namespace PlanAccountability.Application.Foundation;

/// <summary>Records of one type of which each names at most one other: what is stored, and over it what rows of a file say.</summary>
internal sealed class RecordChain
{
    private readonly Dictionary<Guid, Guid?> _next = [];

    /// <summary>Says which one a record names.</summary>
    public void Set(Guid id, Guid? next) => _next[id] = next;

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
