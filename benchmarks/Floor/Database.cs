using Npgsql;

namespace PlanAccountability.Floor;

/// <summary>Statements that are sent together: one way there and back, each prepared on its connection once.</summary>
internal static class Database
{
    public static NpgsqlDataSource Open(string connectionString) =>
        new NpgsqlDataSourceBuilder(connectionString)
        {
            ConnectionStringBuilder =
            {
                MaxPoolSize = 16,
                MaxAutoPrepare = 200,
                AutoPrepareMinUsages = 2,
                NoResetOnClose = true,
            },
        }.Build();

    /// <summary>Sends the statements of a file, each with the same values.</summary>
    public static async Task<Reading> ReadAsync(
        this NpgsqlDataSource database,
        string[] statements,
        Func<NpgsqlParameter[]> values,
        CancellationToken cancellationToken
    )
    {
        var batch = Fill(database.CreateBatch(), statements, values);
        return new(batch, await batch.ExecuteReaderAsync(cancellationToken));
    }

    /// <summary>The same on a connection that stays open.</summary>
    public static async Task<Reading> ReadAsync(
        this NpgsqlConnection connection,
        string[] statements,
        Func<NpgsqlParameter[]> values,
        CancellationToken cancellationToken
    )
    {
        var batch = Fill(connection.CreateBatch(), statements, values);
        return new(batch, await batch.ExecuteReaderAsync(cancellationToken));
    }

    /// <summary>A value for a place such as <c>$1</c>.</summary>
    public static NpgsqlParameter Of<TValue>(TValue value) => new NpgsqlParameter<TValue> { TypedValue = value };

    private static NpgsqlBatch Fill(NpgsqlBatch batch, string[] statements, Func<NpgsqlParameter[]> values)
    {
        foreach (var statement in statements)
        {
            var command = new NpgsqlBatchCommand(statement);
            // What begins or ends a transaction takes none.
            if (statement.Contains('$', StringComparison.Ordinal))
                command.Parameters.AddRange(values());
            batch.BatchCommands.Add(command);
        }

        return batch;
    }
}

/// <summary>What a batch gave, statement by statement.</summary>
internal sealed class Reading(NpgsqlBatch batch, NpgsqlDataReader rows) : IAsyncDisposable
{
    public NpgsqlDataReader Rows => rows;

    public Task<bool> NextRowAsync() => rows.ReadAsync();

    public Task NextStatementAsync() => rows.NextResultAsync();

    public async ValueTask DisposeAsync()
    {
        await rows.DisposeAsync();
        await batch.DisposeAsync();
    }
}
