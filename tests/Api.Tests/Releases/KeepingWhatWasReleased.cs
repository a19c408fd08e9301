using System.IO.Compression;
using System.Text.Json.Nodes;
using Npgsql;
using NUnit.Framework;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Releases;

/// <summary>A database of an earlier release, brought up to date. In each folder beside this file is one as that release left it
/// (<c>pg_dump --inserts</c>, after its samples came in), and what it exported of each area.</summary>
public sealed class KeepingWhatWasReleased
{
    private static readonly string Folder = Repository.PathOf("tests/Api.Tests/Releases");

    private static IEnumerable<string> Releases => Directory.GetDirectories(Folder).Select(folder => Path.GetFileName(folder)!);

    [TestCaseSource(nameof(Releases))]
    public async Task Loses_no_record_and_no_member(string release)
    {
        var database = await TestPostgres.CreateEmptyDatabaseAsync();
        try
        {
            await RestoreAsync(database, await TextAsync(release, "database.sql.gz"));
            Assert.That((await RunAsync(database, "migrate")).ExitCode, Is.Zero);
            var key = (await RunAsync(database, "admin-key", "carried-over")).Output.Trim();
            await using var host = ApiHost.Start(database);
            using var admin = host.CreateClient();
            admin.DefaultRequestHeaders.Authorization = new("Bearer", key);

            var exports = Directory.GetFiles(Path.Combine(Folder, release), "*.json.gz");
            Assert.That(exports, Is.Not.Empty);
            foreach (var export in exports)
            {
                var area = Path.GetFileName(export).Split('.')[0];
                var before = Records(await TextAsync(release, Path.GetFileName(export)));
                var after = Records(await admin.GetStringAsync($"/v1/exports/interchange?areaId={area}"));
                Assert.That(before, Is.Not.Empty, area);
                foreach (var (name, record) in before)
                    Assert.That(Lost(record, after.GetValueOrDefault(name), name), Is.Empty);
            }

            Assert.That(await HaveDecisionsOfTextAsync(database), Is.Zero, "decisions are objects, in history too");
            host.Clock.Advance(TimeSpan.FromDays(365)); // the release was after the day at which it stands
            await AssertIsToldAsTheContractSaysAsync(admin);
        }
        finally
        {
            await TestPostgres.DropDatabaseAsync(database);
        }
    }

    /// <summary>Each change, and each record as it was known at each, has all that the contract says of its type.</summary>
    private static async Task AssertIsToldAsTheContractSaysAsync(HttpClient admin)
    {
        var schemas = new SchemasOfRecords(await admin.GetJsonAsync("/openapi.json"));
        var changes = await admin.GetItemsAsync("/v1/changes?limit=200");
        Assert.That(changes.Select(change => change.Text("type")).Distinct().Count(), Is.GreaterThan(20));
        var faults = new List<string>();
        foreach (var change in changes)
        {
            var (type, record) = (change.Text("type"), change["record"]!);
            faults.AddRange(schemas.Faults(type, record));
            if (change["retracted"]!.GetValue<bool>())
                continue;
            var known = await admin.GetJsonAsync($"{record["url"]}/as-known?at={change["at"]}");
            faults.AddRange(schemas.Faults(type, known));
        }

        Assert.That(faults.Distinct(), Is.Empty);
    }

    private static Dictionary<string, JsonNode> Records(string file) =>
        JsonNode.Parse(file)!["records"]!.AsArray().ToDictionary(record => $"{record!["type"]} {record["ref"]}", record => record!);

    /// <summary>Where something that was there is not as it was. What was not there may have been added.</summary>
    private static IEnumerable<string> Lost(JsonNode? before, JsonNode? after, string pointer) =>
        (before, after) switch
        {
            (JsonObject was, JsonObject now) => was.SelectMany(member => Lost(member.Value, now[member.Key], $"{pointer}/{member.Key}")),
            (JsonArray was, JsonArray now) when was.Count == now.Count => was.SelectMany(
                (item, at) => Lost(item, now[at], $"{pointer}/{at}")
            ),
            _ when JsonNode.DeepEquals(before, after) => [],
            _ => [$"{pointer}: {before?.ToJsonString()} is {after?.ToJsonString() ?? "gone"}"],
        };

    private static async Task<object?> HaveDecisionsOfTextAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var count = source.CreateCommand(
            """
            select count(*)
            from (select agenda_items from scrutiny_meeting union all select record -> 'agendaItems' from change_record) kept
            where jsonb_path_exists(agenda_items, '$[*].decisions[*] ? (@.type() == "string")')
            """
        );
        return await count.ExecuteScalarAsync();
    }

    private static async Task RestoreAsync(string database, string dump)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var restore = source.CreateCommand(dump);
        await restore.ExecuteNonQueryAsync();
    }

    private static async Task<string> TextAsync(string release, string file)
    {
        await using var packed = File.OpenRead(Path.Combine(Folder, release, file));
        await using var open = new GZipStream(packed, CompressionMode.Decompress);
        using var text = new StreamReader(open);
        return await text.ReadToEndAsync();
    }

    private static Task<CommandLine.Run> RunAsync(string database, params string[] arguments) =>
        CommandLine.RunAsync(
            arguments,
            new Dictionary<string, string> { [$"ConnectionStrings__{InfrastructureServices.ConnectionName}"] = database }
        );
}
