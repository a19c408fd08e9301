namespace PlanAccountability.Application.Imports;

/// <summary>The columns that the first line of a table names, in its order.</summary>
internal static class TableColumns
{
    private const string Ref = "ref";

    /// <summary>The most columns of a table, those without a name among them.</summary>
    public const int Most = 1_000;

    /// <summary>The lines in which the names are looked for where the first has others.</summary>
    private const int MostAbove = 10;

    /// <summary>The columns that a table of a type may have.</summary>
    public static IReadOnlyList<CsvColumn> KnownOf(ExchangeType type) => [.. type.Columns, CsvColumn.More];

    /// <summary>The columns of a table; null where one has no name, for such a column is empty.</summary>
    /// <param name="type">The type of the records.</param>
    /// <param name="names">The cells of the first line.</param>
    /// <param name="below">The lines that follow, with what they are called, for whoever put a title above the names.</param>
    /// <exception cref="WrongColumnsException">One is unknown, given twice or missing.</exception>
    public static IReadOnlyList<CsvColumn?> Of(
        ExchangeType type,
        IReadOnlyList<string> names,
        IEnumerable<(string Place, IReadOnlyList<string> Cells)> below
    )
    {
        try
        {
            return Of(type, names);
        }
        catch (WrongColumnsException) when (NamesIn(type, below) is { } place)
        {
            throw new WrongColumnsException(
                $"The names of the columns are in {place}, and belong into the first: delete what stands above them."
            );
        }
    }

    /// <summary>Where the names are, if not in the first line.</summary>
    private static string? NamesIn(ExchangeType type, IEnumerable<(string Place, IReadOnlyList<string> Cells)> below)
    {
        var known = KnownOf(type).Select(column => column.Name).ToHashSet();
        return below
            .Take(MostAbove)
            .FirstOrDefault(line => line.Cells.Contains(Ref) && line.Cells.All(cell => cell.Length == 0 || known.Contains(cell)))
            .Place;
    }

    private static List<CsvColumn?> Of(ExchangeType type, IReadOnlyList<string> names)
    {
        var known = KnownOf(type).ToDictionary(column => column.Name);
        RefuseOtherSeparators(names, known.ContainsKey);
        var all = names
            .Select(name =>
                name.Length == 0
                    ? null
                    : known.GetValueOrDefault(name) ?? throw Wrong($"{Shown.Of(name)} is no column of {type.Name}.", type)
            )
            .ToList();
        var columns = all.OfType<CsvColumn>().ToList();

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

        return all;
    }

    /// <summary>What is said of a table with more columns.</summary>
    public static WrongColumnsException TooMany() => new($"The first line has more than {Most} columns.");

    /// <summary>What is said of a table without a first line.</summary>
    public static WrongColumnsException NoneIn(ExchangeType type) =>
        new($"The file is empty: its first line names the columns, of {string.Join(", ", type.Columns.Select(column => column.Name))}.");

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
}
