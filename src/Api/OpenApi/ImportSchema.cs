using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.OpenApi;
using PlanAccountability.Api.Imports;

namespace PlanAccountability.Api.OpenApi;

/// <summary>A JSON Schema of a whole file in the interchange format, which says what the contract says of it, with what a new record
/// needs. It refers to nothing outside of itself, so that files can be looked at where there is no service.</summary>
/// <param name="contract">What the contract says of files.</param>
internal sealed class ImportSchema(ServedContract contract)
{
    /// <summary>The media type of a JSON Schema.</summary>
    public const string MediaType = "application/schema+json";

    private const string Inside = "#/$defs/";

    private static readonly string[] OfTheContract = ["discriminator", RowSchemas.NeededWhenNew, "example"];

    private readonly Lazy<FileContentHttpResult> _ofNew = new(() => Written(contract.Schemas, isPartial: false));

    private readonly Lazy<FileContentHttpResult> _ofPartial = new(() => Written(contract.Schemas, isPartial: true));

    /// <summary>Answers with the schema.</summary>
    /// <param name="isPartial">Whether records may leave out what is stored already.</param>
    public FileContentHttpResult Answer(bool isPartial) => isPartial ? _ofPartial.Value : _ofNew.Value;

    private static FileContentHttpResult Written(IReadOnlyDictionary<string, IOpenApiSchema> schemas, bool isPartial)
    {
        var parts = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        Add(nameof(InterchangeFile), schemas, parts, isPartial);
        Add(nameof(InterchangeLine), schemas, parts, isPartial);
        var file = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "A file in the interchange format of PlanAccountability",
            ["$ref"] = Inside + nameof(InterchangeFile),
            ["$defs"] = new JsonObject(parts),
        };
        return ServedContract.Tagged(JsonSerializer.SerializeToUtf8Bytes(file, RecordJson.Options), MediaType);
    }

    private static void Add(
        string name,
        IReadOnlyDictionary<string, IOpenApiSchema> schemas,
        SortedDictionary<string, JsonNode?> parts,
        bool isPartial
    )
    {
        if (!parts.TryAdd(name, null))
            return;
        using var text = new StringWriter();
        schemas[name].SerializeAsV31(new OpenApiJsonWriter(text));
        var part = JsonNode.Parse(text.ToString())!;
        parts[name] = part;
        foreach (var reference in Within(part, isPartial).ToList())
            Add(reference, schemas, parts, isPartial);
    }

    /// <summary>Makes what is within a schema one of JSON, and gives the names of those that it leads to.</summary>
    private static List<string> Within(JsonNode? node, bool isPartial)
    {
        if (node is JsonArray items)
            return [.. items.SelectMany(item => Within(item, isPartial))];
        if (node is not JsonObject schema)
            return [];
        Require(schema, isPartial);
        ChooseByType(schema);
        foreach (var member in OfTheContract)
            schema.Remove(member);
        var found = schema.ToList().SelectMany(member => member.Key is "enum" or "default" ? [] : Within(member.Value, isPartial)).ToList();
        if ((string?)schema["$ref"] is { } address)
        {
            var name = address.Split('/')[^1];
            schema["$ref"] = Inside + name;
            found.Add(name);
        }

        return found;
    }

    /// <summary>Requires of records what new ones need, or of none anything but what it is.</summary>
    private static void Require(JsonObject schema, bool isPartial)
    {
        if (schema["required"] is not JsonArray required)
            return;
        var isRecord = schema["properties"]?["type"] is JsonObject type && type["enum"] is JsonArray { Count: 1 };
        if (!isPartial && schema[RowSchemas.NeededWhenNew] is JsonArray needed)
            schema["required"] = new JsonArray([.. required.Concat(needed).Select(name => name!.DeepClone())]);
        else if (isPartial && !isRecord && schema["properties"]?["format"] is null)
            schema.Remove("required");
    }

    /// <summary>Has a record looked at as one of its type alone, so that what is wrong with it is not told as often as there are
    /// types.</summary>
    private static void ChooseByType(JsonObject schema)
    {
        if (schema["discriminator"]?["mapping"] is not JsonObject mapping)
            return;
        schema.Remove("oneOf");
        schema["type"] = "object";
        schema["required"] = new JsonArray("type", "ref");
        schema["properties"] = new JsonObject
        {
            ["type"] = new JsonObject { ["enum"] = new JsonArray([.. mapping.Select(type => JsonValue.Create(type.Key))]) },
        };
        schema["allOf"] = new JsonArray([
            .. mapping.Select(type => new JsonObject
            {
                ["if"] = new JsonObject
                {
                    ["properties"] = new JsonObject { ["type"] = new JsonObject { ["const"] = type.Key } },
                    ["required"] = new JsonArray("type"),
                },
                ["then"] = new JsonObject { ["$ref"] = (string?)type.Value },
            }),
        ]);
    }
}
