using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Domain.Engagements;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Sources;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Engagements;

internal sealed class EngagementConfiguration : IEntityTypeConfiguration<Engagement>
{
    public void Configure(EntityTypeBuilder<Engagement> engagement)
    {
        engagement.ConfigureIdentified("engagement");
        engagement.Property(record => record.Title).HasMaxLength(Root.LongestTitle);
        engagement.Property(record => record.From).HasColumnName("began_on");
        engagement.Property(record => record.To).HasColumnName("ended_on");
        engagement.Property(record => record.Method).HasMaxLength(Root.LongestText);
        engagement.Property(record => record.MarginOfErrorPercent).HasColumnType("numeric");
        engagement.Property(record => record.Questions).HasJson();
        engagement.Property(record => record.PriorityIds).HasJson();
        engagement.Property(record => record.BeginningPlace).HasMaxLength(10).UseCollation("C");
        engagement.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        engagement.HasOne<SourceDocument>().WithMany().HasForeignKey(record => record.DocumentId).OnDelete(DeleteBehavior.Restrict);
        engagement.HasOne<PoliceAndCrimePlan>().WithMany().HasForeignKey(record => record.PlanId).OnDelete(DeleteBehavior.Restrict);
        engagement.HasIndex(record => new { record.AreaId, record.Id });
        engagement.HasIndex(record => new { record.BeginningPlace, record.Id });
        engagement.HasIndex(record => record.DocumentId);
        engagement.HasIndex(record => new { record.PlanId, record.Id });
    }
}
