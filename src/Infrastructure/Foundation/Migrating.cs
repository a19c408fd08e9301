using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>Bringing a database up to the model of this version.</summary>
public static class Migrating
{
    private static readonly Lazy<string[]> Known = new(() =>
        [
            .. typeof(Migrating)
                .Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(Migration)))
                .Select(type => type.GetCustomAttribute<MigrationAttribute>()!.Id),
        ]
    );

    /// <summary>Applies the migrations that are missing and loads the reference data.</summary>
    public static Task ApplyMigrationsAsync(this PlanAccountabilityDb db, CancellationToken cancellationToken) =>
        db.Database.MigrateAsync(cancellationToken);

    /// <summary>Counts the tables anew for the query planner: after a large import its guesses are far off, and lists slow until it is
    /// told.</summary>
    public static Task RefreshStatisticsAsync(this PlanAccountabilityDb db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync("analyze", cancellationToken);

    /// <summary>How many migrations are missing. It asks without EF, whose model takes half as long as all the rest of a start.</summary>
    public static async Task<int> PendingMigrationsAsync(this NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(
            """select count(*)::int from "__EFMigrationsHistory" where migration_id = any($1)"""
        );
        command.Parameters.Add(new() { Value = Known.Value });
        try
        {
            return Known.Value.Length - (int)(await command.ExecuteScalarAsync(cancellationToken))!;
        }
        catch (PostgresException unknown) when (unknown.SqlState is PostgresErrorCodes.UndefinedTable)
        {
            return Known.Value.Length;
        }
    }
}
