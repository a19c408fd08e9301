using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PlanAccountability.Application.Foundation;

/// <summary>Identifiers as UUID strings.</summary>
internal sealed class IdJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>);

    public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(IdJsonConverter<>).MakeGenericType(type.GetGenericArguments()))!;

    private sealed class IdJsonConverter<TRoot> : JsonConverter<Id<TRoot>>
        where TRoot : class
    {
        public override Id<TRoot> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && Id<TRoot>.TryParse(reader.GetString(), out var id) ? id : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Id<TRoot> id, JsonSerializerOptions options) => writer.WriteStringValue(id.Value);
    }
}

/// <summary>Areas as their slugs.</summary>
internal sealed class AreaIdJsonConverter : JsonConverter<AreaId>
{
    public override AreaId Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && AreaId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, AreaId id, JsonSerializerOptions options) => writer.WriteStringValue(id.Value);
}

/// <summary>Partial dates as <c>2013</c>, <c>2013-09</c> or <c>2013-09-23</c>.</summary>
internal sealed class PartialDateJsonConverter : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && PartialDate.TryParse(reader.GetString(), out var date)
            ? date
            : throw DateFaults.OfPartialDate(ref reader);

    public override void Write(Utf8JsonWriter writer, PartialDate date, JsonSerializerOptions options) =>
        writer.WriteStringValue(date.ToString());
}

/// <summary>Days as <c>2013-09-23</c>, from 1800 to 2999 like every date of the record.</summary>
internal sealed class DayJsonConverter : JsonConverter<DateOnly>
{
    public override DateOnly Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.String && PartialDate.TryParse(reader.GetString(), out var date) && date.Day is { } day
            ? day
            : throw DateFaults.OfDay(ref reader);

    public override void Write(Utf8JsonWriter writer, DateOnly day, JsonSerializerOptions options) =>
        writer.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}

/// <summary>Instants in UTC to the microsecond, as PostgreSQL keeps them.</summary>
internal sealed class UtcInstantJsonConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.String || !reader.TryGetDateTimeOffset(out var instant))
            throw new JsonException();
        return instant.ToUniversalTime();
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset instant, JsonSerializerOptions options) =>
        writer.WriteStringValue(instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture));
}

/// <summary>Texts that PostgreSQL can keep and any reader can show: well-formed Unicode without control characters other than
/// tab, line feed and carriage return. They are read into their composed form (NFC), so that each word is kept in one form only.</summary>
internal sealed class CleanTextJsonConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
            throw new JsonException();
        try
        {
            var text = reader.GetString();
            return text is null || Words.AreClean(text) ? Words.Composed(text) : throw new JsonException(ImproperText);
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException(ImproperText, exception);
        }
    }

    public override void Write(Utf8JsonWriter writer, string text, JsonSerializerOptions options) => writer.WriteStringValue(text);

    public override string ReadAsPropertyName(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.GetString()!;

    public override void WriteAsPropertyName(Utf8JsonWriter writer, string text, JsonSerializerOptions options) =>
        writer.WritePropertyName(text);

    /// <summary>What is wrong with a text that is not clean; the API turns it into the problem's detail.</summary>
    internal const string ImproperText = "improper-text";
}
