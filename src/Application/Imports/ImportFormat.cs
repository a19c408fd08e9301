using System.Text.Json.Serialization.Metadata;

namespace PlanAccountability.Application.Imports;

/// <summary>What files in the interchange format are made of, for those who describe it: the rows as they are read.</summary>
public static class ImportFormat
{
    /// <summary>The types of records in the order of a file, each with the members of its rows.</summary>
    public static IReadOnlyList<(string Name, JsonTypeInfo Row)> Types { get; } =
    [.. ExchangeTypes.All.Select(type => (type.Name, RowJson.Read(type.RowType)))];

    /// <summary>The form of a ref.</summary>
    public static string RefPattern => TextRules.RefPattern;

    /// <summary>How a part of a row is read.</summary>
    public static JsonTypeInfo Read(Type part) => RowJson.Read(part);

    /// <summary>The class of the records that a member names by their refs, or each item of it; null where it names none.</summary>
    public static Type? TargetOf(Type member) => FileNames.TargetOf(member);

    /// <summary>Whether a new record, or a new item of a list, has to say the member.</summary>
    public static bool IsNeeded(JsonPropertyInfo member) => RowShape.IsNeeded(member);
}
