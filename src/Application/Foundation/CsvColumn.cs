using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlanAccountability.Application.Foundation;

/// <summary>A column of a table, as CSV or in a workbook: its name, and the member of the record's JSON that its cells hold. The same
/// declaration reads and writes.</summary>
public sealed class CsvColumn
{
    private const string First = "0";

    private const string WithoutMarks =
        "pence after a point and no pound sign, no separators between thousands and nothing behind it: 1793938.00";

    private const string ByYearForm = "'2013-14: 47479.00; 2014-15: 47479.00'";

    private const string YearMember = "financialYear";

    private const string PoundsMember = "amount";

    private readonly CsvContent _content;

    private readonly string[] _path;

    private CsvColumn(string name, CsvContent content, string? member, bool isOptional = false)
    {
        Name = name;
        _content = content;
        _path = (member ?? name).Split('.');
        IsOptional = isOptional;
    }

    private enum CsvContent
    {
        Text,
        Boolean,
        Integer,
        Number,
        Pounds,
        Texts,
        PoundsByYear,
    }

    /// <summary>What the first line calls it.</summary>
    public string Name { get; }

    /// <summary>The JSON pointer of the member.</summary>
    public string Pointer => "/" + string.Join('/', _path);

    /// <summary>The object or list that the member is a part of, or null where it is a member of the record itself.</summary>
    public string? Whole => _path.Length > 1 ? _path[0] : null;

    /// <summary>Whether the object that it is a part of may be given without it.</summary>
    public bool IsOptional { get; }

    /// <summary>One citation, in three columns.</summary>
    public static IReadOnlyList<CsvColumn> Citation { get; } =
    [
        Text("sourceRef", "citations.0.sourceRef"),
        new("locator", CsvContent.Text, "citations.0.locator", isOptional: true),
        new("quote", CsvContent.Text, "citations.0.quote", isOptional: true),
    ];

    /// <summary>What no other column holds, as JSON.</summary>
    public static CsvColumn More { get; } = new("more", CsvContent.Text, "more");

    /// <summary>Whether its cells are numbers.</summary>
    public bool IsNumber => _content is CsvContent.Integer or CsvContent.Number or CsvContent.Pounds;

    /// <summary>What its cells must look like, in words.</summary>
    public string Form =>
        _content switch
        {
            CsvContent.Boolean => "true or false",
            CsvContent.Integer => "a whole number",
            CsvContent.Number => "a number, with a point before its decimals",
            CsvContent.Pounds => "pounds, with pence after a point",
            CsvContent.PoundsByYear => $"financial years with pounds, such as {ByYearForm}",
            CsvContent.Texts => "texts with ; between them",
            _ => "text",
        };

    /// <summary>A text, a date or one of an enumeration.</summary>
    /// <param name="name">What the first line calls it.</param>
    /// <param name="member">The member, its parts separated by dots (<c>response.position</c>); the name by default.</param>
    /// <param name="isOptional">Whether the object that it is a part of may be given without it.</param>
    public static CsvColumn Text(string name, string? member = null, bool isOptional = false) =>
        new(name, CsvContent.Text, member, isOptional);

    /// <summary><c>true</c> or <c>false</c>, in any case.</summary>
    public static CsvColumn Boolean(string name, string? member = null, bool isOptional = false) =>
        new(name, CsvContent.Boolean, member, isOptional);

    /// <summary>A whole number.</summary>
    public static CsvColumn Integer(string name, string? member = null, bool isOptional = false) =>
        new(name, CsvContent.Integer, member, isOptional);

    /// <summary>A number that may have decimals after a point, and has no separators between thousands.</summary>
    public static CsvColumn Number(string name, string? member = null, bool isOptional = false) =>
        new(name, CsvContent.Number, member, isOptional);

    /// <summary>A sum of money in pounds, as a number.</summary>
    public static CsvColumn Pounds(string name) => new(name, CsvContent.Pounds, null);

    /// <summary>Sums by financial year, separated by <c>;</c>: <c>2013-14: 47479.00; 2014-15: 47479.00</c>.</summary>
    public static CsvColumn PoundsByYear(string name) => new(name, CsvContent.PoundsByYear, null);

    /// <summary>A list of texts, separated by <c>;</c>.</summary>
    public static CsvColumn Texts(string name, string? member = null) => new(name, CsvContent.Texts, member);

    /// <summary>Whether there is nothing in a cell but spaces, which spreadsheets leave behind; also those that do not break.</summary>
    public static bool IsBlank(string cell) => string.IsNullOrWhiteSpace(cell);

    /// <summary>Puts a cell into a record: an empty one as null.</summary>
    /// <returns>Why it cannot be taken, or null.</returns>
    public InputError? Put(JsonObject record, string cell)
    {
        var (value, fault) = ValueOf(CsvCells.Unguard(cell));
        Set(record, value);
        return fault is var (code, detail) ? new(Pointer, code, detail) : null;
    }

