using System.Net.Sockets;
using Npgsql;
using PlanAccountability.Api.Access;
using PlanAccountability.Application.Imports;
using PlanAccountability.Infrastructure.Access;
using PlanAccountability.Infrastructure.Foundation;
using PlanAccountability.Infrastructure.Imports;

namespace PlanAccountability.Api.Imports;

/// <summary>Carries out the imports that are too large to wait for, one after the other. What was interrupted is begun again.</summary>
internal sealed partial class ImportWorker(ImportQueue waiting, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ImportWorker> log)
    : BackgroundService
{
    /// <summary>How often to look for imports that another process left behind.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    /// <summary>How many attempts of one import do not count for an outage that ended them: a file that takes the database down with it is
    /// not begun for ever.</summary>
    private const int MostOutages = 10;

    /// <summary>The imports of which an attempt ended with an outage: the database could not be told that it does not count.</summary>
    private readonly Queue<Guid> _interrupted = new();

    /// <summary>How often that was so.</summary>
    private readonly Dictionary<Guid, int> _outages = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        var tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
        var bell = waiting.WaitAsync(stoppingToken);
        try
        {
            while (true)
            {
                await CarryOutAllAsync(stoppingToken);
                await await Task.WhenAny(tick, bell);
                if (tick.IsCompleted)
                    tick = timer.WaitForNextTickAsync(stoppingToken).AsTask();
                if (bell.IsCompleted)
                    bell = waiting.WaitAsync(stoppingToken);
            }
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops; what is under way is taken back and begun again at the next start.
        }
    }

    private async Task CarryOutAllAsync(CancellationToken stoppingToken)
    {
        try
        {
            await TakeBackAttemptsAsync(stoppingToken);
            while (await CarryOutNextAsync(stoppingToken)) { }
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            // Whatever it is, it must not take the service down with it; the next round tries again.
            LogOutage(failure.GetBaseException().Message);
        }
    }

    /// <summary>Takes back the attempts that an outage ended, as soon as the database can be told.</summary>
    private async Task TakeBackAttemptsAsync(CancellationToken stoppingToken)
    {
        while (_interrupted.TryPeek(out var id))
        {
            await waiting.TakeBackAttemptAsync(id, stoppingToken);
            _interrupted.Dequeue();
        }
    }

    private async Task<bool> CarryOutNextAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var taken = await waiting.TakeAsync(scope.ServiceProvider.GetRequiredService<PlanAccountabilityDb>(), stoppingToken);
        if (taken is null)
            return false;

        var batch = taken.Batch;
        if (batch.Attempts >= ImportBatch.MostAttempts)
        {
            LogGivenUp(batch.Id);
            await taken.FailAsync(ImportReport.GivenUp, clock.GetUtcNow(), stoppingToken);
            return true;
        }

        await taken.BeginAsync(stoppingToken);
        try
        {
            await CarryOutAsync(taken, scope.ServiceProvider, stoppingToken);
            _outages.Remove(batch.Id);
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            await waiting.TakeBackAttemptAsync(batch.Id, CancellationToken.None);
            throw;
        }
        catch (Exception failure) when (!IsOutage(failure))
        {
            LogFailure(failure, batch.Id);
            await taken.FailAsync(ImportReport.Interrupted, clock.GetUtcNow(), stoppingToken);
        }
        catch (Exception)
        {
            var outages = _outages[batch.Id] = _outages.GetValueOrDefault(batch.Id) + 1;
            if (outages <= MostOutages)
                _interrupted.Enqueue(batch.Id);
            throw;
        }

        await scope.ServiceProvider.GetRequiredService<PlanAccountabilityDb>().RefreshStatisticsAsync(stoppingToken);
        return true;
    }

    /// <summary>Carries out an import with what its sender may still do.</summary>
    private async Task CarryOutAsync(TakenImport taken, IServiceProvider services, CancellationToken stoppingToken)
    {
        var batch = taken.Batch;
        batch.Status = ImportStatus.Running;
        var grants = await services
            .GetRequiredService<ClientGrants>()
            .OfAsync(new(batch.ClientId), KeptGrants.Read(batch.Grants!), stoppingToken);
        if (grants?.Any(grant => grant.Role is Role.Importer or Role.Admin) is not true)
        {
            await taken.FailAsync(
                grants is null ? ImportReport.SenderRevoked : ImportReport.SenderNotImporter,
                clock.GetUtcNow(),
                stoppingToken
            );
            return;
        }

        services.GetRequiredService<Caller>().Assume(new(batch.ClientId, batch.ClientName, grants));
        await services
            .GetRequiredService<ImportRunner>()
            .RunAsync(batch, KeptFile.Read(batch.Payload!), done => taken.ReportAsync(done, stoppingToken), stoppingToken);
    }

    /// <summary>Whether the database went away. A command that took too long or was cancelled would do so again.</summary>
    private static bool IsOutage(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is PostgresException { SqlState: var state })
                return state[..2] is "08" or "53" or "57" && state is not PostgresErrorCodes.QueryCanceled;
            if (cause is NpgsqlException { InnerException: TimeoutException })
                return false;
            if (cause is NpgsqlException or SocketException)
                return true;
        }

        return false;
    }

    [LoggerMessage(LogLevel.Warning, "Imports wait, for the database cannot be used: {Cause}")]
    private partial void LogOutage(string cause);

    [LoggerMessage(LogLevel.Error, "Import {Id} is given up: it was interrupted too often")]
    private partial void LogGivenUp(Guid id);

    [LoggerMessage(LogLevel.Error, "Import {Id} failed")]
    private partial void LogFailure(Exception exception, Guid id);
}

internal static class ImportServices
{
    public static void AddImportWorker(this IServiceCollection services) => services.AddHostedService<ImportWorker>();
}
