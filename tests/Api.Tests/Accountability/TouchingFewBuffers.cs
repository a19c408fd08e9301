using System.Text;
using Npgsql;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.NationalRecord;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Accountability;

/// <summary>How much of the database readings touch, over a record in which a scan shows: four areas of the national one, with 1,152
/// commitments, 14,400 agenda items and 17,700 readings of measures. Buffers are the same on every machine; seconds are not.</summary>
public sealed class TouchingFewBuffers : ImportTest
{
    private static readonly string[] Parts = ["000-national", "001-dorset", "001-essex", "001-kent", "001-lancashire"];

    /// <summary>Rows that a reading may look through one after the other: at this size a table of few thousand costs less so than by an
    /// index. Readings of measures, examinations and what the ledgers are made of are more.</summary>
    private const int FewRows = 5_000;

    /// <summary>What PostgreSQL tidies up by itself meanwhile would be counted too.</summary>
    private const string LeaveAlone = """
        do $$ declare name regclass; begin
            for name in select oid from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace loop
                execute format('alter table %s set (autovacuum_enabled = false)', name);
            end loop;
        end $$
        """;

    private string _plan = "";

    private string _commitment = "";

    [OneTimeSetUp]
    public async Task ImportTheRecord()
    {
        foreach (var part in Record.Of(1).IntersectBy(Parts, part => part.Name))
        {
            using var file = new MemoryStream();
            ExchangeFile.Write(file, part.Rows);
            var report = await SendAsync(Admin, Encoding.UTF8.GetString(file.ToArray()), "application/x-ndjson");
            Assert.That(report.Text("status"), Is.EqualTo("done"), part.Name);
        }

        await Anonymous.GetByteArrayAsync("/v1/changes?limit=1"); // gives every change its place
        await using var database = new NpgsqlConnection(Host.ConnectionString);
        await database.OpenAsync();
        foreach (var settling in (string[])[LeaveAlone, "vacuum analyze"])
        {
            await using var settle = new NpgsqlCommand(settling, database);
            await settle.ExecuteNonQueryAsync();
        }

        _plan = (await Anonymous.GetJsonAsync("/v1/plans?ref=lancashire:plan-4"))["items"]![0]!.Text("url");
        _commitment = (await Anonymous.GetJsonAsync($"/v1/commitments?planId={_plan.Split('/')[^1]}"))["items"]![0]!.Text("url");
    }

    [TestCase("{plan}", 100)]
    [TestCase("{plan}/versions/1", 500)]
    [TestCase("{plan}/accountability", 4_500)]
    [TestCase("/v1/commitments?areaId=lancashire&holder=chiefConstable", 1_500)]
    [TestCase("/v1/commitments?areaId=lancashire&gap=neverScrutinised", 3_600)]
    [TestCase("{commitment}", 150)]
    [TestCase("{commitment}/trace", 500)]
    [TestCase("/v1/registers/overdue-responses?areaId=lancashire", 1_000)]
    [TestCase("/v1/registers/unscrutinised-commitments?areaId=lancashire", 3_000)]
    [TestCase("/v1/scrutiny-meetings?areaId=lancashire", 1_000)]
    [TestCase("/v1/scrutiny-actions?areaId=lancashire&state=open", 1_000)]
    [TestCase("/v1/scrutiny-questions?areaId=lancashire&state=answered", 1_500)]
    [TestCase("/v1/scrutiny-actions?commitmentId={commitment}", 500)]
    [TestCase("/v1/scrutiny-questions?meetingKind=panel", 500)]
    [TestCase("/v1/panel-recommendations?areaId=lancashire", 1_000)]
    [TestCase("/v1/measures?areaId=lancashire", 500)]
    [TestCase("/v1/changes?after=20000&limit=50", 500)]
    [TestCase("/v1/search?q=case", 10_000)]
    [TestCase("/v1/search?q=universities&areaId=lancashire", 13_000)]
    [TestCase("/v1/search?q=%22rural roads%22", 10_000)]
    [TestCase("/v1/search?q=wolverine", 10_000)]
    public async Task Whatever_else_the_record_has(string address, int most)
    {
        var url = address
            .Replace("{plan}", _plan, StringComparison.Ordinal)
            .Replace("={commitment}", $"={_commitment.Split('/')[^1]}", StringComparison.Ordinal)
            .Replace("{commitment}", _commitment, StringComparison.Ordinal);
        var before = await TouchedAsync();

        await Sql.DuringAsync(() => Anonymous.GetByteArrayAsync(url));

        var after = await TouchedAsync();
        var touched = after.ToDictionary(
            table => table.Key,
            table => (Buffers: table.Value.Buffers - before[table.Key].Buffers, Scanned: table.Value.Scanned - before[table.Key].Scanned)
        );
        await TestContext.Out.WriteLineAsync($"{address}: {touched.Values.Sum(table => table.Buffers)} buffers");
        Assert.That(touched.Values.Sum(table => table.Buffers), Is.GreaterThan(0).And.LessThan(most), string.Join('\n', touched));
        Assert.That(touched.Where(table => table.Value.Scanned > FewRows), Is.Empty);
    }

    /// <summary>What was touched of each table so far: its buffers and those of its indexes, and rows looked through one after the
    /// other.</summary>
    private async Task<Dictionary<string, (long Buffers, long Scanned)>> TouchedAsync()
    {
        await using var database = new NpgsqlConnection(Host.ConnectionString);
        await database.OpenAsync();
        await CloseConnectionsAsync(database);
        await using var command = new NpgsqlCommand(
            """
            select relname,
                   coalesce(heap_blks_hit, 0) + coalesce(heap_blks_read, 0) + coalesce(idx_blks_hit, 0) + coalesce(idx_blks_read, 0),
                   scans.seq_tup_read
            from pg_statio_user_tables join pg_stat_user_tables scans using (relid, relname)
            """,
            database
        );
        await using var reader = await command.ExecuteReaderAsync();
        Dictionary<string, (long, long)> touched = [];
        while (await reader.ReadAsync())
            touched[reader.GetString(0)] = (reader.GetInt64(1), reader.GetInt64(2));
        return touched;
    }

    /// <summary>Closes the connections of the service and waits until PostgreSQL has taken leave of them: each then says what it
    /// touched.</summary>
    private async Task CloseConnectionsAsync(NpgsqlConnection database)
    {
        await using var others = new NpgsqlCommand(
            "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
            database
        );
        do Host.CloseConnections();
        while ((long)(await others.ExecuteScalarAsync())! > 0);
    }
}
