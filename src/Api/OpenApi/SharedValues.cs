using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Puts what recurs everywhere into the components, where each is told once: forms of text (identifiers, areas, refs, partial
/// dates, words), each with one that may be null, and the names of the records that an answer names.</summary>
internal sealed class SharedValues(OpenApiDocument document)
{
    private static readonly Dictionary<string, OpenApiSchema> Texts = new()
    {
        ["RecordId"] = Described(
            IdentifierSchemas.OfParameter(typeof(Id<Root>))!,
            "The identifier of one record: a UUIDv7, and newer ones sort after older ones."
        ),
        ["AreaId"] = Described(IdentifierSchemas.OfParameter(typeof(AreaId))!, "A police area, as data.police.uk spells its force."),
        ["PartialDate"] = Described(IdentifierSchemas.Partial(orNull: false), "A day, a month or a year, as precisely as known."),
        ["Ref"] = Described(RowSchemas.RefSchema, "A record's key in the outside world, unique for each type."),
        ["LongText"] = Words(Root.LongestText),
        ["ShortText"] = Words(Root.LongestTitle),
        ["WebAddress"] = new()
        {
            Type = JsonSchemaType.String,
            Format = "uri",
            Pattern = "^https?://",
            MaxLength = Root.LongestAddress,
            Description = "An address in the web.",
        },
    };

    private static readonly Dictionary<string, OpenApiSchema> Named = Texts
        .Concat(Texts.Select(text => KeyValuePair.Create(text.Key + "OrNull", OrNull(text.Value))))
        .ToDictionary();

    private const string Names = "Names";

    private readonly HashSet<string> _used = [];

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
        foreach (var name in _used)
            schemas.Add(name, Named[name]);
        schemas.Add(Names, _names);
        document.Components.Schemas = schemas.OrderBy(schema => schema.Key, StringComparer.Ordinal).ToDictionary();
    }

    private void Visit(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema own)
            return;
        own.Properties = own.Properties?.ToDictionary(member => member.Key, member => Shared(member.Value));
        own.Items = own.Items is null ? null : Shared(own.Items);
        own.OneOf = own.OneOf?.Select(Shared).ToList();
    }

    private IOpenApiSchema Shared(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchema { AdditionalProperties: OpenApiSchemaReference { Reference.Id: nameof(RecordName) } })
            return new OpenApiSchemaReference(Names, document);
        Visit(schema);
        if (schema is not OpenApiSchema { Enum: null, Extensions: null or { Count: 0 } } own)
            return schema;
        var (name, named) = Named.FirstOrDefault(known => IsAlike(known.Value, own));
        if (name is null)
            return schema;
        _used.Add(name);
        return new OpenApiSchemaReference(name, document)
        {
            Description = own.Description == named.Description ? null : own.Description,
            Default = own.Default,
            Examples = IsExampleOf(named, own.Examples) ? null : own.Examples,
        };
    }

    private static bool IsAlike(OpenApiSchema named, OpenApiSchema own) =>
        (own.Type, own.Format, own.Pattern, own.MinLength, own.MaxLength)
        == (named.Type, named.Format, named.Pattern, named.MinLength, named.MaxLength);

    private static bool IsExampleOf(OpenApiSchema named, IList<JsonNode>? examples) =>
        examples is null or [] || (named.Examples is [var one, ..] && JsonNode.DeepEquals(one, examples[0]));

    private static OpenApiSchema Words(int most) =>
        new()
        {
            Type = JsonSchemaType.String,
            MinLength = 1,
            MaxLength = most,
            Pattern = @"\S",
            Description = $"Words, not spaces alone; at most {most.ToString("N0", CultureInfo.InvariantCulture)} characters.",
        };

    private static OpenApiSchema OrNull(OpenApiSchema schema)
    {
        var nullable = (OpenApiSchema)schema.CreateShallowCopy();
        nullable.Type |= JsonSchemaType.Null;
        nullable.Description = $"{schema.Description!.TrimEnd('.')}; or null.";
        return nullable;
    }

    private static OpenApiSchema Described(OpenApiSchema schema, string description)
    {
        schema.Description = description;
        return schema;
    }
}
