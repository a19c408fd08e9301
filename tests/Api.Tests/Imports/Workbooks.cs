using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>Workbooks as people send them.</summary>
internal static class Workbooks
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Styles of cells: a day, a percentage, and a day in a format of its own.</summary>
    public const uint Day = 1,
        Percent = 2,
        LongDay = 3;

    /// <summary>A workbook with one sheet for each name.</summary>
    /// <param name="fill">Does with it what is to be odd about it.</param>
    /// <param name="sheets">The rows of each sheet by its name: texts, numbers, truth values, or cells.</param>
    public static byte[] Of(Action<SpreadsheetDocument>? fill, params (string Name, object?[][] Rows)[] sheets)
    {
        using var file = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = workbook.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new(
                new NumberingFormats(new NumberingFormat { NumberFormatId = 170, FormatCode = "[$-809]d mmmm yyyy;@" }),
                new Fonts(new Font()),
                new Fills(new Fill()),
                new Borders(new Border()),
                new CellFormats(
                    new CellFormat(),
                    new CellFormat { NumberFormatId = 14 },
                    new CellFormat { NumberFormatId = 10 },
                    new CellFormat { NumberFormatId = 170 }
                )
            );
            var listed = new Sheets();
            foreach (var (name, rows) in sheets)
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new(new SheetData(rows.Select(row => new Row(row.Select(CellOf)))));
                listed.Append(
                    new Sheet
                    {
                        Name = name,
                        SheetId = (uint)listed.Count() + 1,
                        Id = book.GetIdOfPart(part),
                    }
                );
            }

            book.Workbook = new(listed);
            fill?.Invoke(workbook);
        }

        return file.ToArray();
    }

    /// <summary>A formula, with the value that was stored with it.</summary>
    public static Cell Formula(string formula, string? value, CellValues? type = null) =>
        new()
        {
            CellFormula = new(formula),
            CellValue = value is null ? null : new(value),
            DataType = type ?? CellValues.Number,
        };

    /// <summary>A number that is shown in a format.</summary>
    public static Cell Formatted(double number, uint style) => new(new CellValue(number)) { StyleIndex = style };

    private static Cell CellOf(object? value) =>
        value switch
        {
            Cell cell => cell,
            string text => new(new InlineString(new Text(text))) { DataType = CellValues.InlineString },
            bool isSo => new(new CellValue(isSo)) { DataType = CellValues.Boolean },
            double number => new(new CellValue(number)),
            int number => new(new CellValue(number)),
            _ => new(),
        };
}
