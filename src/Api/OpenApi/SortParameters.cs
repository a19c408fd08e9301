using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PlanAccountability.Api.Foundation;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Lists in the contract the orders in which each list may be asked for.</summary>
internal sealed class SortParameters : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<SortNames>().FirstOrDefault() is not { } sorts)
            return;
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>().Where(parameter => parameter.Name is "sort") ?? [])
            parameter.Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Enum = [.. sorts.Names.Select(name => JsonValue.Create(name))],
                Default = JsonValue.Create(sorts.Names[0]),
            };
    }
}
