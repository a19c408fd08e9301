using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Storage;

namespace PlanAccountability.Application.Foundation;

/// <summary>Work that is kept or taken back as one. Where a transaction is open already it is a savepoint of that, and lasts only if that
/// commits; otherwise it is a transaction of its own. What is neither kept nor taken back when it is disposed of is taken back.
/// It ends with its connection: once that is lost, nothing more is done over another.</summary>
public sealed class UnitOfWork : IAsyncDisposable
{
    private const string Savepoint = "attempt";

    /// <summary>The units of work under way that began a transaction.</summary>
    private static readonly ConditionalWeakTable<IPlanAccountabilityDb, UnitOfWork> UnderWay = [];

    private readonly IPlanAccountabilityDb _db;

    private readonly IDbContextTransaction _transaction;

    private readonly bool _isWithin;

    private bool _isOver;

    private UnitOfWork(IPlanAccountabilityDb db, IDbContextTransaction transaction, bool isWithin)
    {
        _db = db;
        _transaction = transaction;
        _isWithin = isWithin;
    }

    /// <summary>Whether one is under way on the record.</summary>
    public static bool IsUnderWayOn(IPlanAccountabilityDb db) => UnderWay.TryGetValue(db, out _);

    /// <summary>Begins one.</summary>
    public static async Task<UnitOfWork> BeginAsync(IPlanAccountabilityDb db, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is not { } outer)
        {
#pragma warning disable RS0030 // here and nowhere else
            var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
#pragma warning restore RS0030
            var unit = new UnitOfWork(db, transaction, isWithin: false);
            UnderWay.AddOrUpdate(db, unit);
            return unit;
        }

        await outer.CreateSavepointAsync(Savepoint, cancellationToken);
        return new(db, outer, isWithin: true);
    }

    /// <summary>Keeps what was done.</summary>
    public async Task KeepAsync(CancellationToken cancellationToken)
    {
        if (_isWithin)
            await _transaction.ReleaseSavepointAsync(Savepoint, cancellationToken);
        else
            await _transaction.CommitAsync(cancellationToken);
        End();
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

        End();
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

        End();
        if (!_isWithin)
            await _transaction.DisposeAsync();
    }

    private void End()
    {
        _isOver = true;
        if (!_isWithin)
            UnderWay.Remove(_db);
    }
}
