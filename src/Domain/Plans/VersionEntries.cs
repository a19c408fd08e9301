namespace PlanAccountability.Domain.Plans;

/// <summary>How one issued version has an item.</summary>
public interface IVersionEntry
{
    /// <summary>The version.</summary>
    PlanVersionId VersionId { get; }

    /// <summary>The version's number.</summary>
    int Version { get; }
}

/// <summary>The entries of one item: at most one for each version, in the order of the versions.</summary>
internal static class VersionEntries
{
    /// <summary>Puts an entry in place of the one for the same version; an equal entry stays untouched.</summary>
    public static void Put<TEntry>(this List<TEntry> entries, TEntry entry)
        where TEntry : class, IVersionEntry
    {
        var index = entries.FindIndex(other => other.VersionId == entry.VersionId);
        if (index >= 0 && entries[index].Equals(entry))
            return;
        if (index >= 0)
            entries.RemoveAt(index);
        entries.Place(entry);
    }

    /// <summary>Takes over copies of the other entries for versions that have none here; the others keep none.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="others">The other entries.</param>
    /// <param name="copy">Copies one.</param>
    /// <param name="join">What is to be done where both have one for the same version.</param>
    public static void TakeOver<TEntry>(
        this List<TEntry> entries,
        List<TEntry> others,
        Func<TEntry, TEntry> copy,
        Action<TEntry, TEntry> join
    )
        where TEntry : class, IVersionEntry
    {
        foreach (var other in others)
        {
            if (entries.Find(entry => entry.VersionId == other.VersionId) is { } known)
                join(known, other);
            else
                entries.Place(copy(other));
        }

        others.Clear();
    }

    private static void Place<TEntry>(this List<TEntry> entries, TEntry entry)
        where TEntry : class, IVersionEntry
    {
        var place = entries.FindIndex(other => other.Version > entry.Version);
        entries.Insert(place < 0 ? entries.Count : place, entry);
    }
}
