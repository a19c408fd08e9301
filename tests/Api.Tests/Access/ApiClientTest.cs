using System.Text.Json.Nodes;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Access;

/// <summary>Tests that register clients of their own.</summary>
public abstract class ApiClientTest : ApiTest
{
    protected const string Clients = "/v1/api-clients";

    protected static readonly object[] AsAdmin = [new { role = "admin" }];

    protected static readonly object[] AsReader = [new { role = "reader", areaId = "lancashire" }];

    /// <summary>Registers a client; the answer has its key.</summary>
    protected Task<JsonNode> RegisterAsync(string name, object[]? grants = null, DateTimeOffset? expiresAt = null) =>
        A.NewClient(name).With("grants", grants ?? AsReader).Until(expiresAt).RecordAsync(Admin);

    /// <summary>Reads what everyone may read, with a key.</summary>
    protected Task<HttpResponseMessage> CallAsync(string key) => SendAsync(HttpMethod.Get, "/v1/areas", "Bearer " + key);

    /// <summary>Sends a request with these Authorization headers, as they are.</summary>
    protected Task<HttpResponseMessage> SendAsync(HttpMethod method, string url, params string[] authorisations)
    {
        var request = new HttpRequestMessage(method, url);
        request.Headers.TryAddWithoutValidation("Authorization", authorisations);
        return Anonymous.SendAsync(request);
    }

    /// <summary>A caller with a key of its own.</summary>
    protected HttpClient With(string key)
    {
        var caller = Host.CreateClient();
        caller.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return caller;
    }
}
