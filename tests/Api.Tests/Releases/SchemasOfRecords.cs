using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Releases;

/// <summary>What the contract says of records as they were known, by their types.</summary>
internal sealed class SchemasOfRecords
{
    private const string Ending = "/as-known";

    private static readonly EvaluationOptions Listing = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private readonly JsonSchema _ofTypes;

    /// <summary>Reads them from the contract.</summary>
    public SchemasOfRecords(JsonNode contract)
    {
        var readings = contract["paths"]!.AsObject().Where(path => path.Key.EndsWith(Ending, StringComparison.Ordinal));
        var schemas = readings
            .Select(path => path.Value!["get"]!)
            .ToDictionary(reading => reading.Text("operationId"), reading => SchemaOf(contract, reading));
        var whole = new JsonObject
        {
            ["$defs"] = Plain(contract["components"]!["schemas"]!),
            ["properties"] = new JsonObject(
                RecordTypes.All.Select(type => KeyValuePair.Create(type.Name, (JsonNode?)schemas[$"get{type.Pascal}AsKnown"].DeepClone()))
            ),
        };
        _ofTypes = JsonSchema.FromText(whole.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal));
    }

    /// <summary>Where a record is not as the contract says of its type.</summary>
    public IEnumerable<string> Faults(string type, JsonNode record)
    {
        using var document = JsonDocument.Parse(new JsonObject { [type] = record.DeepClone() }.ToJsonString());
        var evaluated = _ofTypes.Evaluate(document.RootElement, Listing);
        return evaluated.IsValid
            ? []
            :
            [
                .. (evaluated.Details ?? []).SelectMany(part =>
                    (part.Errors ?? []).Select(error => $"{part.InstanceLocation}: {error.Key}: {error.Value}")
                ),
                $"{record["url"]} is no {type}",
            ];
    }

    /// <summary>Schemas without what is OpenAPI's alone.</summary>
    private static JsonNode? Plain(JsonNode? schema) =>
        schema switch
        {
            JsonObject members => new JsonObject(
                members
                    .Where(member => !member.Key.StartsWith("x-", StringComparison.Ordinal) && member.Key is not "discriminator")
                    .Select(member => KeyValuePair.Create(member.Key, Plain(member.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Plain)]),
            _ => schema?.DeepClone(),
        };

    private static JsonNode SchemaOf(JsonNode contract, JsonNode reading)
    {
        var answer = reading["responses"]!["200"]!;
        if ((string?)answer["$ref"] is { } shared)
            answer = contract["components"]!["responses"]![shared.Split('/')[^1]]!;
        return answer["content"]!["application/json"]!["schema"]!;
    }
}
