using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>Begins round trips to the database.</summary>
internal sealed class RoundTrips(OpenedRecord opened, WriteLocks locks, NpgsqlDataSource dataSource)
{
    /// <summary>One that asks a question; more can follow.</summary>
    public RoundTrip Ask(string sql, params ReadOnlySpan<object> values) => new RoundTrip(opened.Db, dataSource, locks).Ask(sql, values);
}

/// <summary>Questions that are put to PostgreSQL together: however many, they cost one round trip. Their answers are read in the order of
/// asking. Within a unit of work they see what it did so far, and take the lock that it still owes.</summary>
internal sealed class RoundTrip(IPlanAccountabilityDb? db, NpgsqlDataSource dataSource, WriteLocks? locks = null)
{
    private readonly List<NpgsqlBatchCommand> _questions = [];

    /// <summary>Asks a question.</summary>
    /// <param name="sql">The question, in which the values are <c>$1</c>, <c>$2</c> and so on.</param>
    /// <param name="values">The values, none of them null; an identifier, an area and a date as the record has them.</param>
    public RoundTrip Ask(string sql, params ReadOnlySpan<object> values)
    {
        var question = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            question.Parameters.Add(new NpgsqlParameter { Value = Stored(value) });
        _questions.Add(question);
        return this;
    }

    /// <summary>Sends the questions.</summary>
    /// <returns>The answers; the connection is theirs until they are disposed of.</returns>
    public async Task<Answers> SendAsync(CancellationToken cancellationToken)
    {
        var isWithin = db is not null && UnitOfWork.IsUnderWayOn(db);
        var connection = isWithin
            ? (NpgsqlConnection)db!.Database.GetDbConnection()
            : await dataSource.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var batch = new NpgsqlBatch(connection);
            var share = isWithin ? locks?.TakeShare() : null;
            if (share is not null)
                batch.BatchCommands.Add(share);
            foreach (var question in _questions)
                batch.BatchCommands.Add(question);
            return new(await batch.ExecuteReaderAsync(cancellationToken), isWithin ? null : connection, isFirstPassed: share is not null);
        }
        catch
        {
            if (!isWithin)
                await connection.DisposeAsync();
            throw;
        }
    }

    private static object Stored(object value) =>
        value switch
        {
            IIdentifier id => id.Value,
            AreaId area => area.Value,
            PartialDate date => date.ToString(),
            _ => value,
        };
}

/// <summary>Values of questions.</summary>
internal static class Asked
{
    /// <summary>Identifiers as PostgreSQL has them.</summary>
    public static Guid[] Values<TRoot>(this IEnumerable<Id<TRoot>> ids)
        where TRoot : class => [.. ids.Select(id => id.Value)];

    /// <summary>Areas as PostgreSQL has them.</summary>
    public static string[] Values(this IEnumerable<AreaId> areas) => [.. areas.Select(area => area.Value)];
}

/// <summary>What PostgreSQL answered to the questions of one round trip.</summary>
/// <param name="reader">The rows.</param>
/// <param name="connection">The connection that goes back to the pool with them; null where it is a unit of work's.</param>
/// <param name="isFirstPassed">Whether the first answer is to none of the questions.</param>
internal sealed class Answers(NpgsqlDataReader reader, NpgsqlConnection? connection, bool isFirstPassed) : IAsyncDisposable
{
    private bool _isBegun = isFirstPassed;

    /// <summary>The rows of the next answer.</summary>
    public async Task<List<TRow>> NextAsync<TRow>(Func<Columns, TRow> read, CancellationToken cancellationToken)
    {
        if (_isBegun)
            await reader.NextResultAsync(cancellationToken);
        _isBegun = true;
        List<TRow> rows = [];
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(new(reader)));
        return rows;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await reader.DisposeAsync();
        if (connection is not null)
            await connection.DisposeAsync();
    }
}
