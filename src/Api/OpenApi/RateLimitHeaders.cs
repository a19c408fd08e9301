using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using PlanAccountability.Api.Access;

namespace PlanAccountability.Api.OpenApi;

/// <summary>What every answer says of the caller's rate limit.</summary>
internal static class RateLimitHeaders
{
    private static readonly Dictionary<string, OpenApiHeader> All = new()
    {
        [RateLimits.Header] = Header("How many requests are left (`r`) until the minute ends in `t` seconds.", "\"client\";r=5999;t=42"),
        [RateLimits.PolicyHeader] = Header(
            "The limit that the request counts against: `q` requests in `w` seconds, by `client`, "
                + "or by `address` where no valid key was sent.",
            "\"client\";q=6000;w=60"
        ),
    };

    /// <summary>Refers to the headers from an answer.</summary>
    public static void AddTo(OpenApiResponse response, OpenApiDocument document)
    {
        document.Components ??= new();
        document.Components.Headers ??= new Dictionary<string, IOpenApiHeader>();
        response.Headers ??= new Dictionary<string, IOpenApiHeader>();
        foreach (var (name, header) in All)
        {
            document.Components.Headers.TryAdd(name, header);
            response.Headers.TryAdd(name, new OpenApiHeaderReference(name, document));
        }
    }

    private static OpenApiHeader Header(string description, string example) =>
        new()
        {
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Examples = [JsonValue.Create(example)] },
        };
}
