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
    /// <returns>Whether there were any.</returns>
    public static bool TakeOver<TEntry>(this List<TEntry> entries, List<TEntry> others, Func<TEntry, TEntry> copy)
        where TEntry : class, IVersionEntry
    {
        var taken = others.Where(other => !entries.Exists(entry => entry.VersionId == other.VersionId)).ToList();
        foreach (var other in taken)
            entries.Place(copy(other));
        others.Clear();
        return taken.Count > 0;
    }

    private static void Place<TEntry>(this List<TEntry> entries, TEntry entry)
        where TEntry : class, IVersionEntry
    {
        var place = entries.FindIndex(other => other.Version > entry.Version);
        entries.Insert(place < 0 ? entries.Count : place, entry);
    }
}
