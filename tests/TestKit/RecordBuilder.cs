using System.Text.Json.Nodes;

namespace PlanAccountability.TestKit;

/// <summary>Builds the body of a request that makes a record, and sends it.</summary>
/// <typeparam name="TSelf">The builder itself.</typeparam>
/// <param name="list">Where it is posted.</param>
public abstract class RecordBuilder<TSelf>(string list) : BodyBuilder<TSelf>
    where TSelf : RecordBuilder<TSelf>
{
    /// <summary>The stable external key; by default the system gives one.</summary>
    public TSelf WithRef(string? @ref) => With("ref", @ref);

    /// <summary>The documents that say so; by default none. One source document, and where in it.</summary>
    public TSelf Citing(JsonNode document, string? locator = null) =>
        Add("citations", new JsonObject { ["sourceDocumentId"] = document.Text("id"), ["locator"] = locator });

    /// <summary>Asks to make the record, under an idempotency key or with a reason where one is given.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpClient caller, string? key = null, string? reason = null) =>
        caller.PostJsonAsync(list, Body, reason: reason, key: key);

    /// <summary>Makes the record.</summary>
    /// <returns>The record as it is answered.</returns>
    public Task<JsonNode> RecordAsync(HttpClient caller) => SendAsync(caller).ShouldBe(201);
}
