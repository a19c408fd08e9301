using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PlanAccountability.Api.Imports;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, which the first row names.</param>
/// <param name="Rows">The cells of the other rows.</param>
internal sealed record WorkbookSheet(string Name, IReadOnlyList<CsvColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>Writes a workbook (<c>.xlsx</c>): the first row of each sheet is bold and stays in sight, and cells of text are marked as text,
/// so that no program makes days or numbers of what is typed or read.</summary>
internal static class WorkbookWriter
{
    private const uint Bold = 1;

    private const uint AsText = 2;

    /// <summary>The format of numbers that is text.</summary>
    private const uint TextFormat = 49;

    private const double Width = 22;

    /// <summary>The workbook as a file.</summary>
    public static byte[] Write(params IReadOnlyList<WorkbookSheet> sheets)
    {
        using var file = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = workbook.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var listed = new Sheets();
            foreach (var (sheet, at) in sheets.Select((sheet, at) => (sheet, (uint)at + 1)))
            {
                var part = book.AddNewPart<WorksheetPart>();
                WriteSheet(part, sheet);
                listed.Append(
                    new Sheet
                    {
                        Name = sheet.Name,
                        SheetId = at,
                        Id = book.GetIdOfPart(part),
                    }
                );
            }

            book.Workbook = new Workbook(listed);
        }

        return file.ToArray();
    }

    private static void WriteSheet(WorksheetPart part, WorkbookSheet sheet)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetViews(Frozen()));
        writer.WriteElement(new Columns(sheet.Columns.Select((column, at) => ColumnOf(column, (uint)at + 1))));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(sheet.Columns.Select(column => TextCell(column.Name, Bold))));
        foreach (var row in sheet.Rows)
            writer.WriteElement(new Row(sheet.Columns.Zip(row, CellOf)));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static SheetView Frozen() =>
        new(
            new Pane
            {
                VerticalSplit = 1,
                TopLeftCell = "A2",
                ActivePane = PaneValues.BottomLeft,
                State = PaneStateValues.Frozen,
            }
        )
        {
            WorkbookViewId = 0,
        };

    private static Column ColumnOf(CsvColumn column, uint at) =>
        new()
        {
            Min = at,
            Max = at,
            Width = Width,
            CustomWidth = true,
            Style = column.IsNumber ? 0 : AsText,
        };

    private static Cell CellOf(CsvColumn column, string text) =>
        text.Length == 0 ? new()
        : column.IsNumber ? new Cell(new CellValue(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)))
        : TextCell(text, AsText);

    private static Cell TextCell(string text, uint style) =>
        new(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };

    private static Stylesheet Styles() =>
        new(
            new Fonts(new Font(), new Font(new Bold())),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None })),
            new Borders(new Border()),
            new CellFormats(
                new CellFormat(),
                new CellFormat { FontId = 1, ApplyFont = true },
                new CellFormat { NumberFormatId = TextFormat, ApplyNumberFormat = true }
            )
        );
}
