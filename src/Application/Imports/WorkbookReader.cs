using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PlanAccountability.Application.Imports;

/// <summary>Reads a sheet of a workbook (<c>.xlsx</c>) as a table of records of one type. Nothing in it is run or fetched: of a formula the
/// value counts that was stored with it.</summary>
internal static class WorkbookReader
{
    /// <summary>The most characters of a part when it is unpacked, so that a small file cannot become a huge one.</summary>
    private const long MostCharacters = 150_000_000;

    /// <summary>The most characters of the texts that the cells share, which are held in memory.</summary>
    private const long MostShared = 50_000_000;

    /// <exception cref="UnreadableWorkbookException">It is no workbook, is too large when unpacked, or is more than a table.</exception>
    /// <exception cref="WrongColumnsException">The first row does not name columns of the type.</exception>
    /// <exception cref="BadValueException">The heading does not say what it must, or names a sheet that is not there.</exception>
    public static ImportFile Read(ReadOnlyMemory<byte> file, TableHeading heading)
    {
        var (type, mode) = (heading.Named(), heading.NamedMode());
        try
        {
            using var stream = new MemoryStream(file.ToArray(), writable: false);
            using var workbook = SpreadsheetDocument.Open(stream, false, new() { MaxCharactersInPart = MostCharacters });
            return new(mode, heading.OnError, heading.Force, RowsOf(workbook, type, heading.Sheet));
        }
        catch (Exception fault)
            when (fault
                    is OpenXmlPackageException
                        or InvalidDataException
                        or System.Xml.XmlException
                        or FormatException
                        or KeyNotFoundException
                        or ArgumentException
                        or InvalidOperationException
                        or OverflowException
                        or IOException
            )
        {
            throw new UnreadableWorkbookException(
                "The file is no workbook that can be read, or holds more than can be: save it as Excel Workbook (.xlsx)."
            );
        }
    }

    private static List<ImportRow> RowsOf(SpreadsheetDocument workbook, ExchangeType type, string? name)
    {
        var book = workbook.WorkbookPart ?? throw new InvalidDataException();
        if (workbook.DocumentType is not SpreadsheetDocumentType.Workbook || book.VbaProjectPart is not null)
            throw new UnreadableWorkbookException("The file has macros or is a template: save it as Excel Workbook (.xlsx).");
        var (sheet, part) = SheetOf(book, name);

        using var rows = new SheetRows(part, new CellTexts(book, MostShared), sheet).GetEnumerator();
        if (!rows.MoveNext())
            throw TableColumns.NoneIn(type);
        var names = NamesIn(rows.Current);
        var table = new TableRows(type, TableColumns.Of(type, names, Below(rows)));
        while (!table.AreTooMany && rows.MoveNext())
            table.Add(Filled(rows.Current.Cells, names.Count), rows.Current.Place);
        return table.Rows;
    }

    private static IEnumerable<(string, IReadOnlyList<string>)> Below(IEnumerator<SheetRow> rows)
    {
        while (rows.MoveNext())
            yield return (rows.Current.Place, NamesIn(rows.Current));
    }

    private static List<string> NamesIn(SheetRow row)
    {
        List<string> names = [.. row.Cells.Select(cell => cell.Text.Trim())];
        names.RemoveRange(names.FindLastIndex(name => name.Length > 0) + 1, names.Count - names.FindLastIndex(name => name.Length > 0) - 1);
        return names;
    }

    /// <summary>As many cells as there are names: a sheet does not store empty ones at the end.</summary>
    private static List<TableCell> Filled(List<TableCell> cells, int count)
    {
        while (cells.Count < count)
            cells.Add(new(""));
        while (cells.Count > count && cells[^1].IsBlank)
            cells.RemoveAt(cells.Count - 1);
        return cells;
    }

    private static (string Name, WorksheetPart Part) SheetOf(WorkbookPart book, string? name)
    {
        var sheets = book.Workbook!.Descendants<Sheet>().ToList();
        var sheet = name is null
            ? sheets.FirstOrDefault()
            : sheets.Find(sheet => string.Equals(sheet.Name, name, StringComparison.OrdinalIgnoreCase));
        return sheet?.Id?.Value is { } id && book.GetPartById(id) is WorksheetPart part
            ? (sheet.Name?.Value ?? "", part)
            : throw new BadValueException(
                "sheet",
                "bad-value",
                "is no sheet of cells of the workbook; it has "
                    + string.Join(", ", sheets.Select(known => Shown.Of(known.Name?.Value ?? "")))
            );
    }
}
