using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Puts what recurs everywhere into the components, where each is told once: forms of text (identifiers, areas, refs, partial
/// dates), and the names of the records that an answer names. A form that may be null stays where it is: a choice of a reference and null
/// is longer than what it refers to.</summary>
internal sealed class SharedValues(OpenApiDocument document)
{
    private static readonly Dictionary<string, OpenApiSchema> Named = new()
    {
        ["RecordId"] = Described(
            IdentifierSchemas.OfParameter(typeof(Id<Root>))!,
            "The identifier of one record: a UUIDv7, and newer ones sort after older ones."
        ),
        ["AreaId"] = Described(IdentifierSchemas.OfParameter(typeof(AreaId))!, "A police area, as data.police.uk spells its force."),
        ["PartialDate"] = Described(IdentifierSchemas.Partial(orNull: false), "A day, a month or a year, as precisely as known."),
        ["Ref"] = Described(RowSchemas.RefSchema, "A record's key in the outside world, unique for each type."),
    };

    private const string Names = "Names";

    private readonly OpenApiSchema _names = new()
    {
        Type = JsonSchemaType.Object,
        AdditionalProperties = new OpenApiSchemaReference(nameof(RecordName), document),
        Description =
            "What the records are called that the answer names by their identifiers, by identifier; computed at reading. A record is left "
            + "out that the caller may not know of or that was retracted, and so are areas, whose identifiers are words. A list has it "
            + "once, beside its items.",
    };

    public void Share()
    {
        var schemas = document.Components!.Schemas!;
        foreach (var schema in schemas.Values)
            Visit(schema);
        foreach (var parameter in document.Operations().SelectMany(operation => operation.Parameters ?? []).OfType<OpenApiParameter>())
            parameter.Schema = Shared(parameter.Schema!);
        foreach (var (name, schema) in Named)
            schemas.Add(name, schema);
        schemas.Add(Names, _names);
        document.Components.Schemas = schemas.OrderBy(schema => schema.Key, StringComparer.Ordinal).ToDictionary();
    }

    private void Visit(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema own)
            return;
        own.Properties = own.Properties?.ToDictionary(member => member.Key, member => Shared(member.Value));
        own.Items = own.Items is null ? null : Shared(own.Items);
        foreach (var choice in own.OneOf ?? [])
            Visit(choice);
    }

    private IOpenApiSchema Shared(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchema { AdditionalProperties: OpenApiSchemaReference { Reference.Id: nameof(RecordName) } })
            return new OpenApiSchemaReference(Names, document);
        Visit(schema);
        if (schema is not OpenApiSchema { Type: JsonSchemaType.String, Enum: null } own)
            return schema;
        var (name, named) = Named.FirstOrDefault(known => IsAlike(known.Value, own));
        return name is null
            ? schema
            : new OpenApiSchemaReference(name, document)
            {
                Description = own.Description == named.Description ? null : own.Description,
                Default = own.Default,
                Examples = IsExampleOf(named, own.Examples) ? null : own.Examples,
            };
    }

    private static bool IsAlike(OpenApiSchema named, OpenApiSchema own) =>
        (own.Format, own.Pattern, own.MaxLength) == (named.Format, named.Pattern, named.MaxLength) && own.MinLength is null;

    private static bool IsExampleOf(OpenApiSchema named, IList<JsonNode>? examples) =>
        examples is null or [] || (named.Examples is [var one, ..] && JsonNode.DeepEquals(one, examples[0]));

    private static OpenApiSchema Described(OpenApiSchema schema, string description)
    {
        schema.Description = description;
        return schema;
    }
}
