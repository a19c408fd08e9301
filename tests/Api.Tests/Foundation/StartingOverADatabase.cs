using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using NUnit.Framework;
using OpenTelemetry.Trace;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Foundation;

/// <summary>What the program finds out before it serves.</summary>
public sealed class StartingOverADatabase
{
    private string _empty = "";

    [OneTimeSetUp]
    public async Task MakeADatabase() => _empty = await TestPostgres.CreateEmptyDatabaseAsync();

    [OneTimeTearDown]
    public Task DropIt() => TestPostgres.DropDatabaseAsync(_empty);

    [Test]
    public async Task Is_refused_where_it_lacks_migrations()
    {
        var run = await StartAsync(_empty);

        Assert.That(run.Error.TrimEnd('\n'), Does.Match("^\\d+ migrations are not applied: run this program with 'migrate' first.$"));
        Assert.That(run.ExitCode, Is.EqualTo(2));
    }

    [Test]
    public async Task Is_refused_at_once_where_it_is_not_there()
    {
        var run = await StartAsync(new NpgsqlConnectionStringBuilder(_empty) { Database = "pa_nowhere" }.ConnectionString);

        Assert.That(run.Error.TrimEnd('\n'), Does.StartWith("The database cannot be used: 3D000").And.Contain("pa_nowhere"));
        Assert.That(run.ExitCode, Is.EqualTo(2));
    }

    [Test]
    public async Task Costs_one_command_whether_there_are_migrations_or_none()
    {
        var full = await TestPostgres.CreateDatabaseAsync();
        var (missing, commands) = await AskAsync(full);
        var (missingInEmpty, commandsInEmpty) = await AskAsync(_empty);
        await TestPostgres.DropDatabaseAsync(full);

        Assert.That((missing, commands), Is.EqualTo((0, 1)));
        Assert.That(missingInEmpty, Is.GreaterThan(0));
        Assert.That(commandsInEmpty, Is.EqualTo(1));
    }

    [TestCase("", false)]
    [TestCase("http://127.0.0.1:4317", true)]
    public async Task Traces_only_for_a_collector(string collector, bool traces)
    {
        await using var host = ApiHost.Start(_empty, new Dictionary<string, string> { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector });

        Assert.That(host.Services.GetService<TracerProvider>() is not null, Is.EqualTo(traces));
    }

    private static Task<CommandLine.Run> StartAsync(string database) =>
        CommandLine.RunAsync(
            [],
            new Dictionary<string, string>
            {
                [$"ConnectionStrings__{InfrastructureServices.ConnectionName}"] = database,
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            }
        );

    private static async Task<(int Missing, int Commands)> AskAsync(string connection)
    {
        using var log = new CapturedLog();
        using var logs = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(log));
        await using var database = new NpgsqlDataSourceBuilder(connection).UseLoggerFactory(logs).Build();
        var missing = await database.PendingMigrationsAsync(CancellationToken.None);
        return (missing, log.Lines.Count(line => line.Contains("Npgsql.Command: Executing command", StringComparison.Ordinal)));
    }
}
