using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace PlanAccountability.TestKit;

/// <summary>What makes a service fit for one fixture after the other: whatever of it is ours is made anew for each, and with it all that it
/// remembers. What stays is the framework's, which takes seconds to start and remembers nothing of a database.</summary>
internal sealed class SharedService : IStartupFilter
{
    /// <summary>How long requests and work in the background may take to end after a fixture.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly List<Type> _workers = [];

    private readonly Lock _turn = new();

    private Fixture _fixture = new();

    private int _underWay;

    private TaskCompletionSource? _idle;

    public SharedService() => TimeProvider = new CurrentTime(this);

    /// <summary>The clock of the fixture.</summary>
    public FakeTimeProvider Clock => _fixture.Clock;

    /// <summary>Goes by the clock of the fixture, whichever it is.</summary>
    public TimeProvider TimeProvider { get; }

    /// <summary>Takes over our singletons and workers, which would else live as long as the service does.</summary>
    public void Take(IServiceCollection services)
    {
        services.AddSingleton<Root>();
        services.AddSingleton<IStartupFilter>(this);
        foreach (var service in services.ToList())
        {
            if (
                service is not { Lifetime: ServiceLifetime.Singleton, IsKeyedService: false, ImplementationType: { } type }
                || !IsOurs(type)
            )
                continue;
            if (service.ServiceType == typeof(IHostedService))
            {
                _workers.Add(type);
                services.Remove(service);
            }
            else if (IsOurs(service.ServiceType))
            {
                // What a scope hands out it would dispose of with itself.
                if (type.IsAssignableTo(typeof(IDisposable)) || type.IsAssignableTo(typeof(IAsyncDisposable)))
                    throw new NotSupportedException($"{type} is disposable and cannot be made anew for each fixture.");
                services.Remove(service);
                services.AddTransient(service.ServiceType, provider => _fixture.The(type, provider.GetRequiredService<Root>().Provider));
            }
        }
    }

    /// <summary>Begins a fixture, over a database that is there.</summary>
    public async Task BeginAsync(IServiceProvider services)
    {
        _fixture = new();
        foreach (var type in _workers)
        {
            var worker = (IHostedService)ActivatorUtilities.CreateInstance(services, type);
            _fixture.Workers.Add(worker);
            await worker.StartAsync(CancellationToken.None);
        }
    }

    /// <summary>Ends a fixture.</summary>
    /// <returns>Whether nothing of it is under way any more.</returns>
    public async Task<bool> EndAsync()
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            foreach (var worker in _fixture.Workers)
            {
                await worker.StopAsync(patience.Token);
                (worker as IDisposable)?.Dispose();
            }

            await IdleAsync().WaitAsync(patience.Token);
            return !_fixture.Workers.Any(worker => worker is BackgroundService { ExecuteTask.IsCompleted: false });
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Counts the requests that are under way: the answer may be there before its request has ended.</summary>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            app.Use(
                async (context, inner) =>
                {
                    Count(1);
                    try
                    {
                        await inner(context);
                    }
                    finally
                    {
                        Count(-1);
                    }
                }
            );
            next(app);
        };

    private static bool IsOurs(Type type) =>
        type.Assembly.GetName().Name!.StartsWith("PlanAccountability.", StringComparison.Ordinal)
        && type.Assembly != typeof(ApiHost).Assembly;

    private void Count(int more)
    {
        lock (_turn)
        {
            _underWay += more;
            if (_underWay == 0)
                _idle?.TrySetResult();
        }
    }

    private Task IdleAsync()
    {
        lock (_turn)
        {
            if (_underWay == 0)
                return Task.CompletedTask;
            _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _idle.Task;
        }
    }

    /// <summary>What lives as long as a fixture.</summary>
    private sealed class Fixture
    {
        private readonly ConcurrentDictionary<Type, Lazy<object>> _objects = new();

        public FakeTimeProvider Clock { get; } = new(TestClock.Start);

        public List<IHostedService> Workers { get; } = [];

        public object The(Type type, IServiceProvider services) =>
            _objects.GetOrAdd(type, static (key, root) => new(() => ActivatorUtilities.CreateInstance(root, key)), services).Value;
    }

    /// <summary>The services outside any scope.</summary>
    private sealed class Root(IServiceProvider provider)
    {
        public IServiceProvider Provider => provider;
    }

    private sealed class CurrentTime(SharedService service) : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => service.Clock.LocalTimeZone;

        public override long TimestampFrequency => service.Clock.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => service.Clock.GetUtcNow();

        public override long GetTimestamp() => service.Clock.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            service.Clock.CreateTimer(callback, state, dueTime, period);
    }
}
