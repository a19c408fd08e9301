using Microsoft.OpenApi;
using PlanAccountability.Api.Foundation;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Adds to the document what no single operation knows: the tags' descriptions, which schemas nothing refers to, and examples put together from the schemas.</summary>
internal sealed class DocumentFinish : IDocumentFilter
{
    public void Apply(OpenApiDocument document, DocumentFilterContext context)
    {
        document.Tags = ContractInfo.Tags.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }).ToHashSet();
        RemoveWrappers(document);
        new Examples(document).AddToAll();
    }

    /// <summary>An enumeration that a query takes through a record leaves the schema of its wrapper behind.</summary>
    private static void RemoveWrappers(OpenApiDocument document)
    {
        foreach (var wrapper in document.Components!.Schemas!.Keys.Where(name => name.StartsWith(nameof(Choice<>), StringComparison.Ordinal)).ToList())
            document.Components.Schemas.Remove(wrapper);
    }
}
