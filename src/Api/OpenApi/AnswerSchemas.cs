using System.Text.Json;
using Microsoft.OpenApi;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Scrutiny;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Says of what is only ever answered that every member is there: a member without a value is null, never absent. The computed
/// members of a record, and of the parts of a meeting, are absent from what was known at an instant, and the names of a record where it is
/// in a list.</summary>
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

    /// <summary>Records, whose names a list has beside its items.</summary>
    private static readonly HashSet<string> Records =
    [
        .. typeof(RecordDto)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(RecordDto)) && !type.IsAbstract)
            .Select(SchemaNames.Of),
    ];

    public void RequireAllMembers()
    {
        var sent = new ReachedSchemas(
            document,
            operation => operation.RequestBody?.Content?.Values.Select(media => media.Schema) ?? []
        ).Ids;
        foreach (var (name, schema) in document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (!sent.Contains(name) && name is not nameof(Problem) && schema is OpenApiSchema { Properties: { Count: > 0 } members } open)
                open.Required = members
                    .Keys.Except(OnlyComputed.GetValueOrDefault(name, []))
                    .Except(Records.Contains(name) ? ["names"] : [])
                    .ToHashSet();
        }
    }
}
