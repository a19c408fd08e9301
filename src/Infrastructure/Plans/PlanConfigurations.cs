using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Plans;

internal sealed class PoliceAndCrimePlanConfiguration : IEntityTypeConfiguration<PoliceAndCrimePlan>
{
    public void Configure(EntityTypeBuilder<PoliceAndCrimePlan> plan)
    {
        plan.ConfigureIdentified("police_and_crime_plan");
        plan.Property(record => record.Visibility);
        plan.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        plan.HasOne<LocalPolicingBody>().WithMany().HasForeignKey(record => record.BodyId).OnDelete(DeleteBehavior.Restrict);
        plan.HasIndex(record => new { record.AreaId, record.Id });
        plan.HasIndex(record => new { record.AreaId, record.StartsOn })
            .IsUnique()
            .HasFilter("starts_on is not null and retraction_at is null")
            .HasDatabaseName(BrokenConstraints.OnePlanStartsOnADay);
    }
}

internal sealed class PlanVersionConfiguration : IEntityTypeConfiguration<PlanVersion>
{
    public void Configure(EntityTypeBuilder<PlanVersion> version)
    {
        version.ConfigureIdentified("plan_version");
        version.Property(record => record.Visibility);
        version.Ignore(record => record.Content);
        version.Ignore(record => record.IsUnissued);
        version.Ignore(record => record.WasIssued);
        version.Property(record => record.Title).HasMaxLength(Root.LongestTitle);
        version.Property(record => record.VariationReason).HasMaxLength(Root.LongestText);
        version.Property(record => record.Language).HasMaxLength(2);
        version.ComplexProperty(record => record.Period);
        version.Property(record => record.Sections).HasJson();
        version.Property(record => record.StatutoryContent).HasJson();
        version.Property(record => record.PlannedPriorities).HasJson();
        version.HasOne<PoliceAndCrimePlan>().WithMany().HasForeignKey(record => record.PlanId).OnDelete(DeleteBehavior.Restrict);
        version.HasOne<TermOfOffice>().WithMany().HasForeignKey(record => record.IssuedById).OnDelete(DeleteBehavior.Restrict);
        version.HasIndex(record => new { record.PlanId, record.Number }).IsUnique().HasDatabaseName(BrokenConstraints.NumberIsFree);
        version
            .HasIndex(record => record.PlanId, "one_unissued_version")
            .IsUnique()
            .HasFilter("status not in ('Issued', 'Withdrawn') and retraction_at is null")
            .HasDatabaseName(BrokenConstraints.OneUnissuedVersion);
        version.HasIndex(record => record.AreaId);
        version.OwnsMany(
            record => record.Steps,
            step =>
            {
                step.ToTable("plan_step");
                step.WithOwner().HasForeignKey("PlanVersionId");
                step.HasKey("PlanVersionId", nameof(PlanStep.Order));
                step.Property(row => row.Order).HasColumnName("step_order").ValueGeneratedNever();
                step.Property(row => row.Note).HasMaxLength(Root.LongestText);
                step.Property(row => row.Url).HasMaxLength(2_000);
                step.Property(row => row.Citations).HasJson();
            }
        );
        version.Navigation(record => record.Steps).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}
