using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PlanAccountability.Application.Imports;

/// <summary>What a row says of itself before anything is looked up: of which record it speaks, and where that belongs.</summary>
/// <param name="Type">The record's type; null where none is named that is known.</param>
/// <param name="Ref">Its ref; null where it has none that could be one.</param>
/// <param name="PlanRef">The plan that it is said to belong to, or null.</param>
/// <param name="Lineage">The refs of its own type that it comes from or leads to.</param>
/// <param name="Faults">Why type or ref cannot be told.</param>
internal sealed partial record RowHead(
    ExchangeType? Type,
    string? Ref,
    string? PlanRef,
    IReadOnlyList<string> Lineage,
    IReadOnlyList<InputError> Faults
)
{
    /// <summary>Whether nothing in the record is null, so that its text can be read as it is.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Reads it from a record.</summary>
    public static RowHead Of(JsonObject record)
    {
        var type = ExchangeTypes.Of(Text(record["type"]));
        var @ref = Text(record["ref"]) is { } text && IsRef(text) ? text : null;
        return new(type, @ref, Text(record["planRef"]), [.. type?.Lineage(record) ?? []], FaultsOf(record, type, @ref));
    }

    /// <summary>Whether a text can be a ref.</summary>
    public static bool IsRef([NotNullWhen(true)] string? text) => text is { Length: <= Root.LongestRef } && RefPattern().IsMatch(text);

    private static List<InputError> FaultsOf(JsonObject record, ExchangeType? type, string? @ref)
    {
        if (type is not null && @ref is not null)
            return [];
        var faults = new List<InputError>();
        if (type is null)
            faults.Add(
                record.ContainsKey("type")
                    ? new("/type", "unknown-type", $"must be one of {string.Join(", ", ExchangeTypes.All.Select(known => known.Name))}")
                    : new("/type", "required", "must be given")
            );
        if (@ref is null)
            faults.Add(
                record.ContainsKey("ref")
                    ? new("/ref", "bad-value", $"must be at most {Root.LongestRef} letters, digits and . _ : / - only")
                    : new("/ref", "required", "must be given")
            );
        return faults;
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    [GeneratedRegex(TextRules.RefPattern, RegexOptions.CultureInvariant)]
    private static partial Regex RefPattern();
}
