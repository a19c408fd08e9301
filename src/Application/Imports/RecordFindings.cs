namespace PlanAccountability.Application.Imports;

/// <summary>Looks at what the records of one type say once a file was taken in. What is found is reported, never refused: documents say
/// so, and it cannot be told what is right.</summary>
internal static class RecordFindings
{
    /// <summary>How many records are looked at at once.</summary>
    private const int AtOnce = 5_000;

    /// <summary>Finds it, some thousands of records at a time.</summary>
    /// <param name="items">The rows; those that were rejected are left out.</param>
    /// <param name="type">The type.</param>
    /// <param name="find">What is found among some of its records. No redaction and no suppression reaches the findings of a report, so
    /// they hold no words of the records, and no figures that may have to go.</param>
    public static async Task<IReadOnlyList<ImportFinding>> OfAsync<TRoot>(
        IReadOnlyList<ImportItem> items,
        ExchangeType type,
        Func<IReadOnlyList<Id<TRoot>>, Task<IEnumerable<ImportFinding>>> find
    )
        where TRoot : Root<TRoot>
    {
        List<ImportFinding> findings = [];
        var ids = items.Where(item => item.Type == type && !item.IsRejected).Select(item => new Id<TRoot>(item.Entry.Id));
        foreach (var some in ids.Chunk(AtOnce))
            findings.AddRange(await find(some));
        return [.. findings.Bounded()];
    }
}
