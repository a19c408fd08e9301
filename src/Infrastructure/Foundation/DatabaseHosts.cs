using Npgsql;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>Where the record is: on one host, or on whichever of several takes writes just now, with standbys that may be read.</summary>
public sealed class DatabaseHosts
{
    /// <summary>The key of the connections for readings.</summary>
    public const string ReadingConnections = "readings";

    private DatabaseHosts(NpgsqlDataSource primary, NpgsqlDataSource readings, NpgsqlDataSource? standby) =>
        (Primary, Readings, Standby) = (primary, readings, standby);

    /// <summary>The host that takes writes; after a promotion it is the new one.</summary>
    internal NpgsqlDataSource Primary { get; }

    /// <summary>The same host for readings in one round trip, over connections of their own.</summary>
    internal NpgsqlDataSource Readings { get; }

    /// <summary>A host that follows the primary, or null where none is to be read.</summary>
    internal NpgsqlDataSource? Standby { get; }

    /// <summary>Opens the way to the record. Where the connection string names several hosts (<c>Host=a,b</c>), the primary is looked for
    /// among them. Readings of the primary and of a standby are of one pool for each host: a promotion does not double them.</summary>
    internal static DatabaseHosts Open(string connectionString, bool readsStandby = false)
    {
        var (usual, readings) = ConnectionDefaults.Divided(connectionString);
        var database = new NpgsqlDataSourceBuilder(usual);
        var reading = new NpgsqlDataSourceBuilder(readings);
        if (!AreSeveral(database.ConnectionStringBuilder))
            return new(database.Build(), reading.Build(), null);
        var hosts = reading.BuildMultiHost();
        return new(
            database.BuildMultiHost().WithTargetSession(TargetSessionAttributes.Primary),
            hosts.WithTargetSession(TargetSessionAttributes.Primary),
            readsStandby ? hosts.WithTargetSession(TargetSessionAttributes.Standby) : null
        );
    }

    /// <summary>Whether a connection string names several hosts.</summary>
    public static bool AreSeveral(NpgsqlConnectionStringBuilder connection) =>
        connection.Host?.Contains(',', StringComparison.Ordinal) is true;
}
