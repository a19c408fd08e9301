using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NUnit.Framework;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Access;
using PlanAccountability.Infrastructure.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>Tests that send files.</summary>
public abstract class ImportTest : ApiTest
{
    /// <summary>Sends records and waits for the report.</summary>
    protected static Task<JsonNode> ImportAsync(
        HttpClient caller,
        IEnumerable<JsonObject> records,
        string mode = "commit",
        string onError = "rejectAll",
        bool force = false
    ) => SendAsync(caller, FileOf(records, mode, onError, force));

    /// <summary>Sends a file and waits for the report.</summary>
    protected static async Task<JsonNode> SendAsync(HttpClient caller, string file, string type = "application/json")
    {
        using var answer = await PostAsync(caller, file, type);
        if ((int)answer.StatusCode is 202)
            return await FinishAsync(caller, answer.Headers.Location!.ToString());
        return await ReportOf(answer);
    }

    /// <summary>The record of an area as a file.</summary>
    protected static Task<string> ExportAsync(HttpClient caller, string area = "lancashire") =>
        caller.GetStringAsync($"/v1/exports/interchange?areaId={area}");

    /// <summary>The report that a file was answered with.</summary>
    protected static async Task<JsonNode> ReportOf(HttpResponseMessage answer)
    {
        var report = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        var isFailed = report["status"] is JsonValue status && status.TryGetValue<string>(out var text) && text is "failed";
        return await answer.ShouldBe(isFailed ? 422 : 201);
    }

    /// <summary>Sends a file.</summary>
    protected static Task<HttpResponseMessage> PostAsync(HttpClient caller, string file, string type = "application/json") =>
        caller.PostAsync(
            "/v1/imports",
            new ByteArrayContent(Encoding.UTF8.GetBytes(file)) { Headers = { ContentType = new MediaTypeHeaderValue(type) } }
        );

    /// <summary>Waits until an import has ended.</summary>
    protected static async Task<JsonNode> FinishAsync(HttpClient caller, string url)
    {
        for (var tries = 0; tries < 1_200; tries++)
        {
            var import = await caller.GetJsonAsync(url);
            if (import.Text("status") is "done" or "failed")
                return import;
            await Task.Delay(50);
        }

        throw new AssertionException($"{url} does not end.");
    }

    /// <summary>An import as a process leaves it behind that is gone.</summary>
    /// <param name="client">The name of the client that sent it; of one that is not there, what a token said.</param>
    /// <param name="records">The file.</param>
    /// <param name="grants">What that client could do then: an admin's by default.</param>
    /// <param name="attempts">How often it was begun.</param>
    /// <returns>Its address.</returns>
    protected async Task<string> LeaveBehindAsync(
        string client,
        IEnumerable<JsonObject> records,
        IReadOnlyList<Grant>? grants = null,
        int attempts = 0
    )
    {
        await using var scope = Db();
        return await LeaveBehindAsync(scope.Db, client, records, grants, attempts);
    }

    /// <summary>The same within a unit of work.</summary>
    protected async Task<string> LeaveBehindAsync(
        IPlanAccountabilityDb db,
        string client,
        IEnumerable<JsonObject> records,
        IReadOnlyList<Grant>? grants = null,
        int attempts = 0
    )
    {
        var sender = await db.ApiClients.SingleOrDefaultAsync(known => known.Name == client);
        List<JsonObject> file = [.. records];
        var batch = new ImportBatch
        {
            Id = Guid.CreateVersion7(),
            ClientId = sender?.Id.Value ?? Guid.CreateVersion7(),
            ClientName = client,
            CreatedAt = Clock.GetUtcNow(),
            Status = ImportStatus.Running,
            Mode = ImportMode.Commit,
            Of = file.Count,
            Attempts = attempts,
            Payload = KeptFile.Keep(new(Encoding.UTF8.GetBytes(FileOf(file)), FileFormat.Json)),
            Grants = KeptGrants.Keep(grants ?? [new(Role.Admin)]),
        };
        db.Imports.Add(batch);
        await db.SaveChangesAsync(CancellationToken.None);
        return $"/v1/imports/{batch.Id}";
    }

    /// <summary>A file as the format has it.</summary>
    protected static string FileOf(
        IEnumerable<JsonObject> records,
        string mode = "commit",
        string onError = "rejectAll",
        bool force = false
    ) =>
        new JsonObject
        {
            ["format"] = 1,
            ["mode"] = mode,
            ["onError"] = onError,
            ["force"] = force,
            ["records"] = new JsonArray([.. records.Select(record => record.DeepClone())]),
        }.ToJsonString();

    /// <summary>Reads a sample.</summary>
    protected static string Sample(int year) => Sample($"lancashire-plan-{year}");

    /// <summary>Reads a sample.</summary>
    protected static string Sample(string name) => File.ReadAllText(Repository.PathOf($"samples/{name}.json"));

    /// <summary>The outcomes of a report by count, those that are not zero.</summary>
    protected static string Counts(JsonNode report) =>
        string.Join(' ', report["counts"]!.AsObject().Where(count => (int)count.Value! > 0).Select(count => $"{count.Key}:{count.Value}"));

    /// <summary>The errors of a report: row, pointer and code.</summary>
    protected static IReadOnlyList<string> Errors(JsonNode report) =>
        [
            .. report["rows"]!
                .AsArray()
                .SelectMany(row => row!["errors"]!.AsArray().Select(error => $"{row["index"]} {error!["pointer"]} {error["code"]}")),
        ];

    /// <summary>The outcome of a row.</summary>
    protected static string? OutcomeOf(JsonNode report, int index) => (string?)report["rows"]![index]!["outcome"];

    /// <summary>How many change records there are.</summary>
    protected async Task<int> ChangesAsync()
    {
        await using var scope = Db();
        return scope.Db.Changes.Count();
    }
}
