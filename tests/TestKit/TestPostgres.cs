using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using PlanAccountability.Infrastructure.Access;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.TestKit;

/// <summary>Real PostgreSQL for tests: one server a run, one template with all migrations, the reference data and the test clients
/// a process, and a copy of it for each fixture.</summary>
public static class TestPostgres
{
    /// <summary>When the template was made: the day before the tests' clock starts.</summary>
    public static readonly DateTimeOffset TemplateMadeAt = TestClock.Start.AddDays(-1);

    private static readonly string Template = $"pa_template_{Environment.ProcessId}_{Random.Shared.Next():x}";

    private static readonly Lazy<Task<PostgresServer>> Server = new(PostgresServer.FindAsync);

    private static readonly Lazy<Task> Made = new(MakeTemplateAsync);

    private static int _copies;

    /// <summary>A database of its own with migrations, reference data and clients.</summary>
    /// <returns>Its connection string.</returns>
    public static async Task<string> CreateDatabaseAsync()
    {
        var connection = await NewConnectionAsync();
        await CreateDatabaseAsync(connection);
        return connection;
    }

    /// <summary>Such a database where a connection string leads to; there must be none yet, or none any more.</summary>
    internal static async Task CreateDatabaseAsync(string connection)
    {
        await Made.Value;
        await RunAsync($"create database {new NpgsqlConnectionStringBuilder(connection).Database} template {Template} strategy file_copy");
    }

    /// <summary>A connection string to a database that is still to be made.</summary>
    internal static Task<string> NewConnectionAsync() =>
        ConnectionToAsync(string.Create(CultureInfo.InvariantCulture, $"{Template}_{Interlocked.Increment(ref _copies)}"));

    /// <summary>An empty database of its own, without migrations.</summary>
    /// <returns>Its connection string.</returns>
    public static async Task<string> CreateEmptyDatabaseAsync()
    {
        var connection = await NewConnectionAsync();
        await RunAsync($"create database {new NpgsqlConnectionStringBuilder(connection).Database}");
        return connection;
    }

    /// <summary>Drops a database, whoever still uses it.</summary>
    public static async Task DropDatabaseAsync(string connection)
    {
        await using (var pool = new NpgsqlConnection(connection))
            NpgsqlConnection.ClearPool(pool);
        await RunAsync($"drop database if exists {new NpgsqlConnectionStringBuilder(connection).Database} with (force)");
    }

    /// <summary>Ends what the run began. Each test assembly calls it once at its end.</summary>
    public static async Task StopAsync()
    {
        if (!Server.IsValueCreated)
            return;
        await RunAsync($"drop database if exists {Template} with (force)");
        await (await Server.Value).StopAsync();
    }

    /// <summary>Runs one statement on the server, outside any test's database.</summary>
    internal static async Task RunAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder((await Server.Value).Connection) { Pooling = false }.ConnectionString
        );
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> ConnectionToAsync(string database) =>
        new NpgsqlConnectionStringBuilder((await Server.Value).Connection) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    /// <summary>Nothing may stay connected to a template, so it is made without a pool.</summary>
    private static async Task MakeTemplateAsync()
    {
        await RunAsync($"create database {Template}");
        var connection = new NpgsqlConnectionStringBuilder(await ConnectionToAsync(Template)) { Pooling = false }.ConnectionString;
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddApplication()
            .AddInfrastructure(connection)
            .AddScoped<ICaller, SystemCaller>()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(TemplateMadeAt))
            .BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlanAccountabilityDb>().ApplyMigrationsAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<Registration>().RegisterAsync(TestClients.All, CancellationToken.None);
    }
}
