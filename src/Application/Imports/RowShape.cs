using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace PlanAccountability.Application.Imports;

/// <summary>Goes over a record that cannot be read as a row of its type and says of each value why, where a reader would stop at the
/// first. What is at fault is left out, or something of its type stands in for it, so that the rest of the record can be looked
/// at.</summary>
internal sealed class RowShape
{
    /// <summary>What stands in for a value: the first that its type takes.</summary>
    private static readonly string[] StandIns = ["\"\"", "0", "false", "\"2000-01-01\"", "\"2000-01-01T00:00:00Z\"", "\"x\""];

    /// <summary>The most faults that are told of a row: of a record with more, the rest is not looked at.</summary>
    private const int Most = 100;

    private readonly JsonSerializerOptions _options;

    private readonly List<InputError> _faults = [];

    private readonly JsonSerializerOptions _shapes;

    private RowShape(JsonSerializerOptions options, JsonSerializerOptions shapes) => (_options, _shapes) = (options, shapes);

    private bool IsFull => _faults.Count >= Most;

    /// <summary>Finds everything that is at fault, and mends the record, unless there is too much.</summary>
    /// <param name="record">The record, without members that are null.</param>
    /// <param name="row">The class of its rows.</param>
    /// <param name="options">How rows are read.</param>
    /// <param name="shapes">What members they have, and their parts where these are objects.</param>
    /// <param name="isMended">Whether the record can be read now.</param>
    public static IReadOnlyList<InputError> Mend(
        JsonObject record,
        Type row,
        JsonSerializerOptions options,
        JsonSerializerOptions shapes,
        out bool isMended
    )
    {
        var shape = new RowShape(options, shapes);
        shape.MendMembers(record, shapes.GetTypeInfo(row), "");
        isMended = !shape.IsFull;
        return shape._faults;
    }

    private void MendMembers(JsonObject members, JsonTypeInfo type, string pointer)
    {
        var known = type.Properties.ToDictionary(property => property.Name);
        foreach (var (name, value) in members.ToList())
        {
            if (IsFull)
                return;
            var at = InputFaults.PointerOf(pointer, name);
            if (!known.TryGetValue(name, out var property))
                _faults.Add(InputFaults.UnknownMember(at));
            else if (value is null || Mend(value, property.PropertyType, at))
                continue;
            members.Remove(name);
        }

        foreach (var property in type.Properties.Where(property => IsNeeded(property) && !members.ContainsKey(property.Name)))
        {
            var at = InputFaults.PointerOf(pointer, property.Name);
            if (!_faults.Exists(fault => fault.Pointer == at))
                _faults.Add(InputFaults.Missing(at));
            members[property.Name] = StandIn(property.PropertyType);
        }
    }

    /// <returns>Whether the value can be read now; if not, it is to be left out.</returns>
    private bool Mend(JsonNode value, Type type, string pointer)
    {
        var info = _shapes.GetTypeInfo(type);
        if (info.Kind is JsonTypeInfoKind.Object && value is JsonObject members)
        {
            MendMembers(members, info, pointer);
            return true;
        }

        if (info.Kind is JsonTypeInfoKind.Enumerable && value is JsonArray items)
        {
            MendItems(items, info.ElementType!, pointer);
            return true;
        }

        if (FaultsOf(value, type) is not { Count: > 0 } faults)
            return true;
        _faults.AddRange(faults.Select(fault => fault with { Pointer = pointer + fault.Pointer }));
        return false;
    }

    private void MendItems(JsonArray items, Type type, string pointer)
    {
        for (var index = 0; index < items.Count && !IsFull; index++)
        {
            var at = $"{pointer}/{index}";
            if (items[index] is not { } item)
                _faults.Add(InputFaults.Missing(at));
            else if (Mend(item, type, at))
                continue;
            items[index] = StandIn(type);
        }
    }

    private IReadOnlyList<InputError> FaultsOf(JsonNode value, Type type)
    {
        try
        {
            value.Deserialize(type, _options);
            return [];
        }
        catch (JsonException malformed)
        {
            return InputFaults.Of(malformed) ?? [InputFaults.OtherForm("")];
        }
    }

    private JsonNode StandIn(Type type)
    {
        var info = _shapes.GetTypeInfo(type);
        if (info.Kind is JsonTypeInfoKind.Object)
            return new JsonObject(
                info.Properties.Where(IsNeeded)
                    .Select(property => KeyValuePair.Create(property.Name, (JsonNode?)StandIn(property.PropertyType)))
            );
        if (info.Kind is JsonTypeInfoKind.Enumerable)
            return new JsonArray();
        if (type.IsEnum)
            return JsonSerializer.SerializeToNode(Enum.GetValues(type).GetValue(0), type, _options)!;
        return StandIns.Select(text => JsonNode.Parse(text)!).First(value => FaultsOf(value, type).Count == 0);
    }

    /// <summary>Whether a member has to be given.</summary>
    public static bool IsNeeded(JsonPropertyInfo property) =>
        property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false, IsMemberInitializer: false };
}
