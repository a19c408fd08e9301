using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Sources;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Performance;

internal sealed class ContributionStatementConfiguration : IEntityTypeConfiguration<ContributionStatement>
{
    public void Configure(EntityTypeBuilder<ContributionStatement> statement)
    {
        statement.ConfigureIdentified("contribution_statement");
        statement.Property(record => record.Period).HasJson();
        statement.Property(record => record.Applies).HasJson();
        statement.Property(record => record.Items).HasJson();
        statement.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        statement.HasOne<LocalPolicingBody>().WithMany().HasForeignKey(record => record.BodyId).OnDelete(DeleteBehavior.Restrict);
        statement.HasOne<SourceDocument>().WithMany().HasForeignKey(record => record.DocumentId).OnDelete(DeleteBehavior.Restrict);
        statement.HasIndex(record => new
        {
            record.AreaId,
            record.PeriodEnd,
            record.Id,
        });
        statement.HasIndex(record => new { record.BodyId, record.Id });
        statement.HasIndex(record => record.DocumentId);
    }
}
