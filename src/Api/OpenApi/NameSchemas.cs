using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Describes the names that answers tell of records, and says of each member that names some where to find theirs. It comes after
/// the comments, to whose words it adds.</summary>
internal sealed class NameSchemas : ISchemaFilter
{
    /// <summary>What is said of a member that names records.</summary>
    public const string Hint = "Answers say what it is called in their `names`.";

    private const string HintOfMany = "Answers say what they are called in their `names`.";

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
            if (member.Name == nameof(INamesRecords.Names) && context.Type.IsAssignableTo(typeof(INamesRecords)))
                Describe(open);
            else if (NamedIds.IsNaming(member))
                open.Description = $"{open.Description} {(open.Items is null ? Hint : HintOfMany)}".Trim();
        }
    }

    private static void Describe(OpenApiSchema names)
    {
        names.Type = JsonSchemaType.Object;
        names.Description +=
            " By identifier; a record is left out that the caller may not know of or that was retracted, and so are areas, whose "
            + "identifiers are words.";
        names.Examples =
        [
            new JsonObject
            {
                ["0199a1f0-0000-7000-8000-000000000001"] = new JsonObject
                {
                    ["name"] = "Police and Crime Plan 2021–2025",
                    ["url"] = "/v1/plans/0199a1f0-0000-7000-8000-000000000001",
                },
            },
        ];
    }
}
