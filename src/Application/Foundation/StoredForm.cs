using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Application.Foundation;

/// <summary>The form in which records of a type, or parts of them, are stored today. What was stored earlier lacks the members that came
/// since. It is told with what a record without them has: null, an empty list, or what the part has where it does not say. What has none
/// of these is not made up: it stays absent.</summary>
internal sealed class StoredForm
{
    /// <summary>What is stored of each class, also of parts that may be said by their text alone.</summary>
    private static readonly JsonSerializerOptions Shapes = SaidByTextJsonConverterFactory.AsObjects(RecordJson.Stored);

    /// <summary>How a part is read that may lack anything and have more.</summary>
    private static readonly JsonSerializerOptions Lenient = Leniently();

    private static readonly ConcurrentDictionary<Type, StoredForm> Forms = [];

    private readonly Type? _item;

    private readonly Type? _part;

    private readonly IReadOnlyList<Member> _members = [];

    private StoredForm(Type type)
    {
        var shape = Shapes.GetTypeInfo(type);
        _item = shape.ElementType;
        if (shape.Kind is not JsonTypeInfoKind.Object)
            return;
        _part = PartOf(type);
        var unsaid = _part is null
            ? []
            : Shapes.GetTypeInfo(_part).Properties.Where(member => !RowShape.IsNeeded(member)).Select(member => member.Name).ToHashSet();
        _members = [.. shape.Properties.Where(member => member.Get is not null).Select(member => Member.Of(member, unsaid))];
    }

    /// <summary>The form of a class.</summary>
    public static StoredForm Of(Type type) => Forms.GetOrAdd(Nullable.GetUnderlyingType(type) ?? type, form => new(form));

    /// <summary>What was stored, with the members that came since.</summary>
    public JsonElement Complete(JsonElement stored) =>
        Completed(stored) is { } completed ? JsonSerializer.SerializeToElement(completed, RecordJson.Stored) : stored;

    /// <returns>Null where nothing is lacking.</returns>
    private JsonNode? Completed(JsonElement stored) =>
        stored.ValueKind switch
        {
            JsonValueKind.Object => WithMembers(stored),
            JsonValueKind.Array when _item is not null => WithItems(stored, Of(_item)),
            _ => null,
        };

    private static JsonArray? WithItems(JsonElement stored, StoredForm item)
    {
        JsonArray? whole = null;
        foreach (var (index, value) in stored.EnumerateArray().Index())
        {
            if (item.Completed(value) is { } completed)
                (whole ??= JsonArray.Create(stored)!)[index] = completed;
        }

        return whole;
    }

    private JsonObject? WithMembers(JsonElement stored)
    {
        JsonObject? whole = null;
        JsonObject? read = null;
        foreach (var member in _members)
        {
            if (stored.TryGetProperty(member.Name, out var value))
            {
                if (Of(member.Type).Completed(value) is { } completed)
                    (whole ??= JsonObject.Create(stored)!)[member.Name] = completed;
            }
            else if (member.Absent is not Absence.Unknown)
            {
                (whole ??= JsonObject.Create(stored)!)[member.Name] = member.Absent switch
                {
                    Absence.AsItsPartReads => (read ??= ReadAsPart(stored))[member.Name]?.DeepClone(),
                    Absence.Empty => new JsonArray(),
                    _ => null,
                };
            }
        }

        return whole;
    }

    private JsonObject ReadAsPart(JsonElement stored) =>
        JsonSerializer.SerializeToNode(stored.Deserialize(_part!, Lenient), _part!, Shapes)!.AsObject();

    /// <summary>The class of the domain by which a part is read: its own, or the one of which it shows more.</summary>
    private static Type? PartOf(Type type)
    {
        for (var part = type; part is not null; part = part.BaseType)
        {
            if (part.Assembly == typeof(Root).Assembly)
                return part.GetConstructors().Length == 1 && !part.IsAbstract ? part : null;
        }

        return null;
    }

    private static JsonSerializerOptions Leniently()
    {
        var options = new JsonSerializerOptions(RecordJson.Stored)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip,
            RespectNullableAnnotations = false,
            RespectRequiredConstructorParameters = false,
            TypeInfoResolver = RecordJson.Stored.TypeInfoResolver!.WithAddedModifier(type =>
            {
                foreach (var member in type.Properties)
                    member.IsRequired = false;
            }),
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>What holds where a member is not there.</summary>
    private enum Absence
    {
        /// <summary>Nobody knows.</summary>
        Unknown,

        /// <summary>It is null.</summary>
        Null,

        /// <summary>It is an empty list.</summary>
        Empty,

        /// <summary>What the class of the part makes of that.</summary>
        AsItsPartReads,
    }

    private sealed record Member(string Name, Type Type, Absence Absent)
    {
        public static Member Of(JsonPropertyInfo member, HashSet<string> unsaid) =>
            new(member.Name, member.PropertyType, AbsenceOf(member, unsaid));

        private static Absence AbsenceOf(JsonPropertyInfo member, HashSet<string> unsaid) =>
            unsaid.Contains(member.Name) ? Absence.AsItsPartReads
            : member.IsGetNullable ? Absence.Null
            : Shapes.GetTypeInfo(member.PropertyType).Kind is JsonTypeInfoKind.Enumerable ? Absence.Empty
            : Absence.Unknown;
    }
}
