using Npgsql;
using PlanAccountability.Infrastructure.Idempotency;

namespace PlanAccountability.Api.Idempotency;

/// <summary>Deletes kept answers whose term is over. They are not given any more even before that.</summary>
internal sealed partial class IdempotencyCleanup(IServiceScopeFactory scopes, TimeProvider clock, ILogger<IdempotencyCleanup> log)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await ForgetAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    private async Task ForgetAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<IdempotencyStore>().ForgetAsync(stoppingToken);
        }
        catch (Exception failure) when (failure is NpgsqlException or InvalidOperationException)
        {
            LogOutage(failure.GetBaseException().Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Old answers stay for now, for the database cannot be used: {Cause}")]
    private partial void LogOutage(string cause);
}
