using System.Net;
using Npgsql;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Api.Foundation;

/// <summary>What in a configuration is no fit way to run in production: a line for each rule that is broken.</summary>
public static class InsecureConfiguration
{
    private const string PrivateNetwork = "Database:PrivateNetwork";

    private static readonly Func<IConfiguration, string?>[] Rules = [AuthorityInTheClear, AuthorityWithoutAudience, DatabaseInTheClear];

    /// <summary>The findings, each a sentence that says what to do.</summary>
    public static IReadOnlyList<string> FindingsIn(IConfiguration configuration) => [.. Rules.Select(rule => rule(configuration)).OfType<string>()];

    private static string? AuthorityInTheClear(IConfiguration configuration) =>
        configuration["Oidc:Authority"] is { Length: > 0 } authority && !(Uri.TryCreate(authority, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)
            ? "Oidc__Authority is not an https address: whoever is in between could sign tokens."
            : null;

    private static string? AuthorityWithoutAudience(IConfiguration configuration) =>
        string.IsNullOrEmpty(configuration["Oidc:Authority"]) != string.IsNullOrEmpty(configuration["Oidc:Audience"])
            ? "Oidc__Authority and Oidc__Audience are needed together: tokens that were issued for other services would be accepted."
            : null;

    private static string? DatabaseInTheClear(IConfiguration configuration) =>
        !configuration.GetValue<bool>(PrivateNetwork) && Connection(configuration) is { SslMode: < SslMode.Require } connection && !IsOnThisMachine(connection)
            ? "The database is reached over a network without TLS: add 'SSL Mode=VerifyFull' (or Require) to ConnectionStrings__PlanAccountability, or set Database__PrivateNetwork=true if nobody else is on that network."
            : null;

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
        (connection.Host ?? "").Split(',').Select(host => host.Trim()).All(host => host is ['/' or '@', ..] or "localhost" || IsLoopback(host));

    private static bool IsLoopback(string host) =>
        host.StartsWith("localhost:", StringComparison.Ordinal) || (IPEndPoint.TryParse(host, out var address) && IPAddress.IsLoopback(address.Address));
}
