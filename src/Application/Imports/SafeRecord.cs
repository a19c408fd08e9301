using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlanAccountability.Application.Imports;

/// <summary>Takes a record over from a file member by member, so that what JSON allows and no record can hold is found where it is:
/// a member given twice, text that is no Unicode, nothing where a list has an item.</summary>
internal static class SafeRecord
{
    /// <summary>Reads a record of a file.</summary>
    /// <param name="index">Its place.</param>
    /// <param name="record">The record.</param>
    /// <param name="text">The text that it was read from, which is kept.</param>
    public static ImportRow Read(int index, JsonElement record, ReadOnlyMemory<byte> text)
    {
        if (record.ValueKind is not JsonValueKind.Object)
            return ImportRow.Unreadable(index, new("", "wrong-type", "A record is a JSON object."));
        var faults = new List<InputError>();
        var copy = Copy(record, "", faults)!.AsObject();
        return ImportRow.Of(index, copy, faults.Count == 0 ? text : JsonSerializer.SerializeToUtf8Bytes(copy), faults);
    }

    /// <summary>Takes over an object, and says what in it no record can hold.</summary>
    public static JsonObject Copy(JsonElement members, List<InputError> faults) => Copy(members, "", faults)!.AsObject();

    /// <summary>Takes over a file's header, without the records beside it.</summary>
    /// <exception cref="BadValueException">It holds what no record can hold either.</exception>
    public static JsonObject ReadHeader(JsonElement file, out JsonElement? records)
    {
        var (header, faults, found) = (new JsonObject(), new List<InputError>(), (JsonElement?)null);
        foreach (var member in file.EnumerateObject())
        {
            if (NameOf(member) is "records" && found is null)
                found = member.Value;
            else if (NameOf(member) is "records")
                faults.Add(new("/records", "duplicate-member", "stands in the object twice"));
            else
                Put(header, member, "", faults);
        }

        records = found;
        return faults is [var fault, ..] ? throw new BadValueException(fault.Pointer, fault.Code, fault.Detail) : header;
    }

    private static JsonNode? Copy(JsonElement value, string pointer, List<InputError> faults) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => CopyMembers(value, pointer, faults),
            JsonValueKind.Array => CopyItems(value, pointer, faults),
            JsonValueKind.String => CopyText(value, pointer, faults),
            JsonValueKind.Null => null,
            JsonValueKind.True or JsonValueKind.False => JsonValue.Create(value.GetBoolean()),
            _ => JsonValue.Create(value.Clone()),
        };

    private static JsonObject CopyMembers(JsonElement value, string pointer, List<InputError> faults)
    {
        var copy = new JsonObject();
        foreach (var member in value.EnumerateObject())
            Put(copy, member, pointer, faults);
        return copy;
    }

    private static void Put(JsonObject copy, JsonProperty member, string pointer, List<InputError> faults)
    {
        if (NameOf(member) is not { } name)
            faults.Add(new(pointer, "improper-text", "has a member whose name is not well-formed Unicode"));
        else if (!copy.TryAdd(name, Copy(member.Value, InputFaults.PointerOf(pointer, name), faults)))
            faults.Add(new($"{pointer}/{name}", "duplicate-member", "stands in the object twice"));
    }

    private static JsonArray CopyItems(JsonElement value, string pointer, List<InputError> faults)
    {
        var copy = new JsonArray();
        foreach (var item in value.EnumerateArray())
        {
            var at = $"{pointer}/{copy.Count}";
            if (item.ValueKind is JsonValueKind.Null)
                faults.Add(new(at, "required", "must not be null"));
            copy.Add(Copy(item, at, faults));
        }

        return copy;
    }

    private static JsonValue? CopyText(JsonElement value, string pointer, List<InputError> faults)
    {
        if (Try(value.GetString) is { } text && Words.AreClean(text))
            return JsonValue.Create(text);
        faults.Add(new(pointer, "improper-text", "must be well-formed Unicode without control characters"));
        return null;
    }

    private static string? NameOf(JsonProperty member) => Try(() => member.Name) is { } name && Words.AreClean(name) ? name : null;

    /// <summary>The text, or null where it is half of a surrogate pair or bytes that are no UTF-8.</summary>
    private static string? Try(Func<string?> text)
    {
        try
        {
            return text();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
