using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>Bringing a database up to the model of this version.</summary>
public static class Migrating
{
    /// <summary>Applies the migrations that are missing and loads the reference data.</summary>
    public static Task ApplyMigrationsAsync(this PlanAccountabilityDb db, CancellationToken cancellationToken) =>
        db.Database.MigrateAsync(cancellationToken);

    /// <summary>Counts the tables anew for the query planner: after a large import its guesses are far off, and lists slow until it is
    /// told.</summary>
    public static Task RefreshStatisticsAsync(this PlanAccountabilityDb db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync("analyze", cancellationToken);

    /// <summary>How many migrations are missing.</summary>
    public static async Task<int> PendingMigrationsAsync(this PlanAccountabilityDb db, CancellationToken cancellationToken) =>
        (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
}
