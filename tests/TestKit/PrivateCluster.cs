namespace PlanAccountability.TestKit;

/// <summary>A PostgreSQL server of one test's own, which can be restarted: programs of this machine, by <c>eng/postgres</c>.</summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    private readonly string _folder;

    private PrivateCluster(string folder, string connection) => (_folder, Connection) = (folder, connection);

    /// <summary>How to reach it.</summary>
    public string Connection { get; }

    /// <summary>Starts one; null where this machine has none.</summary>
    public static async Task<PrivateCluster?> TryStartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("plan-accountability-").FullName;
        try
        {
            await PostgresServer.RunAsync("start", folder);
            return new(folder, await PostgresServer.RunAsync("url", folder));
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Stops it, with all sessions in it, and starts it at the same port.</summary>
    public async Task RestartAsync()
    {
        await PostgresServer.RunAsync("stop", _folder);
        await PostgresServer.RunAsync("start", _folder, "--port", $"{new Npgsql.NpgsqlConnectionStringBuilder(Connection).Port}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await PostgresServer.RunAsync("remove", _folder);
}
