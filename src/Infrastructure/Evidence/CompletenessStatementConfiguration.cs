using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Evidence;

internal sealed class CompletenessStatementConfiguration : IEntityTypeConfiguration<CompletenessStatement>
{
    public void Configure(EntityTypeBuilder<CompletenessStatement> statement)
    {
        statement.ConfigureIdentified("completeness_statement");
        statement.Property(record => record.Of).HasColumnName("covers");
        statement.Property(record => record.From).HasColumnName("covers_from");
        statement.Property(record => record.To).HasColumnName("covers_to");
        statement.Property(record => record.StatedBy).HasMaxLength(Root.LongestTitle);
        statement.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        statement.HasIndex(record => new { record.AreaId, record.Of });
    }
}
