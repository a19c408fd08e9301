using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Adds to the document what no single operation knows: the tags' descriptions, and examples put together from the schemas.</summary>
internal sealed class DocumentFinish : IDocumentFilter
{
    public void Apply(OpenApiDocument document, DocumentFilterContext context)
    {
        document.Tags = ContractInfo.Tags.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }).ToHashSet();
        new AnswerSchemas(document).RequireAllMembers();
        new PatchSchemas(document).RequireNothing();
        new Examples(document).AddToAll();
        foreach (var schema in document.Components!.Schemas!.Values.OfType<OpenApiSchema>())
            Straighten(schema);
    }

    /// <summary>Puts descriptions that the code breaks over lines on one.</summary>
    private static void Straighten(OpenApiSchema schema)
    {
        schema.Description = schema.Description?.Straight();
        foreach (var member in schema.Properties?.Values ?? [])
        {
            if (member is OpenApiSchema open)
                open.Description = open.Description?.Straight();
            else if (member is OpenApiSchemaReference reference)
                reference.Description = reference.Description?.Straight();
        }
    }
}

internal static class Descriptions
{
    /// <summary>The text with single spaces between its words.</summary>
    public static string Straight(this string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
