using Microsoft.OpenApi;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Search;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Gives route and query parameters the schemas of their types; the explorer knows them as plain text.</summary>
internal sealed class TypedParameters : IParameterFilter
{
    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (parameter is not OpenApiParameter open)
            return;
        var declared =
            context.PropertyInfo?.PropertyType
            ?? context.ParameterInfo?.ParameterType
            ?? context.ApiParameterDescription.ParameterDescriptor?.ParameterType;
        if (declared is null)
            return;

        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EnumQuery<>))
            open.Schema = context.SchemaGenerator.GenerateSchema(type.GetGenericArguments()[0], context.SchemaRepository);
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EnumsQuery<>))
        {
            open.Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = context.SchemaGenerator.GenerateSchema(type.GetGenericArguments()[0], context.SchemaRepository),
                MinItems = 1,
            };
            InOneParameter(open);
        }
        else if (IdentifierSchemas.OfParameter(type) is { } schema)
            open.Schema = schema;

        if (open.Name is "limit" && open.Schema is OpenApiSchema limit)
        {
            limit.Minimum = "1";
            limit.Maximum = $"{PageRequest.Most}";
        }

        if (open.Name is "q" && open.Schema is OpenApiSchema sought)
        {
            sought.MinLength = 1;
            sought.MaxLength = SearchQuery.Longest;
        }

        if (type == typeof(IdsQuery))
        {
            open.Description = IdsQuery.Description;
            InOneParameter(open);
        }

        open.Description ??= Descriptions.GetValueOrDefault(open.Name!);
    }

    /// <summary>Says that the items of a list have commas between them.</summary>
    private static void InOneParameter(OpenApiParameter parameter)
    {
        parameter.Style = ParameterStyle.Form;
        parameter.Explode = false;
    }

    private static readonly Dictionary<string, string> Descriptions = new()
    {
        ["id"] = "The record's identifier.",
        ["areaId"] = "The police area.",
        ["bodyId"] = "The policing body.",
        ["planId"] = "The plan.",
        ["priorityId"] = "The priority.",
        ["number"] = "The version's number in the plan.",
        ["kind"] = "Only records of this kind.",
    };
}
