using Npgsql;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>Where the record is: on one host, or on whichever of several takes writes just now.</summary>
internal static class DatabaseHosts
{
    /// <summary>Opens the way to the record. Where the connection string names several hosts (<c>Host=a,b</c>), every connection is to the
    /// primary among them, and after a promotion to the new one; the standby is asked nothing, for it may lag.</summary>
    public static NpgsqlDataSource Open(string connectionString)
    {
        var database = new NpgsqlDataSourceBuilder(connectionString);
        return database.ConnectionStringBuilder.Host?.Contains(',', StringComparison.Ordinal) is true
            ? database.BuildMultiHost().WithTargetSession(TargetSessionAttributes.Primary)
            : database.Build();
    }
}
