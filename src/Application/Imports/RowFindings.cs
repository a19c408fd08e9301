namespace PlanAccountability.Application.Imports;

/// <summary>What a row that is taken does to its record and its sender may not have meant. It is told and never refused.</summary>
internal static class RowFindings
{
    private const string ListShortened = "list-shortened";

    /// <summary>The findings about the rows that change their records, in the order of the file.</summary>
    public static IEnumerable<ImportFinding> Of(IReadOnlyList<ImportItem> items) =>
        items
            .Where(item => item.Outcome is ImportOutcome.Updated)
            .SelectMany(item => item.Notes.Concat(ListsOf(item)).Select(note => new ImportFinding(note.Code, [item.Ref], note.Detail)))
            .Bounded();

    private static IEnumerable<RowNote> ListsOf(ImportItem item)
    {
        if (item.Changes is not { } changes)
            yield break;
        foreach (var (pointer, from, to) in changes.Shortened)
            yield return new(ListShortened, $"{pointer} had {from} items and has {to}: a list in a file replaces the list.");
        if (changes.ShortenedLeftOut > 0)
            yield return new(ListShortened, $"So have {changes.ShortenedLeftOut} more lists of it.");
    }
}

/// <summary>What is to be told of a row that is taken.</summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="Detail">The same in a sentence.</param>
internal sealed record RowNote(string Code, string Detail);
