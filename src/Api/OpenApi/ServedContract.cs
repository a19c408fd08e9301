using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace PlanAccountability.Api.OpenApi;

/// <summary>The contract as it is sent. It is the same as long as the service runs, so it is made when it is first asked for, and written
/// once as YAML and once as JSON.</summary>
internal sealed class ServedContract
{
    /// <summary>The name of the document.</summary>
    public const string Document = "openapi";

    private readonly Lazy<OpenApiDocument> _document;

    private readonly Lazy<FileContentHttpResult> _yaml;

    private readonly Lazy<FileContentHttpResult> _json;

    /// <param name="contracts">Generates it from the code.</param>
    public ServedContract(ISwaggerProvider contracts)
    {
        _document = new(() => contracts.GetSwagger(Document));
        _yaml = new(() => Tagged(Encoding.UTF8.GetBytes(Yaml()), "text/yaml; charset=utf-8"));
        _json = new(() => Tagged(Encoding.UTF8.GetBytes(Written(text => new OpenApiJsonWriter(text))), "application/json; charset=utf-8"));
    }

    /// <summary>What the contract says of requests and answers, by name.</summary>
    public IReadOnlyDictionary<string, IOpenApiSchema> Schemas => _document.Value.Components!.Schemas!.AsReadOnly();

    /// <summary>Answers with the contract, or that the caller has it already. Who has it asks again: it changes with the service.</summary>
    public FileContentHttpResult Answer(string extension, HttpContext context) =>
        Kept(extension is "json" ? _json.Value : _yaml.Value, context);

    /// <summary>Has a document kept by who gets it, and asked for again each time.</summary>
    public static FileContentHttpResult Kept(FileContentHttpResult document, HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, no-cache";
        return document;
    }

    /// <summary>A document with a tag of what it says.</summary>
    public static FileContentHttpResult Tagged(byte[] body, string mediaType)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 6));
        return TypedResults.Bytes(body, mediaType, entityTag: new EntityTagHeaderValue($"\"{hash}\"", isWeak: true));
    }

    private string Yaml() =>
        string.Concat(ShortLines.Of(Written(text => new OpenApiYamlWriter(text)).TrimEnd('\n').Split('\n')).Select(line => line + '\n'));

    private string Written(Func<TextWriter, IOpenApiWriter> writer)
    {
        using var text = new StringWriter { NewLine = "\n" };
        _document.Value.SerializeAsV31(writer(text));
        return text.ToString();
    }
}
