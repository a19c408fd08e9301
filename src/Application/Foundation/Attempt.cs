using Microsoft.EntityFrameworkCore.Storage;

namespace PlanAccountability.Application.Foundation;

/// <summary>Work that is kept or taken back as one. Where a transaction is open already it is a savepoint of that, and lasts only if that
/// commits; otherwise it is a transaction of its own. What is neither kept nor taken back when it is disposed of is taken back.</summary>
public sealed class Attempt : IAsyncDisposable
{
    private const string Savepoint = "attempt";

    private readonly IDbContextTransaction _transaction;

    private readonly bool _isWithin;

    private bool _isOver;

    private Attempt(IDbContextTransaction transaction, bool isWithin) => (_transaction, _isWithin) = (transaction, isWithin);

    /// <summary>Begins one.</summary>
    public static async Task<Attempt> BeginAsync(IPlanAccountabilityDb db, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is not { } around)
            return new(await db.Database.BeginTransactionAsync(cancellationToken), isWithin: false);
        await around.CreateSavepointAsync(Savepoint, cancellationToken);
        return new(around, isWithin: true);
    }

    /// <summary>Keeps what was done.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        if (_isWithin)
            await _transaction.ReleaseSavepointAsync(Savepoint, cancellationToken);
        else
            await _transaction.CommitAsync(cancellationToken);
        _isOver = true;
    }

    /// <summary>Takes back what was done.</summary>
    public async Task TakeBackAsync(CancellationToken cancellationToken)
    {
        if (_isWithin)
        {
            await _transaction.RollbackToSavepointAsync(Savepoint, cancellationToken);
            await _transaction.ReleaseSavepointAsync(Savepoint, cancellationToken);
        }
        else
        {
            await _transaction.RollbackAsync(cancellationToken);
        }

        _isOver = true;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_isWithin && !_isOver)
                await TakeBackAsync(CancellationToken.None);
        }
        catch (Exception)
        {
            // The connection is gone, and with it the whole transaction; why is being said already.
        }

        if (!_isWithin)
            await _transaction.DisposeAsync();
    }
}
