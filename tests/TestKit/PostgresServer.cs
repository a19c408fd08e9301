using System.Diagnostics;
using DotNet.Testcontainers.Builders;
using Npgsql;
using Testcontainers.PostgreSql;

namespace PlanAccountability.TestKit;

/// <summary>The PostgreSQL server of one test run, with a way to end it.</summary>
/// <param name="Connection">A superuser's connection string.</param>
/// <param name="StopAsync">Ends the server, where it was started for the tests.</param>
internal sealed record PostgresServer(string Connection, Func<Task> StopAsync)
{
    /// <summary>A server that is given is used and left running.</summary>
    private const string Given = "ConnectionStrings__PlanAccountability";

    /// <summary><c>docker</c>: by Testcontainers and nothing else.</summary>
    private const string Choice = "PLAN_ACCOUNTABILITY_TEST_POSTGRES";

    /// <summary>The server that is given, else a container, else a private cluster of this machine's programs.</summary>
    public static async Task<PostgresServer> FindAsync()
    {
        if (Environment.GetEnvironmentVariable(Choice) is "docker")
            return await StartContainerAsync();
        if (Environment.GetEnvironmentVariable(Given) is { Length: > 0 } given)
            return new(given, () => Task.CompletedTask);

        try
        {
            return await StartContainerAsync();
        }
        catch (DockerUnavailableException)
        {
            return await StartClusterAsync();
        }
    }

    private static async Task<PostgresServer> StartContainerAsync()
    {
        var container = new PostgreSqlBuilder("postgres:17")
            .WithEnvironment("POSTGRES_INITDB_ARGS", "--encoding=UTF8 --locale=C.UTF-8")
            .WithCommand("-c", "max_connections=200")
            .Build();
        await container.StartAsync();
        return new(container.GetConnectionString(), async () => await container.DisposeAsync());
    }

    private static async Task<PostgresServer> StartClusterAsync()
    {
        var folder = Directory.CreateTempSubdirectory("plan-accountability-").FullName;
        await RunAsync("start", folder, "--fast");
        var connection = await RunAsync("url", folder);
        return new(new NpgsqlConnectionStringBuilder(connection).ConnectionString, () => RunAsync("remove", folder));
    }

    /// <summary>Runs <c>eng/postgres</c> and answers what it printed.</summary>
    internal static async Task<string> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(Repository.PathOf("eng/postgres"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var script = Process.Start(start)!;
        var printed = script.StandardOutput.ReadToEndAsync();
        var complained = script.StandardError.ReadToEndAsync();
        await script.WaitForExitAsync();
        return script.ExitCode == 0
            ? (await printed).Trim()
            : throw new InvalidOperationException($"No PostgreSQL for the tests: {await complained}");
    }
}
