using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Domain.Decisions;
using PlanAccountability.Domain.Money;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Money;

internal sealed class FundConfiguration : IEntityTypeConfiguration<Fund>
{
    public void Configure(EntityTypeBuilder<Fund> fund)
    {
        fund.ConfigureIdentified("fund");
        fund.Property(record => record.Name).HasMaxLength(Root.LongestTitle);
        fund.Property(record => record.Source).HasMaxLength(Root.LongestTitle);
        fund.Property(record => record.FinancialYear).HasMaxLength(FinancialYear.Length);
        fund.Property(record => record.Total).HasColumnType("numeric(15,2)");
        fund.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        fund.HasIndex(record => new { record.AreaId, record.Id });
        fund.HasIndex(record => new { record.FinancialYear, record.Id });
        fund.HasIndex(record => new { record.Name, record.Id });
    }
}

/// <summary>Besides what is here, the migration has the index by which a recipient is found in any case.</summary>
internal sealed class GrantAwardConfiguration : IEntityTypeConfiguration<GrantAward>
{
    public void Configure(EntityTypeBuilder<GrantAward> grant)
    {
        grant.ConfigureIdentified("grant_award");
        grant.Ignore(record => record.Line);
        grant.Property(record => record.Purpose).HasMaxLength(Root.LongestText);
        grant.Property(record => record.Amount).HasColumnType("numeric(15,2)");
        grant.Property(record => record.FinancialYear).HasMaxLength(FinancialYear.Length);
        grant.Property(record => record.Conditions).HasMaxLength(Root.LongestText);
        grant.Property(record => record.Reasons).HasMaxLength(Root.LongestText);
        grant.Property(record => record.Recipients).HasJson();
        grant.Property(record => record.RecipientOrganisationIds).HasJson();
        grant.Property(record => record.Payments).HasJson();
        grant.Property(record => record.Budget).HasJson();
        grant.Property(record => record.PrioritiesAsStated).HasJson();
        grant.Property(record => record.PriorityIds).HasJson();
        grant.Property(record => record.CommitmentIds).HasJson();
        grant.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        grant.HasOne<Fund>().WithMany().HasForeignKey(record => record.FundId).OnDelete(DeleteBehavior.Restrict);
        grant.HasOne<GrantAward>().WithMany().HasForeignKey(record => record.ParentId).OnDelete(DeleteBehavior.Restrict);
        grant.HasOne<GrantAward>().WithMany().HasForeignKey(record => record.SameAsId).OnDelete(DeleteBehavior.Restrict);
        grant.HasIndex(record => new { record.AreaId, record.Id });
        grant.HasIndex(record => new { record.FundId, record.Id });
        grant.HasIndex(record => new { record.ParentId, record.Id });
        grant.HasIndex(record => record.SameAsId);
        grant.HasIndex(record => new { record.FinancialYear, record.Id });
        grant.HasIndex(record => new { record.Amount, record.Id });
        grant.HasIndex(record => record.PriorityIds).HasMethod("gin");
        grant.HasOne<Decision>().WithMany().HasForeignKey(record => record.DecisionId).OnDelete(DeleteBehavior.Restrict);
        grant.HasIndex(record => new { record.DecisionId, record.Id });
        grant.HasIndex(record => record.CommitmentIds).HasMethod("gin");
    }
}
