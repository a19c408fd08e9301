using System.Text.Json;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Says of each member that names records where to find what they are called. It comes after the comments, to whose words it
/// adds.</summary>
internal sealed class NameSchemas : ISchemaFilter
{
    /// <summary>What is said of a member that names records.</summary>
    public const string Hint = "What it is called is in `names`, if there are any.";

    private const string HintOfMany = "What they are called is in `names`, if there are any.";

    /// <summary>A description without that, where no names are answered.</summary>
    public static string? WithoutHint(string? description) =>
        description?.Replace(Hint, "", StringComparison.Ordinal).Replace(HintOfMany, "", StringComparison.Ordinal).TrimEnd();

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } properties })
            return;
        foreach (var member in context.Type.GetProperties())
        {
            if (
                !properties.TryGetValue(JsonNamingPolicy.CamelCase.ConvertName(member.Name), out var property)
                || property is not OpenApiSchema open
            )
                continue;
            if (NamedIds.IsNaming(member))
                open.Description = $"{open.Description} {(open.Items is null ? Hint : HintOfMany)}".Trim();
        }
    }
}
