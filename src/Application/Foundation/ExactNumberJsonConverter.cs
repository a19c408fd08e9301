using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace PlanAccountability.Application.Foundation;

/// <summary>Numbers as they are written: one that could be kept only by rounding is refused.</summary>
internal sealed class ExactNumberJsonConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.Number)
            throw new JsonException();
        return Numbers.TryParse(reader.NumberText(), out var number)
            ? number
            : throw new ValueFaultException(ValueFaultException.WrongType, Numbers.TooFine);
    }

    public override void Write(Utf8JsonWriter writer, decimal number, JsonSerializerOptions options) => writer.WriteNumberValue(number);
}

/// <summary>Whole numbers, also where a program writes them as <c>3.0</c> or <c>1e+05</c>.</summary>
internal sealed class WholeNumberJsonConverter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.Number)
            throw new JsonException();
        return reader.TryGetInt32(out var whole) || Numbers.TryParseWhole(reader.NumberText(), out whole)
            ? whole
            : throw new ValueFaultException(ValueFaultException.WrongType, "must be a whole number");
    }

    public override void Write(Utf8JsonWriter writer, int number, JsonSerializerOptions options) => writer.WriteNumberValue(number);
}

/// <summary>What converters of numbers have in common.</summary>
internal static class NumberReading
{
    /// <summary>The number that a reader is at, as it is written.</summary>
    public static string NumberText(this ref Utf8JsonReader reader) =>
        reader.HasValueSequence ? Encoding.UTF8.GetString(reader.ValueSequence) : Encoding.UTF8.GetString(reader.ValueSpan);
}
