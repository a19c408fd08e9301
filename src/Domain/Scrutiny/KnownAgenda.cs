namespace PlanAccountability.Domain.Scrutiny;

/// <summary>Tells which items, questions and actions of an agenda that is said anew, without identifiers, are those that are known
/// already.</summary>
public static class KnownAgenda
{
    /// <summary>The agenda as it is said, with the identifiers of what is known. An item is known by its number and title together, else by
    /// its title, else by its number, else by its place: after the item that goes before it. So one that is put in between takes no other's
    /// identifier, even where it takes its number. Questions and actions of an item are known by their reference, else by their text, else
    /// by their place.</summary>
    public static IReadOnlyList<AgendaItem> Recognise(IReadOnlyList<AgendaItem> said, IReadOnlyList<AgendaItem> known) =>
        [
            .. Pair(said, known, Heading, item => item.Title, item => item.Number)
                .Select(pair => pair.Known is { } same ? Recognise(pair.Said, same) : pair.Said),
        ];

    private static AgendaItem Recognise(AgendaItem said, AgendaItem known) =>
        said with
        {
            Id = known.Id,
            Questions =
            [
                .. Pair(said.Questions, known.Questions, question => question.Reference, question => question.Text)
                    .Select(pair => pair.Known is { } same ? pair.Said with { Id = same.Id } : pair.Said),
            ],
            Actions =
            [
                .. Pair(said.Actions, known.Actions, action => action.Reference, action => action.Text)
                    .Select(pair => pair.Known is { } same ? pair.Said with { Id = same.Id } : pair.Said),
            ],
        };

    /// <summary>No text has it.</summary>
    private const char Between = '\u001F';

    private static string? Heading(AgendaItem item) =>
        item is { Number: { } number, Title: { } title } ? $"{number}{Between}{title}" : null;

    private static IEnumerable<(T Said, T? Known)> Pair<T>(IReadOnlyList<T> said, IReadOnlyList<T> known, params Func<T, string?>[] names)
        where T : class
    {
        var found = new int?[said.Count];
        var left = Enumerable.Range(0, known.Count).ToHashSet();
        foreach (var name in names)
        {
            List<string?> others = [.. known.Select(Named)];
            for (var index = 0; index < said.Count; index++)
            {
                if (found[index] is null && Named(said[index]) is { } own)
                    found[index] = Take(at => others[at] == own);
            }

            string? Named(T part) => name(part) is { } text ? Words.Of(text) : null;
        }

        for (var (index, next) = (0, 0); index < said.Count; index++)
        {
            found[index] ??= Take(at => at == next);
            next = found[index] + 1 ?? next;
        }

        return said.Zip(found, (part, at) => (part, at is { } place ? known[place] : null));

        int? Take(Func<int, bool> isSame)
        {
            foreach (var at in Enumerable.Range(0, known.Count).Where(left.Contains).Where(isSame).Take(1))
            {
                left.Remove(at);
                return at;
            }

            return null;
        }
    }
}
