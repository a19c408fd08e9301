using System.Text.Json;
using System.Text.Json.Serialization;

namespace PlanAccountability.Application.Foundation;

/// <summary>Choices by their names in camel case, in exactly that spelling: no capitals, no numbers, no two at once.</summary>
internal sealed class EnumJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type type) => type.IsEnum;

    public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(EnumJsonConverter<>).MakeGenericType(type))!;

    private sealed class EnumJsonConverter<TChoice> : JsonConverter<TChoice>
        where TChoice : struct, Enum
    {
        private static readonly Dictionary<TChoice, string> Names = Enum.GetValues<TChoice>()
            .ToDictionary(choice => choice, choice => JsonNamingPolicy.CamelCase.ConvertName(choice.ToString()));

        private static readonly Dictionary<string, TChoice> Choices = Names.ToDictionary(
            pair => pair.Value,
            pair => pair.Key,
            StringComparer.Ordinal
        );

        public override TChoice Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && Choices.TryGetValue(reader.GetString()!, out var choice) ? choice : throw Unknown();

        public override void Write(Utf8JsonWriter writer, TChoice choice, JsonSerializerOptions options) =>
            writer.WriteStringValue(Names[choice]);

        public override TChoice ReadAsPropertyName(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            Choices.TryGetValue(reader.GetString()!, out var choice) ? choice : throw Unknown();

        public override void WriteAsPropertyName(Utf8JsonWriter writer, TChoice choice, JsonSerializerOptions options) =>
            writer.WritePropertyName(Names[choice]);

        private static ValueFaultException Unknown() =>
            new(ValueFaultException.WrongType, $"must be one of {string.Join(", ", Choices.Keys)}");
    }
}
