using Npgsql;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>What PostgreSQL answered to the questions of one round trip.</summary>
internal sealed class Answers : IAsyncDisposable
{
    private readonly NpgsqlDataReader _reader;

    /// <summary>The connection that goes back to the pool with the answers; null where it is a unit of work's.</summary>
    private readonly NpgsqlConnection? _connection;

    private bool _isBegun;

    /// <summary>How many answers were read since it was said who else gives them.</summary>
    private int _given;

    private Func<CancellationToken, Task<Answers>>? _orElse;

    /// <summary>The same answers from elsewhere, where the rest of these did not come.</summary>
    private Answers? _others;

    private Answers(NpgsqlDataReader reader, NpgsqlConnection? connection, bool isFirstPassed) =>
        (_reader, _connection, _isBegun) = (reader, connection, isFirstPassed);

    /// <summary>Asks over a connection, which is the answers' from now on.</summary>
    /// <param name="connection">The connection; it is given back where there is no answer, too.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="timeout">How many seconds an answer may take, or null for what the connection says.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<Answers> OfAsync(
        NpgsqlConnection connection,
        IReadOnlyList<Question> questions,
        int? timeout,
        CancellationToken cancellationToken
    )
    {
        try
        {
            return new(await AskAsync(connection, null, questions, timeout, cancellationToken), connection, isFirstPassed: false);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks over the connection of a unit of work.</summary>
    /// <param name="connection">The connection, which stays the unit of work's.</param>
    /// <param name="first">What is to be done before, or null.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<Answers> OfAsync(
        NpgsqlConnection connection,
        NpgsqlBatchCommand? first,
        IReadOnlyList<Question> questions,
        CancellationToken cancellationToken
    ) => new(await AskAsync(connection, first, questions, null, cancellationToken), null, isFirstPassed: first is not null);

    /// <summary>Says who gives the answers that are still to be read where these break off.</summary>
    public void OrElse(Func<CancellationToken, Task<Answers>> others) => (_orElse, _given) = (others, 0);

    /// <summary>The rows of the next answer.</summary>
    public async Task<List<TRow>> NextAsync<TRow>(Func<Columns, TRow> read, CancellationToken cancellationToken)
    {
        if (_others is not null)
            return await _others.NextAsync(read, cancellationToken);
        try
        {
            await MoveOnAsync(cancellationToken);
            List<TRow> rows = [];
            while (await _reader.ReadAsync(cancellationToken))
                rows.Add(read(new(_reader)));
            _given++;
            return rows;
        }
        catch (Exception failure) when (_orElse is not null && StandbyReadings.IsOfTheHost(failure, cancellationToken))
        {
            _others = await _orElse(cancellationToken);
            for (var passed = 0; passed < _given; passed++)
                await _others.MoveOnAsync(cancellationToken);
            return await _others.NextAsync(read, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _reader.DisposeAsync();
        if (_connection is not null)
            await _connection.DisposeAsync();
        if (_others is not null)
            await _others.DisposeAsync();
    }

    private static async Task<NpgsqlDataReader> AskAsync(
        NpgsqlConnection connection,
        NpgsqlBatchCommand? first,
        IReadOnlyList<Question> questions,
        int? timeout,
        CancellationToken cancellationToken
    )
    {
        await using var batch = new NpgsqlBatch(connection);
        if (timeout is { } seconds)
            batch.Timeout = seconds;
        if (first is not null)
            batch.BatchCommands.Add(first);
        foreach (var question in questions)
            batch.BatchCommands.Add(question.AsCommand());
        return await batch.ExecuteReaderAsync(cancellationToken);
    }

    private async Task MoveOnAsync(CancellationToken cancellationToken)
    {
        if (_isBegun)
            await _reader.NextResultAsync(cancellationToken);
        _isBegun = true;
    }
}
