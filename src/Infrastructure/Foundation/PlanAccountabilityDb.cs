using Microsoft.EntityFrameworkCore;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>The record in PostgreSQL.</summary>
public sealed class PlanAccountabilityDb(DbContextOptions<PlanAccountabilityDb> options) : DbContext(options), IPlanAccountabilityDb
{
    /// <inheritdoc/>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateException failure) when (BrokenConstraints.Translate(failure) is var meaning && meaning != failure)
        {
            throw BrokenConstraints.WithRecords(meaning, failure);
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        RecordConventions.Apply(configurationBuilder);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PlanAccountabilityDb).Assembly);
}
