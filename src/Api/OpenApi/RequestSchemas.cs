using Microsoft.OpenApi;

namespace PlanAccountability.Api.OpenApi;

/// <summary>Keeps what callers send apart from what they are answered: requests are closed, for the service refuses members that it does
/// not know, and answers are open, for they may grow.</summary>
internal sealed class RequestSchemas(OpenApiDocument document)
{
    private const string Form = "Form";

    private readonly IDictionary<string, IOpenApiSchema> _schemas = document.Components!.Schemas!;

    /// <summary>Gives requests schemas of their own where answers have the same, and closes all that requests have.</summary>
    public void Close()
    {
        var answers = new ReachedSchemas(document, operation => operation.Responses?.Values.SelectMany(Bodies) ?? []);
        var names = Sent()
            .Ids.Intersect(answers.Ids)
            .Where(id => _schemas[id] is OpenApiSchema { Properties.Count: > 0 })
            .ToDictionary(id => id, NameInRequests);
        var copies = new SchemaCopies(document, names);
        foreach (var (shared, own) in names)
            _schemas.Add(own, copies.Of(_schemas[shared]));
        foreach (var id in Sent().Ids.Except(names.Keys).ToList())
            _schemas[id] = copies.Of(_schemas[id]);
        foreach (var media in document.Operations().SelectMany(operation => Contents(operation.RequestBody?.Content)))
            media.Schema = copies.Of(media.Schema!);
        foreach (var sent in Sent().All.OfType<OpenApiSchema>())
        {
            sent.Description = NameSchemas.WithoutHint(sent.Description);
            if (sent.Properties is { Count: > 0 })
                sent.AdditionalPropertiesAllowed = false;
        }

        document.Components!.Schemas = _schemas.OrderBy(schema => schema.Key, StringComparer.Ordinal).ToDictionary();
    }

    private ReachedSchemas Sent() => new(document, operation => Contents(operation.RequestBody?.Content).Select(media => media.Schema));

    private static IEnumerable<IOpenApiSchema?> Bodies(IOpenApiResponse answer) => Contents(answer.Content).Select(media => media.Schema);

    private static IEnumerable<OpenApiMediaType> Contents(IDictionary<string, IOpenApiMediaType>? content) =>
        content?.Values.OfType<OpenApiMediaType>() ?? [];

    /// <summary>What a part of a record is called where it is sent; a form that is answered as it is sent is a request there.</summary>
    public static string NameInRequests(string name) =>
        name.EndsWith(Form, StringComparison.Ordinal) ? name[..^Form.Length] + "Request" : name + Form;
}
