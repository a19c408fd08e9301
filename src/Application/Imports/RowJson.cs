using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace PlanAccountability.Application.Imports;

/// <summary>The one way in which the rows of a file are written and read: members in a fixed order, without those that say nothing, and
/// records named by their refs.</summary>
internal static class RowJson
{
    private static readonly JsonSerializerOptions Options = Configured();

    /// <summary>What the members of rows are, also of parts that may be said by their text alone.</summary>
    private static readonly JsonSerializerOptions Shapes = SaidByTextJsonConverterFactory.AsObjects(Options);

    /// <summary>What tells refs from identifiers while a row is written or read. Neither ever waits for anything, so the thread stays the
    /// same; the options stay the same for all imports, since making them is dear.</summary>
    [ThreadStatic]
    private static ReferenceResolver? _resolver;

    public static byte[] Write(IRecordRow row, ReferenceResolver resolver) =>
        With(resolver, () => JsonSerializer.SerializeToUtf8Bytes(row, row.GetType(), Options));

    public static JsonObject ToJson(IRecordRow row, ReferenceResolver resolver) =>
        With(resolver, () => JsonSerializer.SerializeToNode(row, row.GetType(), Options)!.AsObject());

    /// <summary>Reads a row. A ref that names nothing becomes <see cref="Unresolved"/>; the import rejects such a row before anything is
    /// made of it.</summary>
    /// <exception cref="JsonException">It is not of the form.</exception>
    public static TRow Read<TRow>(JsonObject record, ReferenceResolver resolver) =>
        With(resolver, () => record.Deserialize<TRow>(Options)!);

    /// <inheritdoc cref="Read{TRow}(JsonObject, ReferenceResolver)"/>
    public static TRow Read<TRow>(ReadOnlyMemory<byte> record, ReferenceResolver resolver) =>
        With(resolver, () => JsonSerializer.Deserialize<TRow>(record.Span, Options)!);

    /// <summary>How a row, or a part of one, is read where it is an object.</summary>
    public static JsonTypeInfo Read(Type part) => Shapes.GetTypeInfo(part);

    /// <summary>Finds everything that keeps a record from being read as a row, and mends it so that it can be, unless that is too
    /// much.</summary>
    public static IReadOnlyList<InputError> Mend(JsonObject record, Type row, ReferenceResolver resolver, out bool isMended)
    {
        var isReadable = false;
        var faults = With(resolver, () => RowShape.Mend(record, row, Options, Shapes, out isReadable));
        isMended = isReadable;
        return faults;
    }

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

    private static TResult With<TResult>(ReferenceResolver resolver, Func<TResult> act)
    {
        _resolver = resolver;
        try
        {
            return act();
        }
        finally
        {
            _resolver = null;
        }
    }

    private static JsonSerializerOptions Configured()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver()
                .WithAddedModifier(RemoveIgnored)
                .WithAddedModifier(NameReferences)
                .WithAddedModifier(LeaveOutEmptyLists)
                .WithAddedModifier(PutTypeFirst),
            Converters = { new ReferenceJsonConverterFactory() },
        };
        RecordJson.Configure(options);
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Files have no member of the name of one that is ignored: it is refused as any that nobody knows.</summary>
    private static void RemoveIgnored(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property is { Get: null, Set: null }).ToList())
            type.Properties.Remove(property);
    }

    private static void NameReferences(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => FileNames.TargetOf(property.PropertyType) is not null))
        {
            if (property.AttributeProvider is System.Reflection.MemberInfo member)
                property.Name = FileNames.Of(member, property.PropertyType);
        }
    }

    private static void PutTypeFirst(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(IRecordRow)))
            return;
        var name = ExchangeTypes.OfRow(type.Type).Name;
        var property = type.CreateJsonPropertyInfo(typeof(string), "type");
        property.Order = -2;
        property.Get = _ => name;
        property.Set = (_, _) => { };
        type.Properties.Add(property);
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

    private sealed class ReferenceJsonConverterFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Id<>);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(ReferenceJsonConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
    }

    private sealed class ReferenceJsonConverter<TRoot> : JsonConverter<Id<TRoot>>
        where TRoot : class
    {
        public override Id<TRoot> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String
                ? new(_resolver!.Find(ExchangeTypes.Of(typeof(TRoot)), reader.GetString()!)?.Id ?? Unresolved.Id)
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Id<TRoot> value, JsonSerializerOptions options) =>
            writer.WriteStringValue(_resolver!.RefOf(value.Value));
    }
}

/// <summary>What a ref is read as that names nothing. It is the identifier of no record, and no row that has it is taken.</summary>
internal static class Unresolved
{
    public static readonly Guid Id = Guid.Empty;
}
