using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace PlanAccountability.Application.Imports;

/// <summary>What the cells of a workbook say, as text: numbers with a point before their decimals, days as <c>2014-01-27</c>, truth values
/// as <c>true</c> and <c>false</c>. What would be guessed at is a fault of the cell.</summary>
internal sealed partial class CellTexts
{
    /// <summary>The first number of a format that a workbook describes; those below are built in.</summary>
    private const uint FirstDescribed = 164;

    private readonly List<string> _shared = [];

    /// <summary>The format of numbers of each style.</summary>
    private readonly List<NumberForm> _forms = [];

    private readonly bool _countsFrom1904;

    /// <summary>Reads what the cells share.</summary>
    /// <param name="book">The workbook.</param>
    /// <param name="mostShared">The most characters of the texts that they share.</param>
    public CellTexts(WorkbookPart book, long mostShared)
    {
        _countsFrom1904 = book.Workbook!.WorkbookProperties?.Date1904?.Value is true;
        ReadShared(book.SharedStringTablePart, mostShared);
        ReadForms(book.WorkbookStylesPart?.Stylesheet);
    }

    private enum NumberForm
    {
        Plain,
        Day,
        Percent,
    }

    /// <summary>What a cell says.</summary>
    public TableCell Of(Cell cell)
    {
        var value = cell.CellValue?.Text;
        var type = cell.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.InlineString)
            return new(TextOf(cell.InlineString));
        if (cell.CellFormula is not null && string.IsNullOrEmpty(value) && type != CellValues.String)
            return new("", "is a formula without a value: open the file in a spreadsheet program, and save it");
        if (string.IsNullOrEmpty(value))
            return new("");
        if (type == CellValues.SharedString)
            return new(_shared[int.Parse(value, CultureInfo.InvariantCulture)]);
        if (type == CellValues.Error)
            return new(value, "is the error of a formula, and no value");
        if (type == CellValues.Boolean)
            return new(value is "1" or "true" ? "true" : "false");
        if (type == CellValues.Date)
            return new(value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value[..10] : value);
        return type == CellValues.Number ? Number(value, cell.StyleIndex?.Value) : new(value);
    }

    private TableCell Number(string value, uint? style)
    {
        var number = double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture);
        return FormOf(style) switch
        {
            NumberForm.Day => new(Day(number)),
            NumberForm.Percent => new(value, "is formatted as a percentage: write 72.5 as a plain number for 72.5 %"),
            _ => new(Plain(number)),
        };
    }

    /// <summary>A number as a spreadsheet shows it, which has no more than 15 digits.</summary>
    public static string Plain(double number) =>
        Math.Abs(number) < 1e15
        && decimal.TryParse(
            number.ToString("G15", CultureInfo.InvariantCulture),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var plain
        )
            ? plain.ToString(CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);

    private string Day(double number)
    {
        var day = DateTime.FromOADate(number + (_countsFrom1904 ? 1462 : 0));
        return day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    private NumberForm FormOf(uint? style) => style is { } at && at < _forms.Count ? _forms[(int)at] : NumberForm.Plain;

    private void ReadShared(SharedStringTablePart? part, long most)
    {
        if (part is null)
            return;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType != typeof(SharedStringItem) || !reader.IsStartElement)
                continue;
            var text = TextOf((SharedStringItem)reader.LoadCurrentElement()!);
            most -= text.Length;
            _shared.Add(most > 0 ? text : throw new InvalidDataException());
        }
    }

    private void ReadForms(Stylesheet? styles)
    {
        var described =
            styles
                ?.NumberingFormats?.Elements<NumberingFormat>()
                .GroupBy(format => format.NumberFormatId?.Value ?? 0)
                .ToDictionary(format => format.Key, format => format.First().FormatCode?.Value ?? "")
            ?? [];
        foreach (var style in styles?.CellFormats?.Elements<CellFormat>() ?? [])
            _forms.Add(FormOf(style.NumberFormatId?.Value ?? 0, described));
    }

    private static NumberForm FormOf(uint format, Dictionary<uint, string> described)
    {
        if (format < FirstDescribed && !described.ContainsKey(format))
            return format switch
            {
                9 or 10 => NumberForm.Percent,
                (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58) => NumberForm.Day,
                _ => NumberForm.Plain,
            };
        var code = Literals().Replace(described.GetValueOrDefault(format, ""), "");
        return code.Contains('%', StringComparison.Ordinal) ? NumberForm.Percent
            : code.AsSpan().IndexOfAny("ymdhs") >= 0 || code.AsSpan().IndexOfAny("YMDHS") >= 0 ? NumberForm.Day
            : NumberForm.Plain;
    }

    /// <summary>The text of runs, without what is only said of how it is read.</summary>
    private static string TextOf(OpenXmlElement? text) =>
        string.Concat(
            text?.Elements()
                .SelectMany(part =>
                    part is Run run ? run.Elements<Text>()
                    : part is Text own ? [own]
                    : []
                )
                .Select(own => own.Text)
                ?? []
        );

    /// <summary>What a format shows as it stands: in quotes, after a backslash, and colours or currencies in brackets.</summary>
    [GeneratedRegex("\"[^\"]*\"|\\\\.|_.|\\[[^\\]]*\\]", RegexOptions.CultureInvariant)]
    private static partial Regex Literals();
}
