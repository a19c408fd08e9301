using Microsoft.OpenApi;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Copies schemas; where they refer to one that has a copy, the copies refer to that.</summary>
/// <param name="document">The document.</param>
/// <param name="names">The names of the schemas that have copies, with those of the copies.</param>
internal sealed class SchemaCopies(OpenApiDocument document, IReadOnlyDictionary<string, string> names)
{
    /// <summary>A copy of a schema; of a reference, the reference to the copy.</summary>
    public IOpenApiSchema Of(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchemaReference reference)
            return names.TryGetValue(reference.Reference.Id!, out var own)
                ? new OpenApiSchemaReference(own, document)
                {
                    Description = reference.Reference.Description,
                    Default = reference.Reference.Default,
                }
                : reference;
        var copy = (OpenApiSchema)schema.CreateShallowCopy();
        copy.Properties = copy.Properties?.ToDictionary(member => member.Key, member => Of(member.Value));
        copy.OneOf = copy.OneOf?.Select(Of).ToList();
        copy.AnyOf = copy.AnyOf?.Select(Of).ToList();
        copy.Items = copy.Items is null ? null : Of(copy.Items);
        return copy;
    }
}
