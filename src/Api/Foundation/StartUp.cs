using Npgsql;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Api.Foundation;

/// <summary>Refuses to serve in an insecure or senseless way, or over a database that is not there or not of this version, in one clear
/// line.</summary>
internal static class StartUp
{
    /// <summary>How long to wait for the database, in seconds; 10 by default, 0 to start in any case.</summary>
    internal const string StartupTimeout = "Database:WaitAtStartSeconds";

    /// <summary>Serves until it is told to stop.</summary>
    /// <returns>The exit code; 2 where the address cannot be listened on.</returns>
    public static async Task<int> ServeAsync(WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (IOException unavailable)
        {
            return await Commands.Refuse($"The service cannot listen: {unavailable.Message}");
        }
    }

    /// <summary>What prevents the service from serving, or null.</summary>
    public static async Task<string?> StartupErrorAsync(WebApplication app)
    {
        var findings = ConfigurationRules.FindingsIn(app.Configuration, app.Environment.IsProduction());
        if (findings.Count > 0)
            return string.Join(' ', findings);
        var timeout = TimeSpan.FromSeconds(app.Configuration.GetValue(StartupTimeout, 10));
        if (timeout == TimeSpan.Zero)
            return null;
        if (app.Configuration.GetConnectionString(InfrastructureServices.ConnectionName) is not { Length: > 0 })
            return $"No database is named: set ConnectionStrings__{InfrastructureServices.ConnectionName}.";

        var clock = app.Services.GetRequiredService<TimeProvider>();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500), clock);
        for (var started = clock.GetTimestamp(); ; await timer.WaitForNextTickAsync())
        {
            try
            {
                var pending = await app.Services.GetRequiredService<NpgsqlDataSource>().PendingMigrationsAsync(CancellationToken.None);
                return pending == 0 ? null : $"{pending} migrations are not applied: run this program with 'migrate' first.";
            }
            catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException or ArgumentException)
            {
                if (clock.GetElapsedTime(started) > timeout || exception.GetBaseException() is PostgresException or ArgumentException)
                    return $"The database cannot be used: {exception.GetBaseException().Message}";
            }
        }
    }
}
