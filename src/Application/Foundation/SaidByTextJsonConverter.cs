using System.Text.Json;
using System.Text.Json.Serialization;

namespace PlanAccountability.Application.Foundation;

/// <summary>Parts that may be said by their text alone: read as an object or as a text.</summary>
internal sealed class SaidByTextJsonConverterFactory : JsonConverterFactory
{
    /// <summary>Whether parts of a type may be said by their text alone.</summary>
    public static bool IsSaidByText(Type type) =>
        type.GetInterfaces()
            .Any(one =>
                one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ISaidByText<>) && one.GetGenericArguments()[0] == type
            );

    /// <summary>The same options, by which such parts are objects and nothing else.</summary>
    public static JsonSerializerOptions AsObjects(JsonSerializerOptions options)
    {
        var own = new JsonSerializerOptions(options);
        foreach (var converter in own.Converters.OfType<SaidByTextJsonConverterFactory>().ToList())
            own.Converters.Remove(converter);
        own.MakeReadOnly(populateMissingResolver: true);
        return own;
    }

    public override bool CanConvert(Type type) => IsSaidByText(type);

    public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(SaidByTextJsonConverter<>).MakeGenericType(type), AsObjects(options))!;

    private sealed class SaidByTextJsonConverter<TPart>(JsonSerializerOptions objects) : JsonConverter<TPart>
        where TPart : class, ISaidByText<TPart>
    {
        public override TPart? Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            try
            {
                return reader.TokenType is JsonTokenType.String
                    ? TPart.Of(JsonSerializer.Deserialize<string>(ref reader, objects)!)
                    : JsonSerializer.Deserialize<TPart>(ref reader, objects);
            }
            catch (JsonException fault)
            {
                throw new PartFaultException(fault);
            }
        }

        public override void Write(Utf8JsonWriter writer, TPart part, JsonSerializerOptions options)
        {
            if (part.WrittenAlone is { } text)
                writer.WriteStringValue(text);
            else
                JsonSerializer.Serialize(writer, part, objects);
        }
    }
}

/// <summary>What is wrong in a part of JSON that was read by itself: the path of this tells where the part is, that of the fault within
/// where in the part.</summary>
/// <param name="fault">What is wrong.</param>
internal sealed class PartFaultException(JsonException fault) : JsonException(fault.Message, fault)
{
    /// <summary>What is wrong.</summary>
    public JsonException Fault { get; } = fault;
}
