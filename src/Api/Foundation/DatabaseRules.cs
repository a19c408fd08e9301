using System.Net;
using Npgsql;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Api.Foundation;

/// <summary>Rules for the way to the database.</summary>
internal static class DatabaseRules
{
    internal const string PrivateNetwork = "Database:PrivateNetwork";

    /// <summary>Whether standbys among the hosts may be read; not unless it is set.</summary>
    internal const string ReadStandby = "Database:ReadStandby";

    public static bool ReadsStandby(IConfiguration configuration) => bool.TryParse(configuration[ReadStandby], out var reads) && reads;

    public static IEnumerable<string> StandbyIsNamed(IConfiguration configuration) =>
        ReadsStandby(configuration) && Connection(configuration) is { } connection && !DatabaseHosts.AreSeveral(connection)
            ?
            [
                $"{Settings.Variable(ReadStandby)} reads a standby, and ConnectionStrings__PlanAccountability names one host: "
                    + "name the primary and the standby, as in Host=a,b.",
            ]
            : [];

    public static IEnumerable<string> ConnectionIsEncrypted(IConfiguration configuration) =>
        !(bool.TryParse(configuration[PrivateNetwork], out var isPrivate) && isPrivate)
        && Connection(configuration) is { SslMode: < SslMode.Require } connection
        && !IsOnThisMachine(connection)
            ?
            [
                "The database is reached over a network without TLS: add 'SSL Mode=VerifyFull' (or Require) to "
                    + "ConnectionStrings__PlanAccountability, or set Database__PrivateNetwork=true if nobody else is on that network.",
            ]
            : [];

    /// <summary>The connection, or null where the string is none that can be read; that is told elsewhere.</summary>
    private static NpgsqlConnectionStringBuilder? Connection(IConfiguration configuration)
    {
        try
        {
            return configuration.GetConnectionString(InfrastructureServices.ConnectionName) is { Length: > 0 } text ? new(text) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether every host is this one: a socket or a loopback address.</summary>
    private static bool IsOnThisMachine(NpgsqlConnectionStringBuilder connection) =>
        (connection.Host ?? "")
            .Split(',')
            .Select(host => host.Trim())
            .All(host => host is ['/' or '@', ..] or "localhost" || IsLoopback(host));

    private static bool IsLoopback(string host) =>
        host.StartsWith("localhost:", StringComparison.Ordinal)
        || (IPEndPoint.TryParse(host, out var address) && IPAddress.IsLoopback(address.Address));
}
