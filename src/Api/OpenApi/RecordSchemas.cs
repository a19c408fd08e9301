using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
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
        LeaveOutWhatHasADefault(open, context.Type);
        foreach (var member in context.Type.GetProperties())
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(member.Name);
            if (!properties.TryGetValue(name, out var property))
                continue;
            if (property is OpenApiSchema own)
                own.ReadOnly = false; // what is sent and what is answered have schemas of their own
            if (property is OpenApiSchemaReference reference && _nullability.Create(member).ReadState is NullabilityState.Nullable)
                properties[name] = property = OrNull(reference);
            if (member.IsDefined(typeof(ComputedAttribute), true) && property is OpenApiSchema described)
                described.Description = $"{described.Description} Computed at reading.".Trim();
        }

        LeaveOutWhatIsNotRequired(open, context.Type);
    }

    /// <summary>What a request may leave out, and what then holds.</summary>
    private static void LeaveOutWhatHasADefault(OpenApiSchema schema, Type type)
    {
        var primary = type.GetConstructors().OrderByDescending(constructor => constructor.GetParameters().Length).FirstOrDefault();
        foreach (var parameter in primary?.GetParameters().Where(parameter => parameter.HasDefaultValue) ?? [])
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            schema.Required?.Remove(name);
            var value =
                parameter.DefaultValue is { } given && parameter.ParameterType.IsEnum
                    ? Enum.ToObject(parameter.ParameterType, given)
                    : parameter.DefaultValue;
            if (value is not null && schema.Properties!.TryGetValue(name, out var member))
                SetDefault(member, JsonSerializer.SerializeToNode(value, RecordJson.Options)!);
        }

        if (type.Assembly != typeof(Root).Assembly || primary?.GetParameters() is not { Length: > 0 } parameters)
            return;
        var beside = type.GetProperties()
            .Where(member => member.CanWrite && !member.IsDefined(typeof(RequiredMemberAttribute)))
            .Where(member => !Array.Exists(parameters, parameter => parameter.Name == member.Name));
        foreach (var member in beside)
            schema.Required?.Remove(JsonNamingPolicy.CamelCase.ConvertName(member.Name));
    }

    /// <summary>The same for what is written as members, of which only those that are marked must be given.</summary>
    private static void LeaveOutWhatIsNotRequired(OpenApiSchema schema, Type type)
    {
        if (!type.IsAssignableTo(typeof(RecordInput)) && !IsPartWithMembers(type))
            return;
        var empty = Activator.CreateInstance(type)!;
        foreach (var member in type.GetProperties().Where(member => !member.IsDefined(typeof(RequiredMemberAttribute))))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(member.Name);
            schema.Required?.Remove(name);
            if (member.GetValue(empty) is { } value && schema.Properties!.TryGetValue(name, out var described))
                SetDefault(described, JsonSerializer.SerializeToNode(value, RecordJson.Options)!);
        }

        if (type.IsAssignableTo(typeof(RecordInput)))
            PutInOrder(schema, type);
    }

    /// <summary>Whether it is a part of a record that is written as members, and sent as it is stored.</summary>
    private static bool IsPartWithMembers(Type type) =>
        type.Assembly == typeof(Root).Assembly && !type.IsAbstract && type.GetConstructor(Type.EmptyTypes) is not null;

    /// <summary>Puts what must be given first, and what a request adds before what its base has; else as the members say.</summary>
    private static void PutInOrder(OpenApiSchema schema, Type type)
    {
        var members = type.GetProperties().ToDictionary(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name));
        schema.Properties = schema
            .Properties!.OrderBy(property => members[property.Key].GetCustomAttribute<JsonPropertyOrderAttribute>()?.Order ?? 0)
            .ThenBy(property => schema.Required?.Contains(property.Key) is not true)
            .ThenBy(property => members[property.Key].DeclaringType != type)
            .ToDictionary();
    }

    private static void SetDefault(IOpenApiSchema member, JsonNode value)
    {
        if (member is OpenApiSchema open)
            open.Default = value;
        else if (member is OpenApiSchemaReference reference)
            reference.Default = value;
    }

    private static OpenApiSchema OrNull(OpenApiSchemaReference reference) =>
        new()
        {
            Description = reference.Description,
            OneOf =
            [
                new OpenApiSchemaReference(reference.Reference.Id!, reference.Reference.HostDocument),
                new OpenApiSchema { Type = JsonSchemaType.Null },
            ],
        };
}
