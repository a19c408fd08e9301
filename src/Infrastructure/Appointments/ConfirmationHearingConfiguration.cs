using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Domain.Appointments;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Appointments;

internal sealed class ConfirmationHearingConfiguration : IEntityTypeConfiguration<ConfirmationHearing>
{
    public void Configure(EntityTypeBuilder<ConfirmationHearing> hearing)
    {
        hearing.ConfigureIdentified("confirmation_hearing");
        hearing.Property(record => record.Visibility);
        hearing.Ignore(record => record.HasReport);
        hearing.Ignore(record => record.Way);
        hearing.Ignore(record => record.IsSettled);
        hearing.Property(record => record.Candidate).HasMaxLength(Root.LongestTitle);
        hearing.Property(record => record.Criteria).HasMaxLength(Root.LongestText);
        hearing.Property(record => record.WhyMet).HasMaxLength(Root.LongestText);
        hearing.Property(record => record.Terms).HasMaxLength(Root.LongestText);
        hearing.Property(record => record.Reasons).HasMaxLength(Root.LongestText);
        hearing.Property(record => record.Recommendation).HasMaxLength(Root.LongestText);
        hearing.Property(record => record.Vetoed).HasJson();
        hearing.Property(record => record.Outcome).HasJson();
        hearing.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        hearing.HasOne<LocalPolicingBody>().WithMany().HasForeignKey(record => record.BodyId).OnDelete(DeleteBehavior.Restrict);
        hearing.HasOne<ConfirmationHearing>().WithMany().HasForeignKey(record => record.ReserveOfId).OnDelete(DeleteBehavior.Restrict);
        hearing.HasOne<PanelReview>().WithMany().HasForeignKey(record => record.ReviewId).OnDelete(DeleteBehavior.Restrict);
        hearing.HasIndex(record => new { record.AreaId, record.Id });
        hearing.HasIndex(record => record.BodyId);
        hearing.HasIndex(record => record.ReserveOfId);
        hearing.HasIndex(record => record.ReviewId);
    }
}
