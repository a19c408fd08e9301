using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Priorities;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Commitments;

internal sealed class AccountabilityCommitmentConfiguration : IEntityTypeConfiguration<AccountabilityCommitment>
{
    public void Configure(EntityTypeBuilder<AccountabilityCommitment> commitment)
    {
        commitment.ConfigureIdentified("accountability_commitment");
        commitment.Ignore(record => record.AcceptedBy);
        commitment.Property(record => record.MeasuredBy).HasJson();
        commitment
            .PrimitiveCollection(record => record.MeasureIds)
            .ElementType(id => id.HasConversion(new RecordConventions.IdConverter<Measure>()));
        commitment.HasIndex(record => record.MeasureIds).HasMethod("gin");
        commitment.HasOne<PoliceAndCrimePlan>().WithMany().HasForeignKey(record => record.PlanId).OnDelete(DeleteBehavior.Restrict);
        commitment.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        commitment.HasOne<Organisation>().WithMany().HasForeignKey(record => record.PartnerId).OnDelete(DeleteBehavior.Restrict);
        commitment.HasIndex(record => new { record.PlanId, record.Id });
        commitment.HasIndex(record => new { record.AreaId, record.Id });
        commitment.OwnsMany(
            record => record.Entries,
            entry =>
            {
                entry.ToTable("commitment_entry");
                entry.WithOwner().HasForeignKey("CommitmentId");
                entry.HasKey("CommitmentId", nameof(CommitmentEntry.Version));
                entry.Property(row => row.Version).ValueGeneratedNever();
                entry.Property(row => row.Text).HasMaxLength(Root.LongestText);
                entry.Property(row => row.Order).HasColumnName("entry_order");
                entry.Property(row => row.MergedFrom).HasJson();
                entry.Property(row => row.AlsoPrinted).HasJson();
                entry.HasOne<PlanVersion>().WithMany().HasForeignKey(row => row.VersionId).OnDelete(DeleteBehavior.Restrict);
                entry.HasOne<Priority>().WithMany().HasForeignKey(row => row.PriorityId).OnDelete(DeleteBehavior.Restrict);
                entry.HasIndex(row => new
                {
                    row.VersionId,
                    row.PriorityId,
                    row.Order,
                });
            }
        );
        commitment.Navigation(record => record.Entries).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class ProgressReportConfiguration : IEntityTypeConfiguration<ProgressReport>
{
    public void Configure(EntityTypeBuilder<ProgressReport> report)
    {
        report.ConfigureIdentified("progress_report");
        report.Property(record => record.ReportedBy).HasMaxLength(Root.LongestTitle);
        report.Property(record => record.Summary).HasMaxLength(Root.LongestText);
        report.HasOne<AccountabilityCommitment>().WithMany().HasForeignKey(record => record.CommitmentId).OnDelete(DeleteBehavior.Restrict);
        report.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        report.HasIndex(record => new
        {
            record.CommitmentId,
            record.ReportedOn,
            record.Id,
        });
        report.HasIndex(record => new { record.CommitmentId, record.Id });
    }
}

internal sealed class AcceptanceConfiguration : IEntityTypeConfiguration<Acceptance>
{
    public void Configure(EntityTypeBuilder<Acceptance> acceptance)
    {
        acceptance.ConfigureIdentified("acceptance");
        acceptance.Property(record => record.On).HasColumnName("accepted_on");
        acceptance.Property(record => record.By).HasColumnName("accepted_by");
        acceptance.Property(record => record.Reason).HasMaxLength(Root.LongestText);
        acceptance.Property(record => record.Reference).HasJson();
        acceptance
            .HasOne<AccountabilityCommitment>()
            .WithMany()
            .HasForeignKey(record => record.CommitmentId)
            .OnDelete(DeleteBehavior.Restrict);
        acceptance.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        acceptance.HasIndex(record => new
        {
            record.CommitmentId,
            record.On,
            record.Id,
        });
        acceptance.HasIndex(record => new { record.CommitmentId, record.Id });
    }
}
