using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>The record in PostgreSQL.</summary>
public sealed class PlanAccountabilityDb : DbContext, IPlanAccountabilityDb
{
    /// <summary>Opens the record. A save that is refused ends its unit of work, so that it needs no savepoint.</summary>
    /// <param name="options">How to reach it.</param>
    /// <param name="opened">Told that there is a unit of work now; null where nobody asks.</param>
    public PlanAccountabilityDb(DbContextOptions<PlanAccountabilityDb> options, OpenedRecord? opened = null)
        : base(options)
    {
        Database.AutoSavepointsEnabled = false;
        if (opened is not null)
            opened.Db = this;
    }

    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Looked for once: the interceptors say themselves what they change.
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        try
        {
            ChangeTracker.DetectChanges();
            ChangeTracker.AutoDetectChangesEnabled = false;
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (Exception thrown)
            when (BrokenConstraints.FailureIn(thrown) is { } failure
                && BrokenConstraints.Translate(failure) is var meaning
                && meaning != failure
            )
        {
            throw BrokenConstraints.WithRecords(meaning, failure);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        RecordConventions.Apply(configurationBuilder);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PlanAccountabilityDb).Assembly);
}
