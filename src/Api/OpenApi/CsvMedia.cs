using Microsoft.OpenApi;
using PlanAccountability.Api.Foundation;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Shows CSV, in requests and answers, as the text that it is.</summary>
internal sealed class CsvMedia : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<ShownAsCsv>().FirstOrDefault() is not { } shown)
            return;
        var contents = operation.Responses!.Values.Select(answer => answer.Content).Append(operation.RequestBody?.Content);
        foreach (
            var content in contents.OfType<IDictionary<string, IOpenApiMediaType>>().Where(content => content.ContainsKey(shown.MediaType))
        )
        {
            content[shown.MediaType] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
        }
    }
}
