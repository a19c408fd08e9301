using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Sources;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.PanelReviews;

internal sealed class PanelReviewConfiguration : IEntityTypeConfiguration<PanelReview>
{
    public void Configure(EntityTypeBuilder<PanelReview> review)
    {
        review.ConfigureIdentified("panel_review");
        review.Property(record => record.Visibility);
        review.Ignore(record => record.Law);
        review.Ignore(record => record.IsSettled);
        review.Ignore(record => record.SaysSomething);
        review.Property(record => record.Subject).HasMaxLength(Root.LongestTitle);
        review.Property(record => record.Outcome).HasMaxLength(Root.LongestText);
        review.Property(record => record.DueWords).HasMaxLength(Root.LongestTitle);
        review.Property(record => record.NoReport).HasJson();
        review.Property(record => record.AskedTo).HasJson();
        review.Property(record => record.AskedOfBody).HasJson();
        review.Property(record => record.Paragraphs).HasJson();
        review.Property(record => record.TaskGroup).HasJson();
        review.Property(record => record.Response).HasJson();
        review.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        review.HasOne<Panel>().WithMany().HasForeignKey(record => record.PanelId).OnDelete(DeleteBehavior.Restrict);
        review.HasOne<LocalPolicingBody>().WithMany().HasForeignKey(record => record.BodyId).OnDelete(DeleteBehavior.Restrict);
        review.HasOne<PoliceAndCrimePlan>().WithMany().HasForeignKey(record => record.PlanId).OnDelete(DeleteBehavior.Restrict);
        review.HasOne<PlanVersion>().WithMany().HasForeignKey(record => record.VersionId).OnDelete(DeleteBehavior.Restrict);
        review.HasOne<SourceDocument>().WithMany().HasForeignKey(record => record.ReportDocumentId).OnDelete(DeleteBehavior.Restrict);
        review.HasOne<PanelMeeting>().WithMany().HasForeignKey(record => record.PanelMeetingId).OnDelete(DeleteBehavior.Restrict);
        review.HasIndex(record => record.PanelMeetingId);
        review.HasIndex(record => new { record.AreaId, record.Id });
        review.HasIndex(record => record.VersionId);
        review
            .HasIndex(record => new { record.ResponseDueOn, record.Id })
            .HasFilter("requires_response and not is_answered and response_due_on is not null and retraction_at is null");
        review
            .HasIndex(record => new { record.DaysLate, record.Id })
            .IsDescending(true, false)
            .HasFilter("days_late is not null and retraction_at is null");
        review
            .HasIndex(record => record.VersionId, "one_review")
            .IsUnique()
            .HasFilter("version_id is not null and retraction_at is null")
            .HasDatabaseName(BrokenConstraints.OneReviewOfVersion);
    }
}

internal sealed class PanelRecommendationConfiguration : IEntityTypeConfiguration<PanelRecommendation>
{
    public void Configure(EntityTypeBuilder<PanelRecommendation> recommendation)
    {
        recommendation.ConfigureIdentified("panel_recommendation");
        recommendation.Property(record => record.Visibility);
        recommendation.Ignore(record => record.TakesClaim);
        recommendation.Ignore(record => record.TakesAcceptance);
        recommendation.Property(record => record.Number).HasMaxLength(PanelRecommendation.LongestNumber);
        recommendation.Property(record => record.NumberKey).HasMaxLength(PanelRecommendation.LongestNumberKey).UseCollation("C");
        recommendation.Property(record => record.Text).HasMaxLength(Root.LongestText);
        recommendation.Property(record => record.DueWords).HasMaxLength(Root.LongestTitle);
        recommendation.Property(record => record.PriorityIds).HasJson();
        recommendation.Property(record => record.Occurrences).HasJson().HasDefaultValueSql("'[]'");
        recommendation.Property(record => record.CommitmentIds).HasJson();
        recommendation.Property(record => record.StatutoryContent).HasJson();
        recommendation.Property(record => record.Response).HasJson();
        recommendation.Property(record => record.Claims).HasJson();
        recommendation.Property(record => record.Acceptances).HasJson();
        recommendation.Property(record => record.Withdrawn).HasJson();
        recommendation.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        recommendation.HasOne<PanelReview>().WithMany().HasForeignKey(record => record.ReviewId).OnDelete(DeleteBehavior.Restrict);
        recommendation.HasIndex(record => new { record.AreaId, record.Id });
        recommendation.HasIndex(record => new { record.ReviewId, record.Id });
        recommendation
            .HasIndex(record => new { record.ReviewId, record.NumberKey })
            .IsUnique()
            .HasFilter("retraction_at is null")
            .HasDatabaseName(BrokenConstraints.RecommendationNumberIsFree);
        recommendation.HasIndex(record => record.CommitmentIds).HasMethod("gin");
        recommendation.HasIndex(record => record.PriorityIds).HasMethod("gin");
        recommendation.IndexTheRegister();
    }
}
