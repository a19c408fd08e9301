using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Imports;

/// <summary>What goes out as a table comes in again and says the same, whatever its columns cannot hold.</summary>
[TestFixture("csv", "text/csv")]
[TestFixture("xlsx", Workbooks.MediaType)]
public sealed class RoundTripsOfTables(string extension, string mediaType) : ImportTest
{
    private ApiHost _other = null!;

    [OneTimeSetUp]
    public async Task StartAnother() => _other = await ApiHost.StartAsync();

    [OneTimeTearDown]
    public async Task StopTheOther() => await _other.DisposeAsync();

    [Test]
    public async Task Give_the_same_record_byte_for_byte()
    {
        foreach (var sample in Directory.GetFiles(Repository.PathOf("samples"), "lancashire-*.json").Order())
            await SendAsync(Admin, await File.ReadAllTextAsync(sample));
        Assert.That(Errors(await ImportAsync(Admin, Odd())), Is.Empty);
        var file = await ExportAsync(Admin);
        var tables = 0;

        foreach (var records in JsonNode.Parse(file)!["records"]!.AsArray().GroupBy(record => record!.Text("type")))
        {
            var there = _other.As(TestClients.Admin);
            if (await TableAsync(records.Key) is not { } table)
            {
                Assert.That(
                    Errors(await ImportAsync(there, records.Select(record => record!.DeepClone().AsObject()))),
                    Is.Empty,
                    records.Key
                );
                continue;
            }

            tables++;
            Assert.That(Counts(await SendTableAsync(Admin, records.Key, table)), Does.Match("^unchanged:[0-9]+$"), records.Key);
            Assert.That(Errors(await SendTableAsync(there, records.Key, table)), Is.Empty, records.Key);
        }

        Assert.That(tables, Is.GreaterThan(5));
        Assert.That(await ExportAsync(_other.As(TestClients.Admin)), Is.EqualTo(file));
    }

    /// <summary>Records that have more than columns hold, and texts that tables take for something else.</summary>
    private static IEnumerable<JsonObject> Odd() =>
        [
            Some.Document("doc:odd"),
            Some.Document("doc:odd-2"),
            .. new[] { "=1+1", "'=1", "-5", "007", "1e5", "2021-05", "TRUE", "a\r\nb", "_x000D_", "  two  ", "é😀\u00a0", "a;b" }.Select(
                (name, at) =>
                    Some.Record(
                        "organisation",
                        $"org:odd-{at}",
                        ("name", name),
                        ("kind", "other"),
                        (
                            "citations",
                            new JsonArray(
                                new JsonObject { ["sourceRef"] = "doc:odd", ["locator"] = name },
                                new JsonObject { ["sourceRef"] = "doc:odd-2", ["quote"] = "+more" }
                            )
                        )
                    )
            ),
        ];

    private async Task<byte[]?> TableAsync(string type)
    {
        using var answer = await Admin.GetAsync($"/v1/exports/tables/{type}.{extension}?areaId=lancashire");
        if ((int)answer.StatusCode is 400)
        {
            await Task.FromResult(answer).ShouldBeAProblem(400, "invalid-input").ShouldName("{type}", "not-flat");
            return null;
        }

        Assert.That((int)answer.StatusCode, Is.EqualTo(200), type);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<JsonNode> SendTableAsync(HttpClient caller, string type, byte[] table)
    {
        using var content = new ByteArrayContent(table);
        content.Headers.ContentType = new(mediaType);
        return await ReportOf(await caller.PostAsync($"/v1/imports?type={type}&mode=commit", content));
    }
}
