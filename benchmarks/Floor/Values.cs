using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Npgsql;

namespace PlanAccountability.Floor;

/// <summary>How values of the record are written as JSON.</summary>
internal static class Values
{
    private static readonly ConcurrentDictionary<string, string> Names = new(StringComparer.Ordinal);

    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>Today's date in London.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(Now, London));

    /// <summary>The time, as precise as PostgreSQL keeps it.</summary>
    public static DateTime Now => new(TimeProvider.System.GetUtcNow().UtcTicks / 10 * 10, DateTimeKind.Utc);

    /// <summary>A day as it is written and stored.</summary>
    public static string Text(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A choice as it is written: its stored name in camel case.</summary>
    public static string Camel(string name) => Names.GetOrAdd(name, JsonNamingPolicy.CamelCase.ConvertName);

    /// <summary>A choice as it is stored.</summary>
    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    public static string? TextAt(this NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    public static int? NumberAt(this NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetInt32(at);

    public static Guid? IdAt(this NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetGuid(at);

    public static DateOnly? DayAt(this NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : row.GetFieldValue<DateOnly>(at);

    public static string? ChoiceAt(this NpgsqlDataReader row, int at) => row.IsDBNull(at) ? null : Camel(row.GetString(at));

    /// <summary>What a <c>jsonb</c> column holds; its members come in an order of PostgreSQL's own.</summary>
    public static TValue? JsonAt<TValue>(this NpgsqlDataReader row, int at, JsonTypeInfo<TValue> type) =>
        row.IsDBNull(at) ? default : JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(at), type);

    /// <summary>The members that every record begins with, of columns that stand in this order: id, ref, revision, created_at,
    /// updated_at.</summary>
    public static void Record(this Utf8JsonWriter json, NpgsqlDataReader row, string url)
    {
        json.WriteString("id", row.GetGuid(0));
        json.WriteString("ref", row.GetString(1));
        json.WriteString("url", url);
        json.WriteNumber("revision", row.GetInt32(2));
        json.Instant("createdAt", row.GetDateTime(3));
        json.Instant("updatedAt", row.GetDateTime(4));
    }

    public static void Instant(this Utf8JsonWriter json, string name, DateTime utc)
    {
        Span<char> text = stackalloc char[32];
        utc.TryFormat(text, out var length, "yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture);
        json.WriteString(name, text[..length]);
    }

    public static void Id(this Utf8JsonWriter json, string name, Guid? id)
    {
        if (id is { } value)
            json.WriteString(name, value);
        else
            json.WriteNull(name);
    }

    public static void Number(this Utf8JsonWriter json, string name, int? number)
    {
        if (number is { } value)
            json.WriteNumber(name, value);
        else
            json.WriteNull(name);
    }

    public static void Flag(this Utf8JsonWriter json, string name, bool? flag)
    {
        if (flag is { } value)
            json.WriteBoolean(name, value);
        else
            json.WriteNull(name);
    }

    public static void Day(this Utf8JsonWriter json, string name, DateOnly? day) => json.WriteString(name, day?.Text());

    public static void Value<TValue>(this Utf8JsonWriter json, string name, TValue value, JsonTypeInfo<TValue> type)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, type);
    }

    /// <summary>Citations, of which most records have a few and many none.</summary>
    public static void Citations(this Utf8JsonWriter json, NpgsqlDataReader row, int at) =>
        json.Value("citations", row.JsonAt(at, Stored.Default.CitationArray)!, Stored.Default.CitationArray);

    /// <summary>Choices that are known by their names.</summary>
    public static void Choices(this Utf8JsonWriter json, string name, IEnumerable<string> choices)
    {
        json.WriteStartArray(name);
        foreach (var choice in choices)
            json.WriteStringValue(choice);
        json.WriteEndArray();
    }
}
