namespace PlanAccountability.Application.Accountability;

/// <summary>An entry and its place: by its date, the undated last. What the plan says comes before all that follows from it.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Rank">0 for what comes before every date, 1 for what has a date or the place of one, 2 for what has none.</param>
/// <param name="Place">The date by which it is sorted.</param>
internal sealed record PlacedEntry(TraceEntry Entry, int Rank, PartialDate? Place)
{
    /// <summary>An entry at its own date.</summary>
    public static PlacedEntry Of(TraceEntry entry) => new(entry, entry.On is null ? 2 : 1, entry.On);
}

/// <summary>What one kind of record adds to a trace.</summary>
/// <param name="Entries">The entries; those of equal date in the order of recording.</param>
/// <param name="IsCut">Whether there were more.</param>
internal sealed record TracePart(IReadOnlyList<PlacedEntry> Entries, bool IsCut = false)
{
    /// <summary>A part whose entries are at their own dates.</summary>
    public static TracePart Of(IEnumerable<TraceEntry> entries, bool isCut = false) => new([.. entries.Select(PlacedEntry.Of)], isCut);
}