    /// <summary>Puts nothing into a record, for a cell that cannot be taken.</summary>
    /// <returns>Why it cannot.</returns>
    public InputError Refuse(JsonObject record, string fault)
    {
        Set(record, null);
        return new(Pointer, "wrong-type", fault);
    }

    /// <summary>What a record that was read from cells has of this one; null where there is nothing.</summary>
    public string? CellOf(JsonObject record)
    {
        JsonNode? node = record;
        foreach (var part in _path)
            node = node is null ? null : Part(node, part);
        return node switch
        {
            JsonArray items => string.Join("; ", items),
            _ => node?.ToString(),
        };
    }

    /// <summary>The cell of a record in CSV: empty where there is nothing, and no text that a spreadsheet would run.</summary>
    public string Of(JsonElement record)
    {
        var value = Find(record);
        return value.ValueKind is JsonValueKind.String or JsonValueKind.Array ? CsvCells.Guard(TextOf(value)) : TextOf(value);
    }

    /// <summary>The cell of a record in a workbook, where text is never run.</summary>
    public string PlainOf(JsonElement record) => TextOf(Find(record));

    private JsonElement Find(JsonElement record)
    {
        foreach (var part in _path)
        {
            if (record.ValueKind is JsonValueKind.Array)
                record = record.GetArrayLength() > 0 ? record[0] : default;
            else if (record.ValueKind is not JsonValueKind.Object || !record.TryGetProperty(part, out record))
                return default;
        }

        return record;
    }

    private string TextOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Array => CsvCells.Join(
                value.EnumerateArray().Select(item => _content is CsvContent.PoundsByYear ? YearAndPounds(item) : item.GetString()!)
            ),
            JsonValueKind.Null or JsonValueKind.Undefined => "",
            _ => value.GetRawText(),
        };

    private (JsonNode? Value, (string Code, string Detail)? Fault) ValueOf(string cell)
    {
        if (IsBlank(cell))
            return (null, null);
        if (!Words.AreClean(cell))
            return (null, ("improper-text", "must be well-formed Unicode without control characters"));
        return _content switch
        {
            CsvContent.Pounds => Numbers.TryParse(cell.Trim(), out var pounds)
                ? (pounds, null)
                : (null, ("wrong-type", $"must be pounds as a number, {WithoutMarks}")),
            CsvContent.PoundsByYear => ByYear(cell),
            CsvContent.Boolean => bool.TryParse(cell, out var isSo) ? (isSo, null) : (null, ("wrong-type", "must be true or false")),
            CsvContent.Integer => Numbers.TryParseWhole(cell.Trim(), out var whole)
                ? (whole, null)
                : (null, ("wrong-type", "must be a whole number")),
            CsvContent.Number => Numbers.TryParse(cell.Trim(), out var number) ? (number, null)
            : Numbers.IsNumber(cell.Trim()) ? (null, ("wrong-type", Numbers.TooFine))
            : (null, ("wrong-type", "must be a number, its decimals after a point and nothing between thousands or behind it: 12.5")),
            CsvContent.Texts => (new JsonArray([.. CsvCells.Split(cell).Select(text => JsonValue.Create(text))]), null),
            _ => (cell, null),
        };
    }

    private void Set(JsonObject record, JsonNode? value)
    {
        JsonNode holder = record;
        foreach (var (part, next) in _path.Zip(_path.Skip(1)))
            holder = Part(holder, part) ?? Add(holder, part, next is First ? new JsonArray() : new JsonObject());
        Add(holder, _path[^1], value);
    }

    private static JsonNode? Part(JsonNode holder, string part) =>
        holder is JsonArray items ? items.ElementAtOrDefault(0)
        : holder is JsonObject members ? members[part]
        : null;

    private static string YearAndPounds(JsonElement item) =>
        $"{item.GetProperty(YearMember).GetString()}: {item.GetProperty(PoundsMember).GetRawText()}";

    private static (JsonNode? Value, (string Code, string Detail)? Fault) ByYear(string cell)
    {
        var items = new JsonArray();
        foreach (var text in CsvCells.Split(cell))
        {
            if (text.Split(':', 2, StringSplitOptions.TrimEntries) is not [var year, var sum] || !Numbers.TryParse(sum, out var pounds))
                return (null, ("wrong-type", $"must be financial years, each with pounds as a number, {WithoutMarks}; as in {ByYearForm}"));
            items.Add(new JsonObject { [YearMember] = year, [PoundsMember] = pounds });
        }

        return (items, null);
    }

    private static JsonNode Add(JsonNode holder, string part, JsonNode? value)
    {
        if (holder is JsonArray items)
            items.Add(value);
        else
            holder[part] = value;
        return value!;
    }
}
