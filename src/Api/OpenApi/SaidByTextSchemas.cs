using Microsoft.OpenApi;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Says of lists in requests and files whose items may be sent as a text alone that they may.</summary>
internal sealed class SaidByTextSchemas(OpenApiDocument document)
{
    private const string Text = "text";

    /// <summary>The schemas of such items as they are sent: the inputs and the rows of files.</summary>
    private static readonly HashSet<string> Items =
    [
        .. new[] { typeof(Root).Assembly, typeof(RecordDto).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ISaidByText<>)))
            .Select(SchemaNames.Of)
            .SelectMany(name => (string[])[name, RequestSchemas.NameInRequests(name)]),
    ];

    /// <summary>Adds the text to what an item may be.</summary>
    public void Add()
    {
        var sent = new ReachedSchemas(document, operation => operation.RequestBody?.Content?.Values.Select(media => media.Schema) ?? []);
        foreach (var list in sent.All.OfType<OpenApiSchema>().Where(schema => schema.Items is OpenApiSchemaReference).ToList())
        {
            if (list.Items is OpenApiSchemaReference { Reference.Id: { } id } item && Items.Contains(id))
                list.Items = new OpenApiSchema { OneOf = [item, TextOf((OpenApiSchema)document.Components!.Schemas![id])] };
        }
    }

    private static OpenApiSchema TextOf(OpenApiSchema item)
    {
        var text = (OpenApiSchema)item.Properties![Text];
        return new()
        {
            Type = JsonSchemaType.String,
            MinLength = text.MinLength,
            MaxLength = text.MaxLength,
            Pattern = text.Pattern,
        };
    }
}
