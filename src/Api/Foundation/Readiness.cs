using Npgsql;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Api.Foundation;

/// <summary>Whether the database answers and has all migrations, looked up at most once a second: anybody may ask for it, as often as they
/// like.</summary>
internal sealed class Readiness(NpgsqlDataSource database, TimeProvider clock)
{
    private static readonly TimeSpan Validity = TimeSpan.FromSeconds(1);

    /// <summary>How long the database is waited for: whoever asks wants to know soon.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private readonly Lock _turn = new();

    private Task<int>? _pending;

    private long _askedAt;

    /// <summary>How many migrations are missing. Everybody who asks within a second, or before the database has answered, gets the same
    /// answer or failure.</summary>
    /// <exception cref="NpgsqlException">The database is not there, or does not answer in time.</exception>
    public async Task<int> PendingMigrationsAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Ask().WaitAsync(Patience, clock, cancellationToken);
        }
        catch (Exception late)
            when (late is TimeoutException || (late is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new NpgsqlException("The database does not answer.", late);
        }
    }

    private Task<int> Ask()
    {
        lock (_turn)
        {
            if (_pending is null || (_pending.IsCompleted && clock.GetElapsedTime(_askedAt) >= Validity))
            {
                // It is nobody's own request, so nobody's going away ends it.
                _pending = AskAsync();
                _askedAt = clock.GetTimestamp();
            }

            return _pending;
        }
    }

    /// <summary>Asks until nobody waits any longer; what is still asked then must not keep the next from asking anew.</summary>
    private async Task<int> AskAsync()
    {
        using var end = new CancellationTokenSource(Patience, clock);
        return await Task.Run(() => database.PendingMigrationsAsync(end.Token), CancellationToken.None);
    }
}
