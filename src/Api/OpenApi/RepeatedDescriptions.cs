using Microsoft.OpenApi;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Takes out of references what they say only because the schema that they lead to says so.</summary>
internal sealed class RepeatedDescriptions(OpenApiDocument document)
{
    public void TakeOut()
    {
        foreach (var schema in document.Components!.Schemas!.Values)
            Visit(schema);
        foreach (var operation in document.Operations())
        {
            var contents = operation.Responses!.Values.Select(answer => answer.Content).Append(operation.RequestBody?.Content);
            foreach (var media in contents.SelectMany(content => content?.Values.OfType<OpenApiMediaType>() ?? []))
                Visit(media.Schema);
        }
    }

    private void Visit(IOpenApiSchema? schema)
    {
        if (schema is OpenApiSchemaReference { Reference: { Id: { } id, Description: { } said } reference })
        {
            if (document.Components!.Schemas!.TryGetValue(id, out var target) && target.Description == said)
                reference.Description = null;
            return;
        }

        foreach (var part in schema?.Parts() ?? [])
            Visit(part);
    }
}
