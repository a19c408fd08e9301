using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlanAccountability.Application.Foundation;

/// <summary>A column of a CSV file: its name, and the member of the record's JSON that its cells hold. The same declaration reads and
/// writes.</summary>
public sealed class CsvColumn
{
    private const string First = "0";

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
        cell = CsvCells.Unguard(cell);
        var (value, fault) = ValueOf(cell);
        JsonNode holder = record;
        foreach (var (part, next) in _path.Zip(_path.Skip(1)))
            holder = Part(holder, part) ?? Add(holder, part, next is First ? new JsonArray() : new JsonObject());
        Add(holder, _path[^1], value);
        return fault is var (code, detail) ? new(Pointer, code, detail) : null;
    }

    /// <summary>The cell of a record: empty where there is nothing.</summary>
    public string Of(JsonElement record)
    {
        foreach (var part in _path)
        {
            if (record.ValueKind is JsonValueKind.Array)
                record = record.GetArrayLength() > 0 ? record[0] : default;
            else if (record.ValueKind is not JsonValueKind.Object || !record.TryGetProperty(part, out record))
                return "";
        }

        return record.ValueKind switch
        {
            JsonValueKind.String => CsvCells.Guard(record.GetString()!),
            JsonValueKind.Array => CsvCells.Guard(
                CsvCells.Join(
                    record.EnumerateArray().Select(item => _content is CsvContent.PoundsByYear ? YearAndPounds(item) : item.GetString()!)
                )
            ),
            JsonValueKind.Null or JsonValueKind.Undefined => "",
            _ => record.GetRawText(),
        };
    }

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

    private const string WithoutMarks =
        "pence after a point and no pound sign, no separators between thousands and nothing behind it: 1793938.00";

    private const string ByYearForm = "'2013-14: 47479.00; 2014-15: 47479.00'";

    private const string YearMember = "financialYear";

    private const string PoundsMember = "amount";

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

    private static JsonNode? Part(JsonNode holder, string part) => holder is JsonArray items ? items.ElementAtOrDefault(0) : holder[part];

    private static JsonNode Add(JsonNode holder, string part, JsonNode? value)
    {
        if (holder is JsonArray items)
            items.Add(value);
        else
            holder[part] = value;
        return value!;
    }
}
