using System.Text.Json.Nodes;

namespace PlanAccountability.Api.Tests;

/// <summary>The operations of the contract, and bodies that fit what it says of them.</summary>
/// <param name="contract">The contract as JSON.</param>
internal sealed class ContractRequests(JsonNode contract)
{
    private const string Reference = "$ref";

    /// <summary>Every operation with its address and its method.</summary>
    public IEnumerable<(string Path, string Method, JsonNode Operation)> Operations() =>
        from path in contract["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        where operation.Value is JsonObject found && found.ContainsKey("operationId")
        select (path.Key, operation.Key, operation.Value!);

    /// <summary>The roles that may call an operation; <c>anyone</c> where it needs none.</summary>
    public static IReadOnlyList<string> RolesOf(JsonNode operation) => [.. operation["x-roles"]!.AsArray().Select(role => (string)role!)];

    /// <summary>The schema of an operation's body, or null where it takes none that is an object.</summary>
    public JsonNode? BodyOf(JsonNode operation) =>
        operation["requestBody"]?["content"]!.AsObject().First().Value!["schema"] is { } schema ? Resolved(schema) : null;

    /// <summary>A schema itself, in place of a reference to it or a choice between it and null.</summary>
    public JsonNode Resolved(JsonNode schema)
    {
        if ((string?)schema[Reference] is { } name)
            return Resolved(contract["components"]!["schemas"]![name.Split('/')[^1]]!);
        return schema["oneOf"]?.AsArray() is [{ } first, ..] ? Resolved(first) : schema;
    }

    /// <summary>Every member that is no object itself, with its pointer in a body that has one item in every list.</summary>
    public IEnumerable<(string Pointer, JsonNode Schema)> Members(JsonNode schema, string pointer = "")
    {
        if (schema["properties"] is JsonObject properties)
            return properties.SelectMany(member => Members(Resolved(member.Value!), $"{pointer}/{member.Key}"));
        var own = new[] { (pointer, schema) };
        return schema["items"] is { } items ? own.Concat(Members(Resolved(items), $"{pointer}/0")) : own;
    }

    /// <summary>Every object in such a body, with its pointer.</summary>
    public IEnumerable<(string Pointer, JsonNode Schema)> Objects(JsonNode schema, string pointer = "")
    {
        if (schema["items"] is { } items)
            return Objects(Resolved(items), $"{pointer}/0");
        return schema["properties"] is JsonObject properties
            ? properties.SelectMany(member => Objects(Resolved(member.Value!), $"{pointer}/{member.Key}")).Prepend((pointer, schema))
            : [];
    }

    /// <summary>A body with something in every member.</summary>
    public JsonNode Full(JsonNode schema)
    {
        if (schema["properties"] is JsonObject properties)
            return new JsonObject(properties.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Full(Resolved(member.Value!)))));
        if (schema["enum"]?.AsArray() is [{ } choice, ..])
            return choice.DeepClone();
        if (schema["examples"]?.AsArray() is [{ } example, ..])
            return example.DeepClone();
        var types = Types(schema).ToList();
        return types.Contains("array") ? new JsonArray(Full(Resolved(schema["items"]!)))
            : types.Contains("boolean") ? false
            : types.Contains("string")
                ? (string?)schema["format"] switch
                {
                    "uuid" => $"{Guid.CreateVersion7()}",
                    "date" => "2022-02-09",
                    "date-time" => "2022-02-09T00:00:00Z",
                    "uri" => "https://example.org/",
                    _ => (string?)schema["pattern"] is { } pattern && pattern.Contains(@"\d\d", StringComparison.Ordinal)
                        ? "2022-02"
                        : "text",
                }
            : types.Contains("object") ? new JsonObject()
            : 1;
    }

    /// <summary>The types that a value may be of.</summary>
    public static IEnumerable<string> Types(JsonNode member) =>
        member["type"] switch
        {
            JsonArray several => several.Select(type => (string)type!),
            { } one => [(string)one!],
            null => [],
        };

    /// <summary>The body with another value where a pointer leads to.</summary>
    public static JsonNode With(JsonNode body, string pointer, JsonNode? value)
    {
        var steps = pointer.Split('/')[1..];
        var parent = steps[..^1].Aggregate(body, (node, step) => node is JsonArray items ? items[Place(step)]! : node[step]!);
        if (parent is JsonArray list)
            list[Place(steps[^1])] = value;
        else
            parent[steps[^1]] = value;
        return body;

        static int Place(string step) => int.Parse(step, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The codes of what is wrong with the value at a pointer, by the answer.</summary>
    public static IEnumerable<string> Refused(JsonNode answer, string pointer) =>
        (answer["errors"]?.AsArray() ?? []).Where(error => (string?)error!["pointer"] == pointer).Select(error => (string)error!["code"]!);
}
