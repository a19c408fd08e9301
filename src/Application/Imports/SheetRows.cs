using System.Collections;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PlanAccountability.Application.Imports;

/// <summary>The rows of a sheet that are not empty, one after the other: none is held once the next is asked for.</summary>
/// <param name="part">The sheet.</param>
/// <param name="texts">What its cells say.</param>
/// <param name="name">The name of the sheet.</param>
internal sealed class SheetRows(WorksheetPart part, CellTexts texts, string name) : IEnumerable<SheetRow>
{
    private const int Letters = 26;

    public IEnumerator<SheetRow> GetEnumerator()
    {
        using var reader = OpenXmlReader.Create(part);
        var number = 0;
        while (reader.Read())
        {
            if (reader.ElementType == typeof(MergeCell))
                throw Merged(Attribute(reader, "ref") ?? "a range");
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
                continue;
            number = Attribute(reader, "r") is { } said ? int.Parse(said, CultureInfo.InvariantCulture) : number + 1;
            var cells = CellsOf(reader);
            if (cells.Exists(cell => !cell.IsBlank))
                yield return new(string.Create(CultureInfo.InvariantCulture, $"sheet {Shown.Of(name)}, row {number}"), cells);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string? Attribute(OpenXmlReader reader, string name) =>
        reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == name).Value;

    private UnreadableWorkbookException Merged(string range) =>
        new($"Cells are merged in {range} of sheet {Shown.Of(name)}: a table has one cell for each value. Take the merge apart.");

    /// <summary>The cells of the row that the reader is at, of which no more are held than are read.</summary>
    private List<TableCell> CellsOf(OpenXmlReader reader)
    {
        List<TableCell> cells = [];
        if (!reader.ReadFirstChild())
            return cells;
        do
        {
            if (reader.ElementType != typeof(Cell) || cells.Count > TableColumns.Most)
                continue;
            var cell = (Cell)reader.LoadCurrentElement()!;
            var column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : cells.Count;
            while (cells.Count < Math.Min(column, TableColumns.Most))
                cells.Add(new(""));
            cells.Add(texts.Of(cell));
        } while (reader.ReadNextSibling());
        return cells;
    }

    /// <summary>The column of <c>C5</c>, from 0.</summary>
    private static int ColumnOf(string reference) =>
        reference.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (column, letter) => checked((column * Letters) + letter - 'A' + 1)) - 1;
}

/// <summary>A row of a sheet.</summary>
/// <param name="Place">Where it is, in words.</param>
/// <param name="Cells">Its cells up to the last that is stored.</param>
internal sealed record SheetRow(string Place, List<TableCell> Cells);
