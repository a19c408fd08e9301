using Npgsql;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Api.Foundation;

/// <summary>Whether the database answers and has all migrations, looked up at most once a second: anybody may ask for it, as often as they
/// like.</summary>
internal sealed class Readiness(NpgsqlDataSource database, TimeProvider clock)
{
    private static readonly TimeSpan Validity = TimeSpan.FromSeconds(1);

    private readonly Lock _turn = new();

    private Task<int>? _pending;

    private long _askedAt;

    /// <summary>How many migrations are missing. Everybody who asks within a second, or before the database has answered, gets the same
    /// answer or failure.</summary>
    public Task<int> PendingMigrationsAsync(CancellationToken cancellationToken)
    {
        lock (_turn)
        {
            if (_pending is null || (_pending.IsCompleted && clock.GetElapsedTime(_askedAt) >= Validity))
            {
                // It is nobody's own request, so nobody's going away ends it.
                _pending = database.PendingMigrationsAsync(CancellationToken.None);
                _askedAt = clock.GetTimestamp();
            }

            return _pending.WaitAsync(cancellationToken);
        }
    }
}
