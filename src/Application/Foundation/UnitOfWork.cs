using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Storage;

namespace PlanAccountability.Application.Foundation;

/// <summary>Work that is kept or taken back as one: a transaction, a savepoint where one is open already, or a part of another that is
/// under way. What is neither kept nor taken back when it is disposed of is taken back. It ends with its connection: once that is lost,
/// nothing more is done over another.</summary>
public sealed class UnitOfWork : IAsyncDisposable
{
    private const string Savepoint = "attempt";

    /// <summary>The units of work under way that began a transaction.</summary>
    private static readonly ConditionalWeakTable<IPlanAccountabilityDb, UnitOfWork> UnderWay = [];

    private readonly IPlanAccountabilityDb _db;

    private readonly IDbContextTransaction _transaction;

    private readonly Kind _kind;

    private bool _isOver;

    private bool _hasFailedPart;

    private UnitOfWork(IPlanAccountabilityDb db, IDbContextTransaction transaction, Kind kind)
    {
        _db = db;
        _transaction = transaction;
        _kind = kind;
    }

    private enum Kind
    {
        Transaction,
        Savepoint,
        Part,
    }

    /// <summary>Whether one is under way on the record.</summary>
    public static bool IsUnderWayOn(IPlanAccountabilityDb db) => UnderWay.TryGetValue(db, out _);

    /// <summary>Begins one that can be taken back alone.</summary>
    public static async Task<UnitOfWork> BeginAsync(IPlanAccountabilityDb db, CancellationToken cancellationToken)
    {
        if (db.Database.CurrentTransaction is not { } outer)
        {
#pragma warning disable RS0030 // here and nowhere else
            var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
#pragma warning restore RS0030
            var unit = new UnitOfWork(db, transaction, Kind.Transaction);
            UnderWay.AddOrUpdate(db, unit);
            return unit;
        }

        await outer.CreateSavepointAsync(Savepoint, cancellationToken);
        return new(db, outer, Kind.Savepoint);
    }

    /// <summary>Begins one, or a part of the one under way: that is kept as a whole or not at all, and costs no savepoint.</summary>
    public static Task<UnitOfWork> JoinAsync(IPlanAccountabilityDb db, CancellationToken cancellationToken) =>
        UnderWay.TryGetValue(db, out var whole)
            ? Task.FromResult(new UnitOfWork(db, whole._transaction, Kind.Part))
            : BeginAsync(db, cancellationToken);

    /// <summary>Keeps what was done.</summary>
    /// <exception cref="InvalidOperationException">A part of it was not kept.</exception>
    public Task KeepAsync(CancellationToken cancellationToken) =>
        KeepAsync(() => _transaction.CommitAsync(cancellationToken), cancellationToken);

    /// <summary>Keeps what was done by a commit that takes something along on its way.</summary>
    /// <param name="commit">Commits the transaction, where this unit of work began one.</param>
    /// <param name="cancellationToken">Cancels it before the commit.</param>
    /// <exception cref="InvalidOperationException">A part of it was not kept.</exception>
    public async Task KeepAsync(Func<Task> commit, CancellationToken cancellationToken)
    {
        if (_hasFailedPart)
            throw new InvalidOperationException("A part of the work was not kept, so the whole cannot be.");
        if (_kind is Kind.Savepoint)
        {
            await _transaction.ReleaseSavepointAsync(Savepoint, cancellationToken);
        }
        else if (_kind is Kind.Transaction)
        {
            await commit();
            await _transaction.DisposeAsync(); // the connection is free for others from here on
        }

        End();
    }

    /// <summary>Takes back what was done; of a part, the whole can then not be kept.</summary>
    public async Task TakeBackAsync(CancellationToken cancellationToken)
    {
        switch (_kind)
        {
            case Kind.Transaction:
                await _transaction.RollbackAsync(cancellationToken);
                break;
            case Kind.Savepoint:
                await _transaction.RollbackToSavepointAsync(Savepoint, cancellationToken);
                await _transaction.ReleaseSavepointAsync(Savepoint, cancellationToken);
                break;
            default:
                if (UnderWay.TryGetValue(_db, out var whole))
                    whole._hasFailedPart = true;
                break;
        }

        End();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_kind is not Kind.Transaction && !_isOver)
                await TakeBackAsync(CancellationToken.None);
        }
        catch (Exception)
        {
            // The connection is gone, and with it the whole transaction; why is being said already.
        }

        End();
        if (_kind is Kind.Transaction)
            await _transaction.DisposeAsync();
    }

    private void End()
    {
        _isOver = true;
        if (_kind is Kind.Transaction)
            UnderWay.Remove(_db);
    }
}
