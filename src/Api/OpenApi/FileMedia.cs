using Microsoft.OpenApi;
using PlanAccountability.Api.Foundation;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Shows files that are no JSON, in requests and answers, as the text or the bytes that they are.</summary>
internal sealed class FileMedia : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var contents = operation.Responses!.Values.Select(answer => answer.Content).Append(operation.RequestBody?.Content).ToList();
        foreach (var shown in context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<ShownAsFile>())
        {
            foreach (var content in contents.OfType<IDictionary<string, IOpenApiMediaType>>())
            {
                if (content.ContainsKey(shown.MediaType))
                    content[shown.MediaType] = new OpenApiMediaType { Schema = SchemaOf(shown) };
            }
        }
    }

    private static OpenApiSchema SchemaOf(ShownAsFile shown) =>
        new() { Type = JsonSchemaType.String, Format = shown.IsText ? null : "binary" };
}
