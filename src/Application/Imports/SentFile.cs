namespace PlanAccountability.Application.Imports;

/// <summary>A file as it was sent.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Format">How it is to be read.</param>
/// <param name="Heading">What is given beside a table; null with the others, which have a header.</param>
public sealed record SentFile(ReadOnlyMemory<byte> Bytes, FileFormat Format, TableHeading? Heading = null)
{
    /// <summary>Reads it as far as that needs no record.</summary>
    /// <exception cref="System.Text.Json.JsonException">It is no JSON, or its header has members of the wrong type.</exception>
    /// <exception cref="BadValueException">Its header, or what is given beside it, does not say what it must.</exception>
    /// <exception cref="NotUtf8Exception">It is CSV in another encoding.</exception>
    /// <exception cref="WrongColumnsException">It is a table whose first line does not name columns of its type.</exception>
    /// <exception cref="UnreadableWorkbookException">It is no workbook, or is more than a table.</exception>
    /// <exception cref="MalformedCsvException">It is CSV that cannot be read to its end.</exception>
    public ImportFile Read() =>
        Format switch
        {
            FileFormat.Csv => CsvFileReader.Read(Bytes, Heading!),
            FileFormat.Workbook => WorkbookReader.Read(Bytes, Heading!),
            _ => ImportFileReader.Read(Bytes, Format is FileFormat.Lines),
        };
}

/// <summary>The formats of a file.</summary>
public enum FileFormat
{
    /// <summary>One JSON object.</summary>
    Json,

    /// <summary>A header and then a record a line (NDJSON).</summary>
    Lines,

    /// <summary>Records of one type, a line each.</summary>
    Csv,

    /// <summary>Records of one type, a row of a sheet each (<c>.xlsx</c>).</summary>
    Workbook,
}
