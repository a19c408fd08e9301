using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Money;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Evidence;

internal sealed class DiscrepancyConfiguration : IEntityTypeConfiguration<Discrepancy>
{
    public void Configure(EntityTypeBuilder<Discrepancy> discrepancy)
    {
        discrepancy.ConfigureIdentified("discrepancy");
        discrepancy.Property(record => record.Title).HasMaxLength(Root.LongestTitle);
        discrepancy.Property(record => record.Resolution).HasMaxLength(Root.LongestText);
        discrepancy.Property(record => record.Values).HasJson();
        discrepancy.Property(record => record.GrantIds).HasJson();
        discrepancy.Property(record => record.EngagementIds).HasJson();
        discrepancy.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        discrepancy.HasOne<Fund>().WithMany().HasForeignKey(record => record.FundId).OnDelete(DeleteBehavior.Restrict);
        discrepancy.HasOne<FinancialPlan>().WithMany().HasForeignKey(record => record.FinancialPlanId).OnDelete(DeleteBehavior.Restrict);
        discrepancy.HasOne<Measure>().WithMany().HasForeignKey(record => record.MeasureId).OnDelete(DeleteBehavior.Restrict);
        discrepancy.HasOne<IndicatorSet>().WithMany().HasForeignKey(record => record.IndicatorSetId).OnDelete(DeleteBehavior.Restrict);
        discrepancy.HasIndex(record => new { record.AreaId, record.Id });
        discrepancy.HasIndex(record => new { record.FundId, record.Id });
        discrepancy.HasIndex(record => new { record.FinancialPlanId, record.Id });
        discrepancy.HasIndex(record => new { record.MeasureId, record.Id });
        discrepancy.HasIndex(record => new { record.IndicatorSetId, record.Id });
    }
}
