using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlanAccountability.Application.Imports;

/// <summary>Makes records of the lines of a table.</summary>
/// <param name="type">The type of the records.</param>
/// <param name="columns">The columns, in the order of the table; null for one without a name.</param>
internal sealed class TableRows(ExchangeType type, IReadOnlyList<CsvColumn?> columns)
{
    private readonly IReadOnlyList<CsvColumn> _named = [.. columns.OfType<CsvColumn>()];

    /// <summary>The records so far.</summary>
    public List<ImportRow> Rows { get; } = [];

    /// <summary>Whether the table has more records than a file may have: no need to hold the rest.</summary>
    public bool AreTooMany => Rows.Count > ImportFile.Most;

    /// <summary>Adds a line that cannot be read.</summary>
    public void AddUnreadable(InputError fault, string place) => Rows.Add(ImportRow.Unreadable(Rows.Count, fault, new(place, _named)));

    /// <summary>Adds a line, unless all its cells are empty.</summary>
    public void Add(IReadOnlyList<TableCell> cells, string place)
    {
        if (cells.All(cell => cell.IsBlank))
            return;
        if (FaultOf(cells) is { } fault)
            AddUnreadable(fault, place);
        else
            Rows.Add(RowOf(cells, place));
    }

    private InputError? FaultOf(IReadOnlyList<TableCell> cells)
    {
        if (cells.Count != columns.Count)
            return new("", "wrong-cell-count", $"has {cells.Count} cells where the first line has {columns.Count}");
        var stray = Enumerable.Range(0, cells.Count).Where(at => columns[at] is null && !cells[at].IsBlank).ToList();
        return stray is [var first, ..]
            ? new("", "wrong-cell-count", $"has {Shown.Of(cells[first].Text)} in column {first + 1}, which has no name in the first line")
            : null;
    }

    private ImportRow RowOf(IReadOnlyList<TableCell> cells, string place)
    {
        var record = new JsonObject { ["type"] = type.Name };
        List<InputError> faults = [];
        Dictionary<CsvColumn, string>? refused = null;
        foreach (var (column, cell) in columns.Zip(cells))
        {
            if (column is null || column == CsvColumn.More)
                continue;
            if ((cell.Fault is { } fault ? column.Refuse(record, fault) : column.Put(record, cell.Text)) is not { } error)
                continue;
            faults.Add(error);
            (refused ??= [])[column] = cell.Text;
        }

        foreach (
            var whole in columns
                .Zip(cells)
                .Where(cell => cell.First?.Whole is not null)
                .GroupBy(cell => cell.First!.Whole!)
                .Where(parts => parts.All(part => part.Second.IsBlank))
        )
            record[whole.Key] = null;
        foreach (var more in columns.Zip(cells).Where(cell => cell.First == CsvColumn.More && !cell.Second.IsBlank))
            FurtherMembers.Put(record, more.Second.Text, faults);
        if (record["ref"] is null)
            record.Remove("ref");
        return ImportRow.Of(Rows.Count, record, JsonSerializer.SerializeToUtf8Bytes(record), faults, new(place, _named, refused));
    }
}

/// <summary>A cell of a table.</summary>
/// <param name="Text">What stands in it.</param>
/// <param name="Fault">Why that cannot be taken, or null.</param>
internal readonly record struct TableCell(string Text, string? Fault = null)
{
    /// <summary>Whether there is nothing in it.</summary>
    public bool IsBlank => Fault is null && CsvColumn.IsBlank(Text);
}
