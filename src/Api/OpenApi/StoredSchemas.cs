using System.Text.Json;
using Microsoft.OpenApi;
using PlanAccountability.Api.Foundation;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Gives records as they are stored schemas of their own, where they lack what is computed at reading: what was known at an
/// instant, and the records of changes.</summary>
internal sealed class StoredSchemas(OpenApiDocument document)
{
    /// <summary>How the names of these schemas end, and of the operations that answer with them.</summary>
    public const string Suffix = "AsKnown";

    /// <summary>What is only computed, by the schema whose member it is.</summary>
    private static readonly Dictionary<string, HashSet<string>> Computed = typeof(RecordDto)
        .Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false })
        .Select(type => (Schema: SchemaNames.Of(type), Members: ComputedMembersOf(type)))
        .Where(type => type.Members.Count > 0)
        .ToDictionary(type => type.Schema, type => type.Members);

    private readonly IDictionary<string, IOpenApiSchema> _schemas = document.Components!.Schemas!;

    public void Add()
    {
        var names = RecordTypes
            .All.SelectMany(type => PartsOf(SchemaNames.Of(type.DtoType)))
            .Distinct()
            .Where(name => PartsOf(name).Any(IsIncompleteWhenStored))
            .ToDictionary(name => name, name => name + Suffix);
        var copies = new SchemaCopies(document, names);
        foreach (var (name, own) in names)
            _schemas.Add(own, Stored(name, copies));
        var change = (OpenApiSchema)_schemas[SchemaNames.Of(typeof(ChangeDto))];
        change.Properties!["record"] = copies.Of(change.Properties["record"]);
        var readings = document.Paths.Where(path => path.Key.EndsWith(ReadingsOfThePast.Path, StringComparison.Ordinal));
        foreach (var media in readings.SelectMany(path => path.Value.Operations!.Values).Select(MediaOf))
            media.Schema = copies.Of(media.Schema!);
        document.Components!.Schemas = _schemas.OrderBy(schema => schema.Key, StringComparer.Ordinal).ToDictionary();
    }

    private OpenApiSchema Stored(string name, SchemaCopies copies)
    {
        var stored = (OpenApiSchema)copies.Of(_schemas[name]);
        foreach (var member in Computed.GetValueOrDefault(name, []))
            stored.Properties!.Remove(member);
        stored.Description = $"A `{name}` as it was stored, without what is computed at reading.";
        return stored;
    }

    /// <summary>A schema, and those of the parts that are stored with it.</summary>
    private IEnumerable<string> PartsOf(string name)
    {
        var computed = Computed.GetValueOrDefault(name, []);
        var members = ((OpenApiSchema)_schemas[name]).Properties ?? new Dictionary<string, IOpenApiSchema>();
        return members
            .Where(member => !computed.Contains(member.Key))
            .SelectMany(member => ReferencesIn(member.Value))
            .SelectMany(PartsOf)
            .Prepend(name);
    }

    private static IEnumerable<string> ReferencesIn(IOpenApiSchema? schema) =>
        schema switch
        {
            null => [],
            OpenApiSchemaReference reference => [reference.Reference.Id!],
            _ => new[] { schema.Items }.Concat(schema.OneOf ?? []).Concat(schema.AnyOf ?? []).SelectMany(ReferencesIn),
        };

    /// <summary>Whether the schema has more that is only computed than the names of other records, which no list has in its items
    /// either.</summary>
    private static bool IsIncompleteWhenStored(string name) => Computed.GetValueOrDefault(name, []).Any(member => member is not "names");

    private static HashSet<string> ComputedMembersOf(Type type) =>
        type.GetProperties()
            .Where(RecordJson.IsOnlyComputed)
            .Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name))
            .ToHashSet();

    private static OpenApiMediaType MediaOf(OpenApiOperation reading) =>
        (OpenApiMediaType)reading.Responses!["200"].Content!["application/json"];
}
