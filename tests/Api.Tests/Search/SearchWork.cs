using System.Text.Json.Nodes;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Search;

/// <summary>Searches, as calls.</summary>
internal static class SearchWork
{
    /// <summary>The address of a search.</summary>
    public static string For(string q, string filter = "") => $"/v1/search?q={Uri.EscapeDataString(q)}{filter}";

    /// <summary>Searches.</summary>
    public static Task<JsonNode> SearchAsync(this HttpClient caller, string q, string filter = "") => caller.GetJsonAsync(For(q, filter));

    /// <summary>What a search finds: of each text its type and its words as the extract has them.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(this HttpClient caller, string q, string filter = "") =>
        [.. (await caller.SearchAsync(q, filter))["items"]!.AsArray().Select(item => $"{item!.Text("type")}: {Extract(item!)}")];

    /// <summary>An extract with what was searched for in brackets.</summary>
    public static string Extract(JsonNode item) =>
        string.Concat(item["extract"]!.AsArray().Select(part => (bool)part!["match"]! ? $"[{part.Text("text")}]" : part.Text("text")));
}
