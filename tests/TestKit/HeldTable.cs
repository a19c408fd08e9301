using Npgsql;
using NUnit.Framework;

namespace PlanAccountability.TestKit;

/// <summary>A table that nobody else can use until this is disposed of, so that a request stops where it needs it.</summary>
public sealed class HeldTable : IAsyncDisposable
{
    private const string Waiting = "pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

    private readonly string _database;

    private readonly NpgsqlConnection _holder;

    private HeldTable(string database, NpgsqlConnection holder) => (_database, _holder) = (database, holder);

    /// <summary>Holds a table of a database.</summary>
    public static async Task<HeldTable> HoldAsync(string database, string table)
    {
        var holder = await ConnectAsync(database);
        await using var command = new NpgsqlCommand($"begin; lock table {table} in access exclusive mode", holder);
        await command.ExecuteNonQueryAsync();
        return new(database, holder);
    }

    /// <summary>Waits until so many requests wait for the table.</summary>
    public Task UntilWaitingAsync(int requests = 1) => UntilAsync($"select count(*) >= {requests} from {Waiting}");

    /// <summary>Ends the database sessions of the requests that wait, once there are so many.</summary>
    public async Task EndWaitingAsync(int requests = 1)
    {
        await UntilWaitingAsync(requests);
        await UntilAsync($"select coalesce(bool_and(pg_terminate_backend(pid, 5000)), false) from {Waiting}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _holder.DisposeAsync();

    private async Task UntilAsync(string condition)
    {
        await using var other = await ConnectAsync(_database);
        for (var attempt = 0; attempt < 500; attempt++)
        {
            await using var command = new NpgsqlCommand(condition, other);
            if ((bool)(await command.ExecuteScalarAsync())!)
                return;
            await Task.Delay(20);
        }

        Assert.Fail("No request waits for the table.");
    }

    private static async Task<NpgsqlConnection> ConnectAsync(string database)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }
}
