using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace PlanAccountability.Infrastructure.Access;

/// <summary>Notes on which day a key was last used: at most one write for each key, day and process, so that reading does not
/// write.</summary>
public sealed partial class ApiKeyUsage(NpgsqlDataSource database, ILogger<ApiKeyUsage> log)
{
    private const string Note = """
        insert into api_key_use (prefix, client_id, used_on) values ($1, $2, $3)
        on conflict (prefix) do update set client_id = excluded.client_id, used_on = excluded.used_on
            where api_key_use.used_on < excluded.used_on or api_key_use.client_id <> excluded.client_id
        """;

    private readonly ConcurrentDictionary<(string Prefix, ApiClientId Client), DateOnly> _noted = new();

    /// <summary>Notes the day, unless this process has done so. A failure is logged and no reason to refuse the caller; the next request
    /// tries again.</summary>
    public async Task NoteAsync(string prefix, ApiClientId client, DateOnly day, CancellationToken cancellationToken)
    {
        var use = (prefix, client);
        if (!IsNews(use, day))
            return;
        var isNoted = false;
        try
        {
            await using var command = database.CreateCommand(Note);
            command.Parameters.AddWithValue(prefix);
            command.Parameters.AddWithValue(client.Value);
            command.Parameters.AddWithValue(day);
            await command.ExecuteNonQueryAsync(cancellationToken);
            isNoted = true;
        }
        catch (NpgsqlException failure)
        {
            LogFailure(failure.Message);
        }
        finally
        {
            if (!isNoted)
                _noted.TryRemove(new(use, day));
        }
    }

    /// <summary>Whether the day is later than what is known; of several requests at once, one is told so.</summary>
    private bool IsNews((string Prefix, ApiClientId Client) use, DateOnly day) =>
        _noted.TryAdd(use, day) || (_noted.TryGetValue(use, out var last) && last < day && _noted.TryUpdate(use, day, last));

    [LoggerMessage(LogLevel.Warning, "The day of a key's last use could not be noted: {Cause}")]
    private partial void LogFailure(string cause);
}
