using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using PlanAccountability.Api.Caching;
using PlanAccountability.Infrastructure.Access;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.TestKit;

/// <summary>The whole service over a database of its own, as it runs in production but for the clock and the log. One that is shared serves
/// fixture after fixture, each with a new database of the same name and new objects of ours.</summary>
public sealed class ApiHost : WebApplicationFactory<Program>
{
    private readonly string _connection;

    private readonly SharedService? _shared;

    private readonly FakeTimeProvider _clock = new(TestClock.Start);

    private readonly IReadOnlyDictionary<string, string> _settings;

    private readonly Dictionary<string, HttpClient> _clients = [];

    private readonly Action<IServiceCollection> _configure;

    private ApiHost(
        string connection,
        IReadOnlyDictionary<string, string> settings,
        Action<IServiceCollection> configure,
        SharedService? shared = null
    )
    {
        (_connection, _settings, _configure, _shared) = (connection, settings, configure, shared);
        Sql = new(() =>
        {
            Services.GetRequiredService<AnswerCache>().Empty();
            Services.GetRequiredService<NameCache>().Empty();
        });
    }

    /// <summary>The clock of the service.</summary>
    public FakeTimeProvider Clock => _shared?.Clock ?? _clock;

    /// <summary>The SQL commands that requests cause.</summary>
    public SqlCounter Sql { get; }

    /// <summary>What the service logged.</summary>
    public CapturedLog Log { get; } = new();

    /// <summary>How to reach the database.</summary>
    public string ConnectionString => _connection;

    /// <summary>Starts the service over a new database.</summary>
    /// <param name="settings">Settings besides the usual, as in a command line (<c>Metrics:Anonymous</c>).</param>
    /// <param name="onKestrel">Whether to listen on a real port, which limits on bodies need.</param>
    /// <param name="configure">Puts what the outside world would be in its place.</param>
    public static async Task<ApiHost> StartAsync(
        IReadOnlyDictionary<string, string>? settings = null,
        bool onKestrel = false,
        Action<IServiceCollection>? configure = null
    ) => Start(await TestPostgres.CreateDatabaseAsync(), settings, onKestrel, configure);

    /// <summary>Starts the service over a database that may not be there.</summary>
    public static ApiHost Start(
        string connection,
        IReadOnlyDictionary<string, string>? settings = null,
        bool onKestrel = false,
        Action<IServiceCollection>? configure = null
    )
    {
        var host = new ApiHost(connection, settings ?? new Dictionary<string, string>(), configure ?? (_ => { }));
        if (onKestrel)
            host.UseKestrel(0);
        host.StartServer();
        return host;
    }

    /// <summary>Starts a service that one fixture after the other uses; see <see cref="BeginAsync"/> and <see cref="EndAsync"/>.</summary>
    internal static async Task<ApiHost> StartSharedAsync()
    {
        var host = new ApiHost(await TestPostgres.NewConnectionAsync(), new Dictionary<string, string>(), _ => { }, new());
        host.StartServer();
        return host;
    }

    /// <summary>Begins a fixture: a new database, a new clock, and new objects of ours.</summary>
    internal async Task BeginAsync()
    {
        await TestPostgres.CreateDatabaseAsync(_connection);
        Log.Clear();
        await _shared!.BeginAsync(Services);
    }

    /// <summary>Ends a fixture and drops its database.</summary>
    /// <returns>Whether another may begin: not where a request is still under way, which would go on in the next one's database.</returns>
    internal async Task<bool> EndAsync()
    {
        var isIdle = await _shared!.EndAsync();
        if (isIdle)
        {
            CloseConnections();
            await TestPostgres.DropDatabaseAsync(_connection);
        }

        return isIdle;
    }

    /// <summary>Puts the database back to what it was when the service was started, as a restore of a backup does.</summary>
    public async Task RestoreAsync()
    {
        await TestPostgres.DropDatabaseAsync(_connection);
        await TestPostgres.CreateDatabaseAsync(_connection);
        CloseConnections();
    }

    /// <summary>Closes the connections that nobody uses.</summary>
    public void CloseConnections()
    {
        Services.GetRequiredService<NpgsqlDataSource>().Clear();
        foreach (var other in new[] { FeedWatch.Connection, DatabaseHosts.ReadingConnections })
            Services.GetRequiredKeyedService<NpgsqlDataSource>(other).Clear();
    }

    /// <summary>A caller with the key of a client, or nobody.</summary>
    public HttpClient As(ClientRegistration? client)
    {
        var key = client?.Key ?? "";
        lock (_clients)
        {
            if (!_clients.TryGetValue(key, out var http))
            {
                _clients[key] = http = CreateClient(
                    new()
                    {
                        BaseAddress = ClientOptions.BaseAddress,
                        AllowAutoRedirect = false,
                        HandleCookies = false,
                    }
                );
                if (key.Length > 0)
                    http.DefaultRequestHeaders.Authorization = new("Bearer", key);
            }

            return http;
        }
    }

    /// <summary>A unit of work on the record.</summary>
    public DbScope Db() => new(Services.CreateAsyncScope());

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting($"ConnectionStrings:{InfrastructureServices.ConnectionName}", _connection);
        builder.UseSetting("Database:WaitAtStartSeconds", "0");
        builder.UseSetting("RateLimits:PerAddress", "1000000");
        builder.UseSetting("RateLimits:PerClient", "1000000");
        builder.UseSetting("Database:PrivateNetwork", "true");
        foreach (var (name, value) in _settings)
            builder.UseSetting(name, value);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(Log));
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>().AddSingleton(_shared is null ? _clock : _shared.TimeProvider);
            _shared?.Take(services);
            services.AddSingleton(Sql);
            _configure(services);
        });
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        Sql.Dispose();
        await base.DisposeAsync();
        await TestPostgres.DropDatabaseAsync(_connection);
    }
}

/// <summary>A unit of work on the record, as one request has it.</summary>
/// <param name="scope">The scope of its services.</param>
public sealed class DbScope(AsyncServiceScope scope) : IAsyncDisposable
{
    /// <summary>The record.</summary>
    public IPlanAccountabilityDb Db { get; } = scope.ServiceProvider.GetRequiredService<IPlanAccountabilityDb>();

    /// <summary>Any service of the scope.</summary>
    public TService Get<TService>()
        where TService : notnull => scope.ServiceProvider.GetRequiredService<TService>();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => scope.DisposeAsync();
}
