using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlanAccountability.Application.Imports;

/// <summary>The column <c>more</c>: what a record has and no other column of a table can hold, as JSON. So a table that goes out comes in
/// again as it was, and nobody needs to know the column who has no use for it.</summary>
internal static class FurtherMembers
{
    private static readonly string[] Heads = ["type", "ref"];

    /// <summary>Puts the members of a cell into a record, in place of what other columns said of them.</summary>
    public static void Put(JsonObject record, string cell, List<InputError> faults)
    {
        if (Read(cell, faults) is not { } members)
        {
            faults.Add(new("/more", "wrong-type", "must be a JSON object of further members, as a table that goes out has it"));
            return;
        }

        foreach (var (name, value) in members)
        {
            if (Heads.Contains(name))
                faults.Add(new($"/{name}", "bad-value", "stands in a column of its own, not in 'more'"));
            else
                record[name] = value?.DeepClone();
        }
    }

    /// <summary>The cell of a record: what its other cells, read again, do not say; empty where they say all.</summary>
    public static string Of(JsonObject record, JsonObject said)
    {
        var members = record.Where(member => !Heads.Contains(member.Key) && !IsSaid(member.Value, said[member.Key])).ToList();
        return members.Count == 0
            ? ""
            : new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))).ToJsonString(
                RecordJson.Options
            );
    }

    /// <summary>Whether a part of a record is the same where it was read from cells: what is null there is said by nothing.</summary>
    private static bool IsSaid(JsonNode? value, JsonNode? said) =>
        (value, said) switch
        {
            (JsonObject part, JsonObject other) => part.All(member => IsSaid(member.Value, other[member.Key]))
                && other.All(member => member.Value is null || part.ContainsKey(member.Key)),
            (JsonArray items, JsonArray others) => items.Count == others.Count
                && items.Zip(others).All(pair => IsSaid(pair.First, pair.Second)),
            _ => JsonNode.DeepEquals(value, said),
        };

    private static JsonObject? Read(string cell, List<InputError> faults)
    {
        try
        {
            using var document = JsonDocument.Parse(cell, new() { MaxDepth = ImportFile.Depth });
            return document.RootElement.ValueKind is JsonValueKind.Object ? SafeRecord.Copy(document.RootElement, faults) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
