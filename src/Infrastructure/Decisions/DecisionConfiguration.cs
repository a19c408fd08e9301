using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Domain.Decisions;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Scrutiny;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Decisions;

internal sealed class DecisionConfiguration : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> decision)
    {
        decision.ConfigureIdentified("decision");
        decision.Property(record => record.Title).HasMaxLength(Root.LongestTitle);
        decision.Property(record => record.Text).HasMaxLength(Root.LongestText);
        decision.Property(record => record.RegisterYear).HasMaxLength(Decision.LongestRegisterYear);
        decision.Property(record => record.Reference).HasMaxLength(Decision.LongestReference);
        decision.Property(record => record.Lead).HasMaxLength(Root.LongestTitle);
        decision.Property(record => record.TakenBy).HasMaxLength(Root.LongestTitle);
        decision.Property(record => record.UnderDelegation).HasJson();
        decision.Property(record => record.AdviceOf).HasJson();
        decision.Property(record => record.StatusReason).HasMaxLength(Root.LongestText);
        decision.Property(record => record.OptionsConsidered).HasJson();
        decision.Property(record => record.Reasons).HasMaxLength(Root.LongestText);
        decision.Property(record => record.Amounts).HasJson();
        decision.Property(record => record.ExemptPart).HasJson();
        decision.Property(record => record.AttachmentIds).HasJson();
        decision.Property(record => record.PriorityIds).HasJson();
        decision.Property(record => record.CommitmentIds).HasJson();
        decision.Property(record => record.RegisterPlace).HasMaxLength(Decision.LongestPlace).UseCollation("C");
        decision.Property(record => record.TakenPlace).HasMaxLength(10).UseCollation("C");
        decision.Property(record => record.PlannedPlace).HasMaxLength(10).UseCollation("C");
        decision.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        decision.HasOne<ScrutinyMeeting>().WithMany().HasForeignKey(record => record.MeetingId).OnDelete(DeleteBehavior.Restrict);
        decision.HasIndex(record => new { record.AreaId, record.Id });
        decision.HasIndex(record => record.MeetingId);
        decision.HasIndex(record => new { record.RegisterPlace, record.Id });
        decision.HasIndex(record => new { record.TakenPlace, record.Id });
        decision.HasIndex(record => new { record.PlannedPlace, record.Id });
        decision.HasIndex(record => record.PriorityIds).HasMethod("gin");
        decision.HasIndex(record => record.CommitmentIds).HasMethod("gin");
        decision
            .HasIndex(record => new { record.AreaId, record.RegisterPlace })
            .IsUnique()
            .HasFilter("retraction_at is null")
            .HasDatabaseName(BrokenConstraints.DecisionNumberIsFree);
    }
}
