using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Domain.Money;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Money;

internal sealed class FinancialPlanConfiguration : IEntityTypeConfiguration<FinancialPlan>
{
    public void Configure(EntityTypeBuilder<FinancialPlan> plan)
    {
        plan.ConfigureIdentified("financial_plan");
        plan.Property(record => record.Title).HasMaxLength(Root.LongestTitle);
        plan.Property(record => record.From).HasColumnName("first_year").HasMaxLength(FinancialYear.Length);
        plan.Property(record => record.To).HasColumnName("last_year").HasMaxLength(FinancialYear.Length);
        plan.Property(record => record.Lines).HasJson();
        plan.Property(record => record.StatedTotals).HasJson();
        plan.Property(record => record.Virements).HasJson();
        plan.PrimitiveCollection(record => record.FinancialYears).ElementType().HasMaxLength(FinancialYear.Length);
        plan.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        plan.HasOne<PoliceAndCrimePlan>().WithMany().HasForeignKey(record => record.PlanId).OnDelete(DeleteBehavior.Restrict);
        plan.HasIndex(record => new { record.AreaId, record.Id });
        plan.HasIndex(record => new { record.PlanId, record.Id });
    }
}
