using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>Tests that send CSV.</summary>
public abstract class CsvTest : ImportTest
{
    /// <summary>Sends a file and waits for the report.</summary>
    /// <param name="file">The file: a text, which is sent in UTF-8, or bytes.</param>
    /// <param name="query">What the address says.</param>
    /// <param name="caller">Who sends it; the importer by default.</param>
    protected async Task<JsonNode> SendCsvAsync(object file, string query = "type=organisation&mode=commit", HttpClient? caller = null)
    {
        caller ??= Importer;
        using var answer = await PostCsvAsync(file, query, caller);
        if ((int)answer.StatusCode is 202)
            return await FinishAsync(caller, answer.Headers.Location!.ToString());
        return await ReportOf(answer);
    }

    /// <summary>Sends a file.</summary>
    protected Task<HttpResponseMessage> PostCsvAsync(object file, string query = "type=organisation&mode=commit", HttpClient? caller = null)
    {
        var content = new ByteArrayContent(file as byte[] ?? Encoding.UTF8.GetBytes((string)file))
        {
            Headers = { ContentType = MediaTypeHeaderValue.Parse("text/csv; charset=utf-8") },
        };
        return (caller ?? Importer).PostAsync("/v1/imports?" + query, content);
    }

    /// <summary>The organisation with a ref.</summary>
    protected async Task<JsonNode> OrganisationAsync(string @ref) =>
        (await Anonymous.GetJsonAsync($"/v1/organisations?ref={@ref}"))["items"]![0]!;

    /// <summary>What a refusal says.</summary>
    protected static async Task<string> DetailOf(Task<JsonNode> problem) => (await problem).Text("detail");

    /// <summary>The details of the errors of a report's row.</summary>
    protected static IReadOnlyList<string> Details(JsonNode report, int index) =>
        [.. report["rows"]![index]!["errors"]!.AsArray().Select(error => error!.Text("detail"))];
}
