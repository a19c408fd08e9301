using Microsoft.EntityFrameworkCore;
using Npgsql;
using PlanAccountability.Infrastructure.Imports;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>Advisory locks of the transaction: one that every short write shares, and one that every import shares.</summary>
internal sealed class WriteLocks : IWriteLocks
{
    private const long Writes = 0x7772697465;

    public Task ShareAsync(IPlanAccountabilityDb db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock_shared({Writes})", cancellationToken);

    /// <summary>Imports are waited for first: while they go on, short writes need not wait.</summary>
    public async Task HoldAsync(IPlanAccountabilityDb db, CancellationToken cancellationToken)
    {
        try
        {
            await db.Database.ExecuteSqlAsync($"set local lock_timeout = '5s'", cancellationToken);
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({ImportLocks.All})", cancellationToken);
            await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Writes})", cancellationToken);
        }
        catch (PostgresException timeout) when (timeout.SqlState is PostgresErrorCodes.LockNotAvailable)
        {
            throw new BusyException();
        }
    }
}
