using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace PlanAccountability.Floor;

/// <summary><c>import FILE</c>: new commitments from an NDJSON file, as many rows as the product writes for each, through <c>COPY</c>. It
/// checks that what is named is there and that nothing is there already, and prints how long it took.</summary>
internal static class CommitmentImport
{
    private const string By = "importer: floor";

    private static readonly string[] Refs = Statements.Of("ImportRefs");

    public static async Task<int> RunAsync(NpgsqlDataSource database, string file)
    {
        await using (await database.OpenConnectionAsync()) { }
        var watch = Stopwatch.StartNew();
        List<NewCommitment> rows = [];
        foreach (var line in await File.ReadAllLinesAsync(file))
        {
            if (JsonSerializer.Deserialize(line, Stored.Default.ExchangeRecord) is { Type: "commitment" } row)
                rows.Add(new(row, Guid.CreateVersion7(), SHA256.HashData(Encoding.UTF8.GetBytes(line))));
        }

        var names = await NamesAsync(database, rows);
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var now = Values.Now;
        await CopyCommitmentsAsync(connection, rows, names, now);
        await CopyEntriesAsync(connection, rows, names);
        await CopyChangesAsync(connection, rows, names, now);
        await transaction.CommitAsync();
        var processor = (int)Environment.CpuUsage.TotalTime.TotalMilliseconds;
        Console.WriteLine($"{rows.Count} commitments in {watch.ElapsedMilliseconds} ms, of its own processor time {processor} ms");
        return 0;
    }

    private static async Task<Names> NamesAsync(NpgsqlDataSource database, List<NewCommitment> rows)
    {
        var records = rows.ConvertAll(row => row.Record);
        var entries = records.SelectMany(record => record.Entries ?? []).ToList();
        await using var reading = await database.ReadAsync(
            Refs,
            () =>
                [
                    Some(records.Select(record => record.PlanRef)),
                    Some(entries.Select(entry => entry.VersionRef)),
                    Some(entries.Select(entry => entry.PriorityRef)),
                    Some(records.SelectMany(record => record.MeasureRefs ?? [])),
                    Some(records.SelectMany(record => record.Citations ?? []).Select(citation => citation.SourceRef)),
                ],
            CancellationToken.None
        );
        var names = new Names([], [], []);
        while (await reading.NextRowAsync())
        {
            names.Ids[reading.Rows.GetString(0)] = reading.Rows.GetGuid(1);
            names.Areas[reading.Rows.GetString(0)] = reading.Rows.GetString(2);
        }

        await reading.NextStatementAsync();
        while (await reading.NextRowAsync())
        {
            names.Ids[reading.Rows.GetString(0)] = reading.Rows.GetGuid(1);
            names.Numbers[reading.Rows.GetString(0)] = reading.Rows.GetInt32(2);
        }

        for (var rest = 0; rest < 3; rest++)
        {
            await reading.NextStatementAsync();
            while (await reading.NextRowAsync())
                names.Ids[reading.Rows.GetString(0)] = reading.Rows.GetGuid(1);
        }

        return names;

        static NpgsqlParameter Some(IEnumerable<string> refs) => Database.Of(refs.Distinct().ToArray());
    }

    private static async Task CopyCommitmentsAsync(NpgsqlConnection connection, List<NewCommitment> rows, Names names, DateTime now)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy accountability_commitment (id, plan_id, area_id, holder, kind, measured_by, measure_ids, imported_content, ref, revision,
              created_at, updated_at, citations, redactions) from stdin binary
            """
        );
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync(row.Id);
            await copy.WriteAsync(names.Ids[row.Record.PlanRef]);
            await copy.WriteAsync(names.Areas[row.Record.PlanRef]);
            await copy.WriteAsync(Values.Pascal(row.Record.Holder));
            await copy.WriteAsync(Values.Pascal(row.Record.Kind));
            await copy.WriteAsync(JsonSerializer.Serialize(row.Record.MeasuredBy ?? [], Stored.Default.StringArray), NpgsqlDbType.Jsonb);
            await copy.WriteAsync(row.MeasureIds(names));
            await copy.WriteAsync(row.Hash);
            await copy.WriteAsync(row.Record.Ref);
            await copy.WriteAsync(1);
            await copy.WriteAsync(now);
            await copy.WriteAsync(now);
            await copy.WriteAsync(JsonSerializer.Serialize(row.Citations(names), Stored.Default.CitationArray), NpgsqlDbType.Jsonb);
            await copy.WriteAsync(0);
        }

        await copy.CompleteAsync();
    }

    private static async Task CopyEntriesAsync(NpgsqlConnection connection, List<NewCommitment> rows, Names names)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy commitment_entry (commitment_id, version_id, version, priority_id, entry_order, text, wording, is_incomplete,
              target_date, merged_from, also_printed) from stdin binary
            """
        );
        foreach (var row in rows)
        {
            foreach (var entry in row.Record.Entries ?? [])
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(row.Id);
                await copy.WriteAsync(names.Ids[entry.VersionRef]);
                await copy.WriteAsync(names.Numbers[entry.VersionRef]);
                await copy.WriteAsync(names.Ids[entry.PriorityRef]);
                await copy.WriteAsync(entry.Order);
                await copy.WriteAsync(entry.Text);
                await copy.WriteAsync(Values.Pascal(entry.WordingOrUsual));
                await copy.WriteAsync(entry.IsIncomplete);
                if (entry.TargetDate is { } day)
                    await copy.WriteAsync(DateOnly.ParseExact(day, "yyyy-MM-dd"));
                else
                    await copy.WriteNullAsync();
                await copy.WriteAsync("[]", NpgsqlDbType.Jsonb);
                await copy.WriteAsync("[]", NpgsqlDbType.Jsonb);
            }
        }

        await copy.CompleteAsync();
    }

    private static async Task CopyChangesAsync(NpgsqlConnection connection, List<NewCommitment> rows, Names names, DateTime now)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            """
            copy change_record (type, record_id, ref, area_id, revision, operation, event, at, by, visibility, is_tombstone, record)
            from stdin binary
            """
        );
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            await copy.WriteAsync("commitment");
            await copy.WriteAsync($"{row.Id}");
            await copy.WriteAsync(row.Record.Ref);
            await copy.WriteAsync(names.Areas[row.Record.PlanRef]);
            await copy.WriteAsync(1);
            await copy.WriteAsync("Created");
            await copy.WriteAsync("commitmentCreated");
            await copy.WriteAsync(now);
            await copy.WriteAsync(By);
            await copy.WriteAsync("Everyone");
            await copy.WriteAsync(false);
            await copy.WriteAsync(row.StoredJson(names, now), NpgsqlDbType.Jsonb);
        }

        await copy.CompleteAsync();
    }
}

/// <summary>What refs name.</summary>
/// <param name="Ids">The identifiers.</param>
/// <param name="Areas">The areas of plans.</param>
/// <param name="Numbers">The numbers of versions.</param>
internal sealed record Names(Dictionary<string, Guid> Ids, Dictionary<string, string> Areas, Dictionary<string, int> Numbers);
