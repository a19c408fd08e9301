using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using Npgsql;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>Saves as EF Core does, but for new rows in numbers: within a transaction they go into their tables by <c>COPY</c>. What
/// PostgreSQL refuses then is saved again by EF Core, which says what was refused, so that no caller can tell the two apart.</summary>
internal sealed class CopyingDatabase(
    DatabaseDependencies dependencies,
    RelationalDatabaseDependencies relational,
    ICurrentDbContext context
) : RelationalDatabase(dependencies, relational)
{
    /// <summary>From how many new rows on copying them costs less than inserting them.</summary>
    public const int Fewest = 50;

    private const string Savepoint = "before_copying";

    /// <summary>The classes of PostgreSQL's codes for what a change to the rows, or to their order, may put right.</summary>
    private const string IntegrityViolation = "23";

    private const string TransactionRollback = "40";

    public override async Task<int> SaveChangesAsync(IList<IUpdateEntry> entries, CancellationToken cancellationToken = default)
    {
        if (
            RelationalDependencies.Connection.CurrentTransaction is not { } transaction
            || entries.Count(entry => entry.EntityState is EntityState.Added) < Fewest
        )
            return await InsertAsync(entries, cancellationToken);

        await transaction.CreateSavepointAsync(Savepoint, cancellationToken);
        try
        {
            await CopyAsync(entries, cancellationToken);
            await transaction.ReleaseSavepointAsync(Savepoint, cancellationToken);
            return entries.Count;
        }
        catch (Exception failure) when (IsRefusal(failure))
        {
            await transaction.RollbackToSavepointAsync(Savepoint, cancellationToken);
            await transaction.ReleaseSavepointAsync(Savepoint, cancellationToken);
        }
        catch (NpgsqlException failure)
        {
            throw new DbUpdateException("The new rows could not be copied into their tables.", failure);
        }

        return await InsertAsync(entries, cancellationToken);
    }

    /// <summary>Saves as EF Core does. Of commands that were sent at once a refusal blames the first, whichever it was; so where the
    /// transaction goes on after it, they are sent again one by one.</summary>
    private async Task<int> InsertAsync(IList<IUpdateEntry> entries, CancellationToken cancellationToken)
    {
        try
        {
            return await base.SaveChangesAsync(entries, cancellationToken);
        }
        catch (DbUpdateException refusal)
            when (entries.Count > 1
                && refusal.InnerException is PostgresException { SqlState: var state }
                && state.StartsWith(IntegrityViolation, StringComparison.Ordinal)
                && RelationalDependencies.Connection.CurrentTransaction is not null
                && context.Context.Database.AutoSavepointsEnabled
            )
        {
            return await InsertOneByOneAsync(entries, RelationalDependencies.Connection.CurrentTransaction, cancellationToken);
        }
    }

    /// <summary>Sends the commands that EF Core makes, in its order, each alone.</summary>
    private async Task<int> InsertOneByOneAsync(
        IList<IUpdateEntry> entries,
        IDbContextTransaction transaction,
        CancellationToken cancellationToken
    )
    {
        var saved = 0;
        foreach (var entry in entries.Where(entry => entry.EntityState is EntityState.Added))
        {
            foreach (var counted in entry.EntityType.GetProperties().Where(CopiedTable.IsCounted))
                entry.ToEntityEntry().Property(counted.Name).IsTemporary = true; // what was counted before the refusal
        }

        await transaction.CreateSavepointAsync(Savepoint, cancellationToken);
        context.Context.Database.AutoSavepointsEnabled = false; // one for all of them
        try
        {
            var batches = RelationalDependencies.BatchPreparer.BatchCommands(entries, Dependencies.UpdateAdapterFactory.Create());
            foreach (var command in batches.SelectMany(batch => batch.ModificationCommands))
                saved += await base.SaveChangesAsync([.. command.Entries], cancellationToken);
        }
        catch (DbUpdateException)
        {
            await transaction.RollbackToSavepointAsync(Savepoint, cancellationToken);
            throw;
        }
        finally
        {
            context.Context.Database.AutoSavepointsEnabled = true;
        }

        await transaction.ReleaseSavepointAsync(Savepoint, cancellationToken);
        return saved;
    }

    /// <summary>Copies the new rows, those first that others name, and leaves the rest to EF Core.</summary>
    private async Task CopyAsync(IList<IUpdateEntry> entries, CancellationToken cancellationToken)
    {
        var kinds = entries.ToLookup(entry =>
            (entry.EntityType, IsNew: entry is { EntityState: EntityState.Added, SharedIdentityEntry: null })
        );
        var copies = kinds
            .Where(kind => kind.Key.IsNew && CopiedTable.IsOf(kind.Key.EntityType))
            .Select(kind => new CopiedTable(kind.Key.EntityType, [.. kind]))
            .ToDictionary(copy => copy.Table);
        var connection = (NpgsqlConnection)RelationalDependencies.Connection.DbConnection;
        foreach (var table in PrincipalsFirst(copies.Keys))
        {
            if (copies.TryGetValue(table, out var copy))
                await copy.WriteAsync(connection, cancellationToken);
        }

        var rest = kinds.Where(kind => !kind.Key.IsNew || !CopiedTable.IsOf(kind.Key.EntityType)).SelectMany(kind => kind).ToList();
        if (rest.Count > 0)
            await base.SaveChangesAsync(rest, cancellationToken);
        foreach (var copy in copies.Values)
            copy.Accept();
    }

    /// <summary>The tables and those that they name, each after those that it names.</summary>
    private static HashSet<ITable> PrincipalsFirst(IEnumerable<ITable> tables)
    {
        var (visited, ordered) = (new HashSet<ITable>(), new HashSet<ITable>());
        foreach (var table in tables)
            Visit(table);
        return ordered;

        void Visit(ITable table)
        {
            if (!visited.Add(table))
                return;
            foreach (var key in table.ForeignKeyConstraints)
                Visit(key.PrincipalTable);
            ordered.Add(table);
        }
    }

    /// <summary>Whether the database is well and refused a row, or what EF Core saved beside the copied rows was refused.</summary>
    private static bool IsRefusal(Exception failure) =>
        failure switch
        {
            PostgresException { SqlState: var state } => state[..2] is IntegrityViolation or TransactionRollback,
            DbUpdateConcurrencyException => true,
            DbUpdateException { InnerException: { } cause } => IsRefusal(cause),
            _ => false,
        };
}
