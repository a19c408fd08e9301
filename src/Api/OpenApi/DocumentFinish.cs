using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Adds to the document what no single operation knows: the tags' descriptions, examples put together from the schemas,
/// and what several operations say alike, once.</summary>
internal sealed class DocumentFinish : IDocumentFilter
{
    public void Apply(OpenApiDocument document, DocumentFilterContext context)
    {
        document.Tags = ContractInfo.Tags.Select(tag => new OpenApiTag { Name = tag.Name, Description = tag.Description }).ToHashSet();
        new RequestSchemas(document).Close();
        new AnswerSchemas(document).RequireAllMembers();
        new PatchSchemas(document).RequireNothing();
        new Examples(document).AddToAll();
        new SharedComponents(document).Share();
    }
}
