using Microsoft.OpenApi;

namespace PlanAccountability.Api.OpenApi;

/// <summary>The schemas that a part of the document leads to.</summary>
internal sealed class ReachedSchemas
{
    private readonly OpenApiDocument _document;

    private readonly HashSet<string> _ids = [];

    private readonly List<IOpenApiSchema> _all = [];

    /// <summary>Follows what operations have.</summary>
    /// <param name="document">The document.</param>
    /// <param name="begin">Where to begin in each operation.</param>
    public ReachedSchemas(OpenApiDocument document, Func<OpenApiOperation, IEnumerable<IOpenApiSchema?>> begin)
    {
        _document = document;
        foreach (var schema in document.Operations().SelectMany(begin))
            Reach(schema);
    }

    /// <summary>The names of those among the components.</summary>
    public IReadOnlySet<string> Ids => _ids;

    /// <summary>All of them, those within others too.</summary>
    public IReadOnlyList<IOpenApiSchema> All => _all;

    private void Reach(IOpenApiSchema? schema)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } id })
        {
            if (_ids.Add(id) && _document.Components!.Schemas!.TryGetValue(id, out var target))
                Reach(target);
            return;
        }

        if (schema is null)
            return;
        _all.Add(schema);
        foreach (var part in schema.Parts())
            Reach(part);
    }
}

/// <summary>What there is in the document.</summary>
internal static class DocumentParts
{
    /// <summary>The operations of all addresses.</summary>
    public static IEnumerable<OpenApiOperation> Operations(this OpenApiDocument document) =>
        document.Paths.Values.SelectMany(path => path.Operations!.Values);

    /// <summary>The schemas of which another is made.</summary>
    public static IEnumerable<IOpenApiSchema> Parts(this IOpenApiSchema schema) =>
        [
            .. schema.Items is { } items ? [items] : (IOpenApiSchema[])[],
            .. schema.Properties?.Values ?? [],
            .. schema.OneOf ?? [],
            .. schema.AnyOf ?? [],
            .. schema.AllOf ?? [],
        ];
}
