using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace PlanAccountability.Api.OpenApi;

/// <summary>The contract as it is sent. It is the same as long as the service runs, so it is written when it is first asked for, once as
/// YAML and once as JSON.</summary>
/// <param name="contracts">Generates it from the code.</param>
internal sealed class ServedContract(ISwaggerProvider contracts)
{
    /// <summary>The name of the document.</summary>
    public const string Document = "openapi";

    private readonly Lazy<FileContentHttpResult> _yaml = new(() =>
        Written(contracts, "text/yaml; charset=utf-8", text => new OpenApiYamlWriter(text))
    );

    private readonly Lazy<FileContentHttpResult> _json = new(() =>
        Written(contracts, "application/json; charset=utf-8", text => new OpenApiJsonWriter(text))
    );

    /// <summary>Answers with the contract, or that the caller has it already. Who has it asks again: it changes with the service.</summary>
    public FileContentHttpResult Answer(string extension, HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, no-cache";
        return extension is "json" ? _json.Value : _yaml.Value;
    }

    private static FileContentHttpResult Written(ISwaggerProvider contracts, string mediaType, Func<TextWriter, IOpenApiWriter> writer)
    {
        using var bytes = new MemoryStream();
        using (var text = new StreamWriter(bytes))
            contracts.GetSwagger(Document).SerializeAsV31(writer(text));
        var body = bytes.ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 6));
        return TypedResults.Bytes(body, mediaType, entityTag: new EntityTagHeaderValue($"\"{hash}\"", isWeak: true));
    }
}
