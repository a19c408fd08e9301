using System.Text.Json;
using Microsoft.OpenApi;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Scrutiny;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Says of what is only ever answered that every member is there: a member without a value is null, never absent. The computed
/// members of a record, and of the parts of a meeting, are absent from what was known at an instant.</summary>
internal sealed class AnswerSchemas(OpenApiDocument document)
{
    private static readonly Dictionary<string, IEnumerable<string>> OnlyComputed = RecordTypes
        .All.Select(type => type.DtoType)
        .Concat([typeof(QuestionDto), typeof(ActionDto)])
        .ToDictionary(
            SchemaNames.Of,
            type =>
                type.GetProperties().Where(RecordJson.IsOnlyComputed).Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name))
        );

    public void RequireAllMembers()
    {
        var sent = SentByCallers();
        foreach (var (name, schema) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (!sent.Contains(name) && name is not nameof(Problem) && schema is OpenApiSchema { Properties: { Count: > 0 } members } open)
                open.Required = members.Keys.Except(OnlyComputed.GetValueOrDefault(name, [])).ToHashSet();
        }
    }

    private HashSet<string> SentByCallers()
    {
        var reached = new HashSet<string>();
        var bodies = document
            .Paths.Values.SelectMany(path => path.Operations!.Values)
            .SelectMany(operation => operation.RequestBody?.Content?.Values ?? []);
        foreach (var body in bodies)
            Reach(body.Schema, reached);
        return reached;
    }

    private void Reach(IOpenApiSchema? schema, HashSet<string> reached)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } id })
        {
            if (reached.Add(id) && document.Components!.Schemas!.TryGetValue(id, out var target))
                Reach(target, reached);
            return;
        }

        IEnumerable<IOpenApiSchema?> parts = [schema?.Items, .. schema?.Properties?.Values ?? [], .. schema?.OneOf ?? []];
        foreach (var part in parts.OfType<IOpenApiSchema>())
            Reach(part, reached);
    }
}
