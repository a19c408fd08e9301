using System.Text.Json;
using System.Xml.Linq;
using System.Xml.XPath;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Explains each value of a choice in the description of its schema, from the comments in the code.</summary>
/// <param name="comments">The documentation comments of each project.</param>
internal sealed class EnumDescriptions(IReadOnlyList<XDocument> comments) : ISchemaFilter
{
    private readonly Lazy<Dictionary<string, string>> _summaries = new(() =>
        comments
            .SelectMany(project => project.XPathSelectElements("/doc/members/member[starts-with(@name, 'F:PlanAccountability.')]"))
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")!.Value.Trim())
    );

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (
            schema is not OpenApiSchema choice
            || !context.Type.IsEnum
            || context.MemberInfo is not null
            || context.ParameterInfo is not null
        )
            return;
        var values = Enum.GetNames(context.Type)
            .Select(name =>
                (
                    Name: JsonNamingPolicy.CamelCase.ConvertName(name),
                    Summary: _summaries.Value.GetValueOrDefault($"F:{context.Type.FullName}.{name}")
                )
            )
            .Where(value => value.Summary is not null)
            .Select(value => $"- `{value.Name}`: {value.Summary}");
        choice.Description = string.Join('\n', [choice.Description, "", .. values]).Trim();
    }
}
