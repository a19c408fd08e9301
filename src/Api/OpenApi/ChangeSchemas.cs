using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.OpenApi;
using PlanAccountability.Api.Foundation;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Says of a change which types and events there are, and that its record is one of these types.</summary>
internal sealed partial class ChangeSchemas(OpenApiDocument document, DocumentFilterContext context)
{
    public void Add()
    {
        var members = document.Components!.Schemas![SchemaNames.Of(typeof(ChangeDto))].Properties!;
        List(members["type"], RecordTypes.All.Select(type => type.Name));
        var table = Guides.TextOf("change-feed").Split("## Types and events")[1];
        List(members["event"], Events().Matches(table).Select(match => match.Groups["event"].Value));
        if (members["record"] is OpenApiSchema record)
            record.AnyOf =
            [
                // That of the example goes first.
                .. RecordTypes
                    .All.OrderByDescending(type => type.Name is "planVersion")
                    .Select(type => context.SchemaGenerator.GenerateSchema(type.DtoType, context.SchemaRepository)),
            ];
    }

    private static void List(IOpenApiSchema member, IEnumerable<string> values)
    {
        if (member is OpenApiSchema text)
            (text.Extensions ??= new Dictionary<string, IOpenApiExtension>())[CodesOfProblems.Extensible] = new JsonNodeExtension(
                new JsonArray([.. values.Distinct().Order(StringComparer.Ordinal).Select(value => JsonValue.Create(value))])
            );
    }

    /// <summary>The events in the table of the guide, which a test keeps complete.</summary>
    [GeneratedRegex(@"(?<=^\| .*)`(?<event>[a-z]+[A-Z]\w+)`(?=.* \|$)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Events();
}
