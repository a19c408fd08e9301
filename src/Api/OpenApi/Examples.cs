using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Gives every body in the contract an example, put together from the examples of its members.</summary>
internal sealed class Examples(OpenApiDocument document)
{
    /// <summary>Deeper than this, a list stays empty: an example is to be read.</summary>
    private const int Deepest = 8;

    public void AddToAll()
    {
        foreach (var operation in document.Operations())
        {
            foreach (var (status, answer) in operation.Responses!)
                Add(answer.Content, (type, schema) => type is Foundation.ProblemWriter.ContentType ? Problem(schema, status) : Of(schema));
            Add(operation.RequestBody?.Content, (type, schema) => Sent(operation, type) ?? Of(schema));
        }
    }

    /// <summary>What is sent; of a file in lines, one of its records.</summary>
    private static JsonNode? Sent(OpenApiOperation operation, string type) =>
        type switch
        {
            Imports.ImportBody.Csv => null,
            Imports.ImportBody.Lines => RequestExamples.Of(operation.OperationId)?["records"]?[0]?.DeepClone(),
            _ => RequestExamples.Of(operation.OperationId),
        };

    private static void Add(IDictionary<string, IOpenApiMediaType>? content, Func<string, IOpenApiSchema, JsonNode?> example)
    {
        foreach (var (type, media) in content ?? new Dictionary<string, IOpenApiMediaType>())
        {
            if (media is OpenApiMediaType { Example: null, Schema: { } schema } bare)
                bare.Example = example(type, schema);
        }
    }

    private JsonNode? Of(IOpenApiSchema schema) => Of(schema, 0);

    private JsonNode? Of(IOpenApiSchema schema, int depth)
    {
        if (schema is OpenApiSchemaReference { Reference.Examples: [{ } own, ..] })
            return own.DeepClone();
        var known = Resolved(schema);
        if (known.Examples is [{ } first, ..])
            return first.DeepClone();
        if (known.Enum is [{ } choice, ..])
            return choice.DeepClone();
        if (known.OneOf is [{ } either, ..])
            return Of(either, depth + 1);
        if (known.AnyOf is [{ } any, ..])
            return Of(any, depth + 1);
        return known.Type switch
        {
            { } type when type.HasFlag(JsonSchemaType.Null) => null,
            { } type when type.HasFlag(JsonSchemaType.Object) => Object(known, depth),
            { } type when type.HasFlag(JsonSchemaType.Array) => depth < Deepest
            && known.Items is { } items
            && Of(items, depth + 1) is { } item
                ? new JsonArray(item)
                : [],
            { } type when type.HasFlag(JsonSchemaType.Integer) || type.HasFlag(JsonSchemaType.Number) => 1,
            { } type when type.HasFlag(JsonSchemaType.Boolean) => false,
            { } type when type.HasFlag(JsonSchemaType.String) => Text(known.Format),
            _ => null,
        };
    }

    private JsonObject Object(IOpenApiSchema schema, int depth)
    {
        var example = new JsonObject();
        foreach (var (name, member) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
            example[name] = Of(member, depth + 1);
        return example;
    }

    private JsonObject Problem(IOpenApiSchema schema, string status)
    {
        var kind = Typical(status);
        var example = (JsonObject)Of(schema)!;
        foreach (
            var extra in new[] { "errors", "ruleId", "citation", "retractedAt", "reason", "ref", "mergedInto" }.Where(extra =>
                !Members(status).Contains(extra)
            )
        )
            example.Remove(extra);
        (example["status"], example["code"], example["title"], example["type"], example["detail"]) = (
            kind.Status,
            kind.Code,
            kind.Title,
            $"/errors/{kind.Code}",
            null
        );
        if (status is "400")
            example["errors"] = new JsonArray(
                new JsonObject
                {
                    ["pointer"] = "/name",
                    ["code"] = "too-long",
                    ["detail"] = "must be 300 characters or fewer",
                }
            );
        return example;
    }

    /// <summary>The problem that a status is most often given for.</summary>
    private static Foundation.ProblemCodes.Kind Typical(string status) =>
        status switch
        {
            "400" => Foundation.ProblemCodes.InvalidInput,
            "404" => Foundation.ProblemCodes.NotFound,
            "409" => new(PlanRules.IssuedBeforeVaried.Code, 409, PlanRules.IssuedBeforeVaried.Statement),
            _ => Foundation.ProblemCodes.OfStatus(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture)),
        };

    /// <summary>The members that a problem of a status has besides the usual.</summary>
    private static string[] Members(string status) =>
        status switch
        {
            "400" => ["errors"],
            "409" => ["ruleId", "citation"],
            "410" => ["retractedAt", "reason", "ref"],
            _ => [],
        };

    private static JsonNode Text(string? format) =>
        format switch
        {
            "date-time" => "2026-11-22T10:00:00Z",
            "date" => "2026-11-22",
            "uuid" => "0199a1f0-0000-7000-8000-000000000001",
            _ => "text",
        };

    private IOpenApiSchema Resolved(IOpenApiSchema schema) =>
        schema is OpenApiSchemaReference { Reference.Id: { } id } && document.Components!.Schemas!.TryGetValue(id, out var target)
            ? target
            : schema;
}
