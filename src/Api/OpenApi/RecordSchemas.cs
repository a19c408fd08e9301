using System.Reflection;
using System.Text.Json;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Makes schemas say what the service does: answers may grow, null is null, and computed members are marked.</summary>
internal sealed class RecordSchemas : ISchemaFilter
{
    private readonly NullabilityInfoContext _nullability = new();

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Type: JsonSchemaType.Object, Properties: { } properties } open)
            return;

        open.AdditionalPropertiesAllowed = true;
        foreach (var member in context.Type.GetProperties())
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(member.Name);
            if (!properties.TryGetValue(name, out var property))
                continue;
            if (property is OpenApiSchemaReference reference && _nullability.Create(member).ReadState is NullabilityState.Nullable)
                properties[name] = property = OrNull(reference);
            if (member.IsDefined(typeof(ComputedAttribute), true) && property is OpenApiSchema described)
                described.Description = $"{described.Description} Computed at reading.".Trim();
        }
    }

    private static OpenApiSchema OrNull(OpenApiSchemaReference reference) => new()
    {
        Description = reference.Description,
        OneOf = [new OpenApiSchemaReference(reference.Reference.Id!, reference.Reference.HostDocument), new OpenApiSchema { Type = JsonSchemaType.Null }],
    };
}
