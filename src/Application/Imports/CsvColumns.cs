namespace PlanAccountability.Application.Imports;

/// <summary>The columns that the first line of a file names, in its order.</summary>
internal static class CsvColumns
{
    private const string Ref = "ref";

    private const int LongestShown = 60;

    /// <exception cref="WrongColumnsException">One is unknown, given twice or missing.</exception>
    public static IReadOnlyList<CsvColumn> Of(ExchangeType type, IReadOnlyList<string> names)
    {
        var known = type.Columns.ToDictionary(column => column.Name);
        RefuseOtherSeparators(names, known.ContainsKey);
        var columns = names
            .Select(
                (name, index) =>
                    known.GetValueOrDefault(name)
                    ?? throw Wrong(
                        name.Length == 0 ? $"Column {index + 1} has no name." : $"'{Shown(name)}' is no column of {type.Name}.",
                        type
                    )
            )
            .ToList();

        if (columns.GroupBy(column => column).FirstOrDefault(same => same.Count() > 1) is { Key: var repeated })
            throw Wrong($"The column '{repeated.Name}' stands there twice.", type);
        if (!columns.Contains(known[Ref]))
            throw Wrong($"The column '{Ref}' is missing.", type);
        var wholes = columns.Select(column => column.Whole).OfType<string>().ToHashSet();
        if (
            type.Columns.FirstOrDefault(column =>
                column is { IsOptional: false, Whole: { } whole } && wholes.Contains(whole) && !columns.Contains(column)
            ) is
            { } part
        )
        {
            var others = columns.Where(column => column.Whole == part.Whole).Select(column => $"'{column.Name}'");
            throw Wrong($"The column '{part.Name}' is missing beside {string.Join(" and ", others)}.", type);
        }

        return columns;
    }

    private static void RefuseOtherSeparators(IReadOnlyList<string> names, Func<string, bool> isKnown)
    {
        foreach (var (separator, called) in new[] { (';', "semicolons"), ('\t', "tabs"), ('|', "vertical bars") })
        {
            if (
                names is [var only]
                && only.Contains(separator, StringComparison.Ordinal)
                && only.Split(separator, StringSplitOptions.TrimEntries).Any(isKnown)
            )
                throw new WrongColumnsException($"The cells are separated by {called}: separate them by commas.");
        }
    }

    private static WrongColumnsException Wrong(string what, ExchangeType type) =>
        new($"{what} The columns of {type.Name} are {string.Join(", ", type.Columns.Select(column => column.Name))}; '{Ref}' is needed.");

    /// <summary>The name without what no line of text shows.</summary>
    private static string Shown(string name) =>
        new([.. name.Take(LongestShown).Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '?' : letter)]);
}
