using Npgsql;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>What the service asks of its connections to PostgreSQL; what the connection string says itself counts instead.</summary>
internal static class ConnectionDefaults
{
    /// <summary>The settings, and what they are by default.</summary>
    /// <remarks>A server has 100 connections as it comes, for all of its clients. Statements are planned once for each connection: most
    /// readings cost more to plan than to carry out. Nothing here lives as long as a session but the locks of imports, which are let go of
    /// by name, so that a connection need not be reset before it is used again.</remarks>
    private static readonly (string Setting, object Value)[] Values =
    [
        ("Maximum Pool Size", 50),
        ("No Reset On Close", true),
        ("Max Auto Prepare", 200),
        ("Auto Prepare Min Usages", 2),
    ];

    /// <summary>A connection string with the defaults for what it does not say.</summary>
    /// <param name="connectionString">The connection string.</param>
    /// <param name="connections">The most connections, whatever it says, or null.</param>
    public static string AddedTo(string connectionString, int? connections = null)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        var said = connection.Keys.Cast<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (setting, value) in Values.Where(value => !said.Contains(value.Setting)))
            connection[setting] = value;
        if (connections is { } most)
            (connection.MinPoolSize, connection.MaxPoolSize) = (0, most);
        return connection.ConnectionString;
    }

    /// <summary>A third of the connections is for readings in one round trip, the rest for everything else.</summary>
    /// <remarks>More connections would not read more: a database that works on far more questions than it has processors answers all of
    /// them late. Statements for readings carry the same plan out whatever the values, so each is planned once; left to choose, PostgreSQL
    /// plans one about a single record anew each time, which costs more than to carry it out.</remarks>
    /// <returns>The connection strings of what is usual and of the readings.</returns>
    public static (string Usual, string Readings) Divided(string connectionString)
    {
        var (usual, readings) = (new NpgsqlConnectionStringBuilder(connectionString), new NpgsqlConnectionStringBuilder(connectionString));
        readings.MaxPoolSize = Math.Max(1, readings.MaxPoolSize / 3);
        readings.MinPoolSize = Math.Min(readings.MinPoolSize, readings.MaxPoolSize);
        readings.Options = $"{readings.Options} -c plan_cache_mode=force_generic_plan".Trim();
        usual.MaxPoolSize = Math.Max(1, usual.MaxPoolSize - readings.MaxPoolSize);
        usual.MinPoolSize = Math.Min(usual.MinPoolSize, usual.MaxPoolSize);
        return (usual.ConnectionString, readings.ConnectionString);
    }
}
