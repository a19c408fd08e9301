using Microsoft.OpenApi;
using PlanAccountability.Api.Foundation;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Adds to the document what no single operation knows: the tags' descriptions, examples put together from the schemas,
/// and what several operations say alike, once.</summary>
internal sealed class DocumentFinish : IDocumentFilter
{
    public void Apply(OpenApiDocument document, DocumentFilterContext context)
    {
        document.Tags = ContractInfo
            .Tags.Select(tag => new OpenApiTag
            {
                Name = tag.Name,
                Description = tag.Description,
                ExternalDocs = Guide(ContractInfo.GuideOf(tag.Name)),
            })
            .ToHashSet();
        document.ExternalDocs = Guide("api");
        document.Security = Operations.SecurityOfAnyone(document);
        new PathNames(document).Unify();
        new ChangeSchemas(document, context).Add();
        new RowSchemas(document, context).Add();
        new RepeatedDescriptions(document).TakeOut();
        new RequestSchemas(document).Close();
        new SaidByTextSchemas(document).Add();
        new StoredSchemas(document).Add();
        new AnswerSchemas(document).RequireAllMembers();
        CodesOfProblems.AddTo(document);
        new PatchSchemas(document).RequireNothing();
        new SharedValues(document).Share();
        new BaseSchemas(document).Share();
        new Examples(document).AddToAll();
        new SharedComponents(document).Share();
    }

    private static OpenApiExternalDocs Guide(string name) =>
        new() { Url = new(Guides.AddressOf(name), UriKind.Relative), Description = "The guide." };
}
