using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace PlanAccountability.Application.Foundation;

/// <summary>Numbers as they are written: one that could be kept only by rounding is refused, and so is one with an exponent.</summary>
internal sealed partial class ExactNumberJsonConverter : JsonConverter<decimal>
{
    /// <summary>Reads a number of at most 15 digits before the point and 12 after it.</summary>
    public static bool TryParse(string text, out decimal number)
    {
        number = 0;
        return Exact().IsMatch(text)
            && decimal.TryParse(
                text,
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out number
            );
    }

    public override decimal Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        if (reader.TokenType is not JsonTokenType.Number)
            throw new JsonException();
        var text = reader.HasValueSequence ? Encoding.UTF8.GetString(reader.ValueSequence) : Encoding.UTF8.GetString(reader.ValueSpan);
        return TryParse(text, out var number) ? number : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, decimal number, JsonSerializerOptions options) => writer.WriteNumberValue(number);

    [GeneratedRegex(@"^-?\d{1,15}(\.\d{1,12})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Exact();
}
