using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PlanAccountability.Application.Imports;

/// <summary>A record as it goes out and comes in: by refs, never by identifiers or times of recording.</summary>
public abstract record RecordRow
{
    /// <summary>The type of record.</summary>
    public abstract string Type { get; }

    /// <summary>The record's stable external key.</summary>
    [JsonPropertyOrder(-1)]
    public required string Ref { get; init; }
}

/// <summary>A record that says where its facts came from.</summary>
public abstract record CitedRow : RecordRow
{
    /// <summary>Where the facts came from.</summary>
    [JsonPropertyOrder(100)]
    public IReadOnlyList<CitationRow> Citations { get; init; } = [];
}

/// <summary>Where a fact came from.</summary>
/// <param name="SourceRef">The ref of the source document.</param>
/// <param name="Locator">The place in it, or null.</param>
/// <param name="Quote">The words quoted from there, or null.</param>
public sealed record CitationRow(string SourceRef, string? Locator = null, string? Quote = null);

/// <summary>The one way in which exchanged records are written: members in a fixed order, without those that say nothing.</summary>
internal static class RowJson
{
    public static readonly JsonSerializerOptions Options = Configured();

    public static byte[] Write(RecordRow record) => JsonSerializer.SerializeToUtf8Bytes(record, record.GetType(), Options);

    /// <summary>Takes out the members that a merge patch cleared.</summary>
    public static void LeaveOutNulls(JsonNode? node)
    {
        if (node is JsonArray items)
        {
            foreach (var item in items)
                LeaveOutNulls(item);
        }
        else if (node is JsonObject members)
        {
            foreach (var name in members.Where(member => member.Value is null).Select(member => member.Key).ToList())
                members.Remove(name);
            foreach (var (_, value) in members)
                LeaveOutNulls(value);
        }
    }

    private static JsonSerializerOptions Configured()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver().WithAddedModifier(LeaveOutEmptyLists).WithAddedModifier(PutTypeFirst),
        };
        RecordJson.Configure(options);
        options.MakeReadOnly();
        return options;
    }

    private static void PutTypeFirst(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => type.Type.IsAssignableTo(typeof(RecordRow)) && property.Name == "type"))
            property.Order = -2;
    }

    private static void LeaveOutEmptyLists(JsonTypeInfo type)
    {
        foreach (
            var property in type.Properties.Where(property =>
                property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            )
        )
            property.ShouldSerialize = (_, value) => value is IEnumerable items && items.GetEnumerator().MoveNext();
    }
}
