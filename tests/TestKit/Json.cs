using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlanAccountability.TestKit;

/// <summary>Calling the service in JSON. A body that is a string is sent as it is; anything else is written as JSON.</summary>
public static class Json
{
    /// <summary>Reads what must be there.</summary>
    public static Task<JsonNode> GetJsonAsync(this HttpClient caller, string url) => caller.GetAsync(url).ShouldBe(200);

    /// <summary>The items of a list from a page on, with those of all pages that follow it.</summary>
    public static async Task<List<JsonNode>> GetItemsAsync(this HttpClient caller, string first)
    {
        List<JsonNode> items = [];
        for (string? next = first; next is not null; )
        {
            var page = await caller.GetJsonAsync(next);
            items.AddRange(page["items"]!.AsArray().Select(item => item!));
            next = (string?)page["next"];
        }

        return items;
    }

    /// <summary>Asks with headers as they are written, whatever they say.</summary>
    public static async Task<HttpResponseMessage> SendAsync(
        this HttpClient caller,
        string url,
        params (string Name, string Value)[] headers
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await caller.SendAsync(request);
    }

    /// <summary>Posts a body, under an idempotency key where one is given.</summary>
    public static Task<HttpResponseMessage> PostJsonAsync(
        this HttpClient caller,
        string url,
        object body,
        string? etag = null,
        string? reason = null,
        string? key = null
    ) => caller.SendAsync(HttpMethod.Post, url, body, etag, reason, key);

    /// <summary>Sends a merge patch that is based on a revision that was read.</summary>
    public static Task<HttpResponseMessage> PatchJsonAsync(
        this HttpClient caller,
        string url,
        object body,
        string? etag,
        string? reason = null
    ) => caller.SendAsync(HttpMethod.Patch, url, body, etag, reason);

    /// <summary>Puts a body that is based on a revision that was read.</summary>
    public static Task<HttpResponseMessage> PutJsonAsync(
        this HttpClient caller,
        string url,
        object body,
        string? etag,
        string? reason = null
    ) => caller.SendAsync(HttpMethod.Put, url, body, etag, reason);

    /// <summary>The entity tag of a record as the caller reads it.</summary>
    public static async Task<string> ETagOfAsync(this HttpClient caller, string url)
    {
        using var answer = await caller.GetAsync(url);
        await answer.ShouldBe(200);
        return answer.ETag();
    }

    /// <summary>The entity tag of an answer.</summary>
    public static string ETag(this HttpResponseMessage answer) =>
        answer.Headers.ETag?.ToString() ?? throw new NUnit.Framework.AssertionException("The answer has no ETag.");

    /// <summary>The body as JSON; an empty object where there is none, or one that is no JSON.</summary>
    public static async Task<JsonNode> JsonAsync(this HttpResponseMessage answer) =>
        await answer.Content.ReadAsStringAsync() is { Length: > 0 } text
        && answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) is true
            ? JsonNode.Parse(text)!
            : new JsonObject();

    /// <summary>A string member, which must be there and not be null.</summary>
    public static string Text(this JsonNode node, string member) =>
        node[member]?.GetValue<string>() ?? throw new NUnit.Framework.AssertionException($"No '{member}' in {node.ToJsonString()}");

    /// <summary>A string member of a record that is being read or made.</summary>
    public static async Task<string> Text(this Task<JsonNode> answering, string member) => (await answering).Text(member);

    private static async Task<HttpResponseMessage> SendAsync(
        this HttpClient caller,
        HttpMethod method,
        string url,
        object body,
        string? etag,
        string? reason,
        string? key = null
    )
    {
        using var request = new HttpRequestMessage(method, url) { Content = ContentOf(body) };
        if (etag is not null)
            request.Headers.TryAddWithoutValidation("If-Match", etag);
        if (reason is not null)
            request.Headers.TryAddWithoutValidation("Change-Reason", reason);
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return await caller.SendAsync(request);
    }

    private static ByteArrayContent ContentOf(object body)
    {
        var text = body switch
        {
            string raw => raw,
            JsonNode node => node.ToJsonString(),
            IBody built => built.Body.ToJsonString(),
            _ => JsonSerializer.Serialize(body, JsonSerializerOptions.Web),
        };
        return new(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
    }
}
