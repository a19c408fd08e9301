using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Infrastructure.Imports;

/// <summary>The imports that wait for their turn or were interrupted. Whoever carries one out holds its lock, so that of several
/// processes only one does, and none once that one is gone.</summary>
public sealed class ImportQueue(NpgsqlDataSource dataSource)
{
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    /// <summary>Says that an import was queued.</summary>
    public void Ring() => _bell.Writer.TryWrite(true);

    /// <summary>Waits until an import is queued.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken) => await _bell.Reader.ReadAsync(cancellationToken);

    /// <summary>Takes the oldest import that nobody carries out, or null where there is none.</summary>
    public async Task<TakenImport?> TakeAsync(IPlanAccountabilityDb db, CancellationToken cancellationToken)
    {
        var open = await db
            .Imports.AsNoTracking()
            .Where(batch => batch.Status == ImportStatus.Queued || batch.Status == ImportStatus.Running)
            .OrderBy(batch => batch.Id)
            .Select(batch => batch.Id)
            .ToListAsync(cancellationToken);
        if (open.Count == 0)
            return null;

        TakenImport? taken = null;
        var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        try
        {
            taken = await LockFirstAsync(connection, db, open, cancellationToken);
        }
        finally
        {
            if (taken is null)
                await connection.DisposeAsync();
        }

        return taken;
    }

    /// <summary>Takes an attempt of an import back that ended for no fault of the file.</summary>
    public async Task TakeBackAttemptAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(
            "update import_batch set attempts = greatest(attempts - 1, 0) where id = @id and status in ('Queued', 'Running')"
        );
        command.Parameters.AddWithValue("id", id);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<TakenImport?> LockFirstAsync(
        NpgsqlConnection connection,
        IPlanAccountabilityDb db,
        IEnumerable<Guid> open,
        CancellationToken cancellationToken
    )
    {
        foreach (var id in open)
        {
            if (!await LockAsync(connection, id, cancellationToken))
                continue;
            TakenImport? taken = null;
            try
            {
                var batch = await db.Imports.AsNoTracking().SingleAsync(candidate => candidate.Id == id, cancellationToken);
                if (batch.Status is ImportStatus.Queued or ImportStatus.Running)
                    return taken = new(batch, connection, dataSource);
            }
            finally
            {
                // A connection that goes back to the pool lets go of its locks only once it is used again.
                if (taken is null)
                    await TakenImport.UnlockAsync(connection, id);
            }
        }

        return null;
    }

    private static async Task<bool> LockAsync(NpgsqlConnection connection, Guid id, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock(@key)", connection);
        command.Parameters.AddWithValue("key", TakenImport.KeyOf(id));
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}

/// <summary>An import that this process carries out; disposing of it lets go of its lock.</summary>
public sealed class TakenImport : IAsyncDisposable
{
    private readonly NpgsqlConnection _lock;

    private readonly NpgsqlDataSource _dataSource;

    internal TakenImport(ImportBatch batch, NpgsqlConnection @lock, NpgsqlDataSource dataSource)
    {
        Batch = batch;
        _lock = @lock;
        _dataSource = dataSource;
    }

    /// <summary>The import.</summary>
    public ImportBatch Batch { get; }

    /// <summary>Counts an attempt, so that a file which takes the process down with it is not begun for ever.</summary>
    public Task BeginAsync(CancellationToken cancellationToken) =>
        ExecuteAsync("status = 'Running', done = 0, attempts = attempts + 1", cancellationToken);

    /// <summary>Says how far it has come, at once and for all to see: outside the import's transaction.</summary>
    public Task ReportAsync(int done, CancellationToken cancellationToken) =>
        ExecuteAsync("done = @done", cancellationToken, ("done", done));

    /// <summary>Ends an import that cannot be carried out for a fault of ours; nothing of it is kept.</summary>
    public Task FailAsync(ImportReport report, DateTimeOffset at, CancellationToken cancellationToken)
    {
        Batch.Conclude(ImportStatus.Failed, report, at);
        return ExecuteAsync(
            "status = 'Failed', finished_at = @at, report = @report, payload = null, grants = null",
            cancellationToken,
            ("at", at),
            ("report", Batch.Report!)
        );
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await UnlockAsync(_lock, Batch.Id);
        await _lock.DisposeAsync();
    }

    private async Task ExecuteAsync(string changes, CancellationToken cancellationToken, params (string Name, object Value)[] values)
    {
        await using var command = _dataSource.CreateCommand(
            $"update import_batch set {changes} where id = @id and status in ('Queued', 'Running')"
        );
        command.Parameters.AddWithValue("id", Batch.Id);
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    internal static long KeyOf(Guid id) => BitConverter.ToInt64(id.ToByteArray(bigEndian: true), 8);

    internal static async Task UnlockAsync(NpgsqlConnection connection, Guid id)
    {
        if (connection.State is not System.Data.ConnectionState.Open)
            return;
        try
        {
            await using var command = new NpgsqlCommand("select pg_advisory_unlock(@key)", connection);
            command.Parameters.AddWithValue("key", KeyOf(id));
            await command.ExecuteNonQueryAsync(CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The connection is gone, and the lock with it.
        }
    }
}
