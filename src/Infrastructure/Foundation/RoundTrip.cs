using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>Begins round trips to the database.</summary>
internal sealed class RoundTrips(
    OpenedRecord opened,
    WriteLocks locks,
    [FromKeyedServices(DatabaseHosts.ReadingConnections)] NpgsqlDataSource readings,
    StandbyReadings standby
)
{
    /// <summary>One that asks a question; more can follow. A standby may answer where the request allows that.</summary>
    public RoundTrip Ask(string sql, params ReadOnlySpan<object> values) =>
        new RoundTrip(opened.Db, readings, locks, standby).Ask(sql, values);

    /// <summary>One that asks the primary, whoever makes the request: for what gives positions in the feed.</summary>
    public RoundTrip AskPrimary(string sql, params ReadOnlySpan<object> values) =>
        new RoundTrip(opened.Db, readings, locks).Ask(sql, values);
}

/// <summary>A question to PostgreSQL.</summary>
/// <param name="Sql">The question, in which the values are <c>$1</c>, <c>$2</c> and so on.</param>
/// <param name="Values">The values, as the database has them.</param>
internal sealed record Question(string Sql, object[] Values)
{
    /// <summary>The question as it is sent.</summary>
    public NpgsqlBatchCommand AsCommand()
    {
        var command = new NpgsqlBatchCommand(Sql);
        foreach (var value in Values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return command;
    }
}

/// <summary>Questions that are put to PostgreSQL together: however many, they cost one round trip. Their answers are read in the order of
/// asking. Within a unit of work they see what it did so far, and take the lock that it still owes.</summary>
internal sealed class RoundTrip(
    IPlanAccountabilityDb? db,
    NpgsqlDataSource primary,
    WriteLocks? locks = null,
    StandbyReadings? standby = null
)
{
    private readonly List<Question> _questions = [];

    /// <summary>Asks a question.</summary>
    /// <param name="sql">The question, in which the values are <c>$1</c>, <c>$2</c> and so on.</param>
    /// <param name="values">The values, none of them null; an identifier, an area and a date as the record has them.</param>
    public RoundTrip Ask(string sql, params ReadOnlySpan<object> values)
    {
        var stored = new object[values.Length];
        for (var at = 0; at < values.Length; at++)
            stored[at] = Stored(values[at]);
        _questions.Add(new(sql, stored));
        return this;
    }

    /// <summary>Sends the questions.</summary>
    /// <returns>The answers; the connection is theirs until they are disposed of.</returns>
    public async Task<Answers> SendAsync(CancellationToken cancellationToken)
    {
        if (db is not null && UnitOfWork.IsUnderWayOn(db))
            return await Answers.OfAsync(
                (NpgsqlConnection)db.Database.GetDbConnection(),
                locks?.TakeShare(),
                _questions,
                cancellationToken
            );
        return (standby is null ? null : await standby.AskAsync(_questions, AskPrimaryAsync, cancellationToken))
            ?? await AskPrimaryAsync(cancellationToken);
    }

    private async Task<Answers> AskPrimaryAsync(CancellationToken cancellationToken) =>
        await Answers.OfAsync(await primary.OpenConnectionAsync(cancellationToken), _questions, null, cancellationToken);

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
