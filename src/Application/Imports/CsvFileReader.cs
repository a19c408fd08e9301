using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;

namespace PlanAccountability.Application.Imports;

/// <summary>Reads a file of records of one type, a line each: RFC 4180 in UTF-8, its columns named in the first line. What is wrong with
/// one line is that row's error.</summary>
internal sealed class CsvFileReader
{
    private readonly ExchangeType _type;

    private readonly CsvReader _csv;

    private CsvMalformedRecord? _malformed;

    private CsvFileReader(ReadOnlyMemory<byte> text, ExchangeType type)
    {
        _type = type;
        _csv = CsvReader.Create(
            text,
            new CsvReaderOptions
            {
                Separator = ',',
                HasHeader = false,
                TrackLineNumbers = true,
                OnMalformedRecord = record => _malformed = record,
            }
        );
    }

    /// <exception cref="NotUtf8Exception">It is in another encoding.</exception>
    /// <exception cref="WrongColumnsException">Its first line does not name columns of the type.</exception>
    /// <exception cref="MalformedCsvException">A quotation mark is never closed.</exception>
    /// <exception cref="BadValueException">The heading does not say what it must.</exception>
    public static ImportFile Read(ReadOnlyMemory<byte> file, CsvHeading heading)
    {
        var type = heading.Named();
        var mode = heading.Mode ?? throw new BadValueException("mode", "required", "must be given with CSV: dryRun or commit");
        return new(mode, heading.OnError, heading.Force, new CsvFileReader(Utf8Text.Of(file), type).Rows());
    }

    private List<ImportRow> Rows()
    {
        using var csv = _csv;
        if (!ReadLine())
            throw new WrongColumnsException(
                $"The file is empty: its first line names the columns, of {string.Join(", ", _type.Columns.Select(column => column.Name))}."
            );

        // One name more than there are columns is unknown or repeated, and one record more than a file may have is refused: no need to hold
        // the rest.
        var columns = CsvColumns.Of(
            _type,
            [.. Enumerable.Range(0, Math.Min(_csv.FieldCount, _type.Columns.Count + 1)).Select(at => _csv.GetString(at).Trim())]
        );
        var rows = new List<ImportRow>();
        while (rows.Count <= ImportFile.Most && ReadLine())
        {
            if (!Enumerable.Range(0, _csv.FieldCount).All(IsBlank))
                rows.Add(RowOf(rows.Count, columns));
        }

        return rows;
    }

    private bool ReadLine()
    {
        _malformed = null;
        var isThere = _csv.Read();
        return _malformed is { Reason: CsvMalformedReason.UnterminatedQuote }
            ? throw new MalformedCsvException($"A quotation mark in what begins at line {_csv.LineNumber} is never closed.")
            : isThere;
    }

    private bool IsBlank(int cell) => _csv.IsEmpty(cell) || CsvColumn.IsBlank(_csv.GetString(cell));

    private ImportRow RowOf(int index, IReadOnlyList<CsvColumn> columns)
    {
        var place = new CsvPlace(_csv.LineNumber, columns);
        if (_malformed is not null)
            return ImportRow.Unreadable(
                index,
                new(
                    "",
                    "malformed-csv",
                    "has a quotation mark in the middle of a cell: put the cell into quotation marks and double those within"
                ),
                place
            );
        if (_csv.FieldCount != columns.Count)
            return ImportRow.Unreadable(
                index,
                new("", "wrong-cell-count", $"has {_csv.FieldCount} cells where the first line has {columns.Count}"),
                place
            );

        var record = new JsonObject { ["type"] = _type.Name };
        var faults = columns.Select((column, at) => column.Put(record, _csv.GetString(at))).OfType<InputError>().ToList();
        foreach (
            var whole in columns
                .Select((column, at) => (column.Whole, IsEmpty: IsBlank(at)))
                .Where(cell => cell.Whole is not null)
                .GroupBy(cell => cell.Whole!)
                .Where(cells => cells.All(cell => cell.IsEmpty))
        )
            record[whole.Key] = null;
        if (record["ref"] is null)
            record.Remove("ref");
        return ImportRow.Of(index, record, JsonSerializer.SerializeToUtf8Bytes(record), faults, place);
    }
}
