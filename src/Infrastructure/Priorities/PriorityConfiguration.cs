using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Priorities;

internal sealed class PriorityConfiguration : IEntityTypeConfiguration<Priority>
{
    public void Configure(EntityTypeBuilder<Priority> priority)
    {
        priority.ConfigureIdentified("priority");
        priority.Property(record => record.Description).HasMaxLength(Root.LongestText);
        priority.PrimitiveCollection(record => record.Themes).ElementType().HasConversion<string>();
        priority.Property(record => record.Aliases).HasJson();
        priority.HasOne<PoliceAndCrimePlan>().WithMany().HasForeignKey(record => record.PlanId).OnDelete(DeleteBehavior.Restrict);
        priority.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        priority.OwnsMany(
            record => record.Entries,
            entry =>
            {
                entry.ToTable("priority_entry");
                entry.WithOwner().HasForeignKey("PriorityId");
                entry.HasKey("PriorityId", nameof(PriorityEntry.Version));
                entry.Property(row => row.Version).ValueGeneratedNever();
                entry.Property(row => row.Number).HasMaxLength(Priority.LongestNumber);
                entry.Property(row => row.Title).HasMaxLength(Root.LongestTitle);
                entry.Property(row => row.Order).HasColumnName("entry_order");
                entry.HasOne<PlanVersion>().WithMany().HasForeignKey(row => row.VersionId).OnDelete(DeleteBehavior.Restrict);
                entry.HasIndex(row => new { row.VersionId, row.Order });
            }
        );
        priority.Navigation(record => record.Entries).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
