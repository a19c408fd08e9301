using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace PlanAccountability.Application.Imports;

/// <summary>Writes records of one type as lines of a table that can be imported as it stands.</summary>
public sealed class TableExport
{
    /// <summary>The most characters of a cell in a workbook.</summary>
    private const int LongestCell = 32_767;

    private readonly ExchangeType _type;

    private readonly bool _isWorkbook;

    private TableExport(ExchangeType type, bool isWorkbook) => (_type, _isWorkbook) = (type, isWorkbook);

    /// <summary>The name of the type.</summary>
    public string Type => _type.Name;

    /// <summary>The columns, the last of which holds what the others cannot.</summary>
    public IReadOnlyList<CsvColumn> Columns => TableColumns.KnownOf(_type);

    /// <summary>How records of a type are written.</summary>
    /// <param name="type">The name of the type.</param>
    /// <param name="isWorkbook">Whether the table is a sheet of a workbook; else it is CSV.</param>
    /// <exception cref="NotFoundException">There is no such type.</exception>
    /// <exception cref="BadValueException">Its records are more than a line.</exception>
    public static TableExport Of(string type, bool isWorkbook) =>
        new(TableHeading.Flat(ExchangeTypes.Of(type) ?? throw new NotFoundException("type of record"), "{type}"), isWorkbook);

    /// <summary>The cells of a record, in the order of the columns.</summary>
    /// <param name="record">The record, as a JSON file has it.</param>
    public IReadOnlyList<string> CellsOf(byte[] record)
    {
        using var document = JsonDocument.Parse(record);
        List<string> cells = [.. _type.Columns.Select(column => CellOf(column, document.RootElement))];
        var more = FurtherMembers.Of(JsonNode.Parse(record)!.AsObject(), ReadAgain(cells));
        if (_isWorkbook && more.Length > LongestCell)
            throw new BrokenRuleException(FoundationRules.FitsInSheet);
        return [.. cells, more];
    }

    private string CellOf(CsvColumn column, JsonElement record)
    {
        if (!_isWorkbook)
            return column.Of(record);
        var cell = column.PlainOf(record);
        return CanHold(cell, column.IsNumber) ? cell : "";
    }

    /// <summary>Whether a cell of a workbook gives back what is put into it: some letters become others, and digits are lost.</summary>
    private static bool CanHold(string cell, bool isNumber) =>
        cell.Length <= LongestCell
        && !cell.Contains('\r', StringComparison.Ordinal)
        && !cell.Contains("_x", StringComparison.Ordinal)
        && !cell.Where((letter, at) => !XmlConvert.IsXmlChar(letter) && !IsOfPair(cell, at)).Any()
        && (!isNumber || cell.Length == 0 || Number(CellTexts.Plain(double.Parse(cell, CultureInfo.InvariantCulture))) == Number(cell));

    private static decimal Number(string cell) => decimal.Parse(cell, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool IsOfPair(string cell, int at) =>
        (at + 1 < cell.Length && char.IsSurrogatePair(cell, at)) || (at > 0 && char.IsSurrogatePair(cell, at - 1));

    private JsonObject ReadAgain(List<string> cells)
    {
        var record = new JsonObject();
        foreach (var (column, cell) in _type.Columns.Zip(cells))
            _ = column.Put(record, cell);
        return record;
    }
}
