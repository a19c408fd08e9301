using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace PlanAccountability.Infrastructure.Foundation;

/// <summary>The database as the migration tool sees it: a model without a connection.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<PlanAccountabilityDb>
{
    public PlanAccountabilityDb CreateDbContext(string[] args) =>
        new(
            (DbContextOptions<PlanAccountabilityDb>)
                new DbContextOptionsBuilder<PlanAccountabilityDb>().Configured(options => options.UseNpgsql("Host=unused")).Options
        );
}
