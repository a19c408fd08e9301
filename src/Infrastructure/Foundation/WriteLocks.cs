using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using PlanAccountability.Infrastructure.Imports;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>Advisory locks of the transaction: one that every short write shares, and one that every import shares. The shared one is taken
/// by the command that comes next, as a statement before it on the same way to PostgreSQL: what that command reads, it reads under the
/// lock.</summary>
internal sealed class WriteLocks : DbCommandInterceptor, IWriteLocks
{
    /// <summary>The lock that every short write shares.</summary>
    internal const long Writes = 0x7772697465;

    private static readonly string Share = FormattableString.Invariant($"select pg_advisory_xact_lock_shared({Writes})");

    private bool _isShareDue;

    /// <summary>Whether the command being carried out has the lock's statement before its own.</summary>
    private bool _isShareAhead;

    public void ShareFromNextCommand() => _isShareDue = true;

    /// <summary>Imports are waited for first: while they go on, short writes need not wait.</summary>
    public async Task HoldAsync(IPlanAccountabilityDb db, CancellationToken cancellationToken)
    {
        try
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                set local lock_timeout = '5s';
                select pg_advisory_xact_lock({ImportLocks.All});
                select pg_advisory_xact_lock({Writes})
                """,
                cancellationToken
            );
        }
        catch (PostgresException timeout) when (timeout.SqlState is PostgresErrorCodes.LockNotAvailable)
        {
            throw new BusyException();
        }
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        // A save counts its statements, and cannot have one of ours among them.
        var isDue = TakeDue(command);
        _isShareAhead = isDue && eventData.CommandSource is not CommandSource.SaveChanges;
        if (_isShareAhead)
            command.CommandText = $"{Share}; {command.CommandText}";
        else if (isDue)
            await TakeAloneAsync(command, cancellationToken);
        return result;
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        DbDataReader result,
        CancellationToken cancellationToken = default
    )
    {
        if (_isShareAhead)
        {
            _isShareAhead = false;
            await result.NextResultAsync(cancellationToken);
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (TakeDue(command))
            await TakeAloneAsync(command, cancellationToken);
        return result;
    }

    /// <summary>The statement that takes the shared lock, where it is due: for what goes to PostgreSQL past EF Core.</summary>
    internal NpgsqlBatchCommand? TakeShare()
    {
        var isDue = _isShareDue;
        _isShareDue = false;
        return isDue ? new(Share) : null;
    }

    /// <summary>Whether the lock is to be taken now: it is due, and a transaction will hold it.</summary>
    private bool TakeDue(DbCommand command)
    {
        var isDue = _isShareDue && command.Transaction is not null;
        _isShareDue = false;
        return isDue;
    }

    private static async Task TakeAloneAsync(DbCommand command, CancellationToken cancellationToken)
    {
        await using var share = command.Connection!.CreateCommand();
        share.Transaction = command.Transaction;
        share.CommandText = Share;
        await share.ExecuteNonQueryAsync(cancellationToken);
    }
}
