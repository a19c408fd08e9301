using Microsoft.OpenApi;
using PlanAccountability.Api.Foundation;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Says of what is only ever answered that every member is there: a member without a value is null, never absent. The names of a
/// record are absent where it is in a list.</summary>
internal sealed class AnswerSchemas(OpenApiDocument document)
{
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
                open.Required = members.Keys.Except(Records.Contains(name) ? ["names"] : []).ToHashSet();
        }
    }
}
