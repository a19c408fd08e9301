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
    public static ImportFile Read(ReadOnlyMemory<byte> file, TableHeading heading)
    {
        var type = heading.Named();
        return new(heading.NamedMode(), heading.OnError, heading.Force, new CsvFileReader(Utf8Text.Of(file), type).Rows());
    }

    private List<ImportRow> Rows()
    {
        using var csv = _csv;
        if (!ReadLine())
            throw TableColumns.NoneIn(_type);

        if (_csv.FieldCount > TableColumns.Most)
            throw TableColumns.TooMany();
        var table = new TableRows(_type, TableColumns.Of(_type, Names(), Below()));
        while (!table.AreTooMany && ReadLine())
        {
            var place = $"line {_csv.LineNumber}";
            if (_malformed is not null)
                table.AddUnreadable(
                    new(
                        "",
                        "malformed-csv",
                        "has a quotation mark in the middle of a cell: put the cell into quotation marks and double those within"
                    ),
                    place
                );
            else
                table.Add([.. Enumerable.Range(0, _csv.FieldCount).Select(at => new TableCell(_csv.GetString(at)))], place);
        }

        return table.Rows;
    }

    private List<string> Names() =>
        [.. Enumerable.Range(0, Math.Min(_csv.FieldCount, TableColumns.Most)).Select(at => _csv.GetString(at).Trim())];

    private IEnumerable<(string Place, IReadOnlyList<string> Cells)> Below()
    {
        while (ReadLine())
            yield return ($"line {_csv.LineNumber}", Names());
    }

    private bool ReadLine()
    {
        _malformed = null;
        var isThere = _csv.Read();
        return _malformed is { Reason: CsvMalformedReason.UnterminatedQuote }
            ? throw new MalformedCsvException($"A quotation mark in what begins at line {_csv.LineNumber} is never closed.")
            : isThere;
    }
}
