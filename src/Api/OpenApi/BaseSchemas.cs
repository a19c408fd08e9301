using Microsoft.OpenApi;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Says once what schemas of answers have in common. One that has all members of another refers to it (<c>allOf</c>) and has the
/// rest itself: every record those of <c>AnyRecord</c>, a list those of <c>Page</c>, a record as it is now those that it is stored with
/// (<c>…AsKnown</c>; where parts of it are stored otherwise than shown, both have a <c>…Base</c>), and a class those of its base.</summary>
internal sealed class BaseSchemas(OpenApiDocument document)
{
    private const string AnyRecord = "AnyRecord";

    private const string Page = "Page";

    private const string Base = "Base";

    private readonly IDictionary<string, IOpenApiSchema> _schemas = document.Components!.Schemas!;

    /// <summary>What each answer says of its members, before any is left to another.</summary>
    private readonly Dictionary<string, Dictionary<string, string>> _members = [];

    public void Share()
    {
        foreach (var (name, schema) in Answers())
            _members[name] = schema.Properties!.ToDictionary(member => member.Key, member => Text(schema, member));
        foreach (var known in _members.Keys.Where(name => name.EndsWith(StoredSchemas.Suffix, StringComparison.Ordinal)).ToList())
            ShareStored(known[..^StoredSchemas.Suffix.Length], known);
        var classes = typeof(RecordDto).Assembly.GetTypes().Where(type => type is { IsGenericType: false, BaseType.IsGenericType: false });
        foreach (var type in classes)
            Extend(SchemaNames.Of(type), SchemaNames.Of(type.BaseType!));
        Add(AnyRecord, "What every record says of itself.", ["ref", "url", "revision", "createdAt", "updatedAt", "citations"]);
        Add(Page, "What every page of a list says beside its items.", ["next", "names"]);
        document.Components!.Schemas = _schemas.OrderBy(schema => schema.Key, StringComparer.Ordinal).ToDictionary();
    }

    private IEnumerable<(string Name, OpenApiSchema Schema)> Answers() =>
        from named in _schemas
        let schema = named.Value as OpenApiSchema
        where schema is { Properties.Count: > 0, AdditionalPropertiesAllowed: true }
        select (named.Key, schema);

    /// <summary>Leaves what a record is stored with to what was known of it; where they differ in parts, what they say alike to a
    /// third.</summary>
    private void ShareStored(string name, string known)
    {
        var alike = _members[known].Where(member => _members[name].GetValueOrDefault(member.Key) == member.Value).ToList();
        if (alike.Count == _members[known].Count)
            Extend(name, known);
        else
            Add(
                name + Base,
                $"What a `{name}` says alike now and as it was stored.",
                [.. alike.Select(member => member.Key)],
                [name, known]
            );
    }

    /// <summary>Makes a schema of members, and extends by it what has all of them from no other.</summary>
    private void Add(string name, string description, string[] members) =>
        Add(
            name,
            description,
            members,
            [.. _members.Keys.Where(heir => members.All(((OpenApiSchema)_schemas[heir]).Properties!.ContainsKey))]
        );

    private void Add(string name, string description, string[] members, string[] heirs)
    {
        var model = (OpenApiSchema)_schemas[heirs[0]];
        _schemas[name] = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Description = description,
            Required = members.Intersect(model.Required!).ToHashSet(),
            Properties = members.ToDictionary(member => member, member => model.Properties![member]),
        };
        _members[name] = members.ToDictionary(member => member, member => _members[heirs[0]][member]);
        foreach (var heir in heirs)
            Extend(heir, name);
    }

    /// <summary>Leaves to another schema what it says, where the first says all of that alike.</summary>
    private void Extend(string name, string other)
    {
        if (
            name == other
            || !_members.TryGetValue(name, out var own)
            || !_members.TryGetValue(other, out var shared)
            || shared.Any(member => own.GetValueOrDefault(member.Key) != member.Value)
        )
            return;
        var schema = (OpenApiSchema)_schemas[name];
        if (schema.AllOf is { Count: > 0 })
            return;
        schema.AllOf = [new OpenApiSchemaReference(other, document)];
        schema.Properties = schema.Properties!.Where(member => !shared.ContainsKey(member.Key)).ToDictionary();
        schema.Required = schema.Required?.Except(shared.Keys).ToHashSet();
    }

    /// <summary>What is said of a member, but for its examples: those of an address are of its type.</summary>
    private static string Text(OpenApiSchema schema, KeyValuePair<string, IOpenApiSchema> member)
    {
        var said = member.Value;
        if (said is OpenApiSchema own)
        {
            said = own.CreateShallowCopy();
            ((OpenApiSchema)said).Examples = null;
        }

        using var text = new StringWriter();
        said.SerializeAsV31(new OpenApiJsonWriter(text));
        return $"{schema.Required?.Contains(member.Key) is true} {text}";
    }
}
