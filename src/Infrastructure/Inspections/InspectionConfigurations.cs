using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Domain.Inspections;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Sources;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.Inspections;

internal sealed class InspectionReportConfiguration : IEntityTypeConfiguration<InspectionReport>
{
    public void Configure(EntityTypeBuilder<InspectionReport> report)
    {
        report.ConfigureIdentified("inspection_report");
        report.Ignore(record => record.Commented);
        report.Property(record => record.Title).HasMaxLength(Root.LongestTitle);
        report.Property(record => record.PublicationUrl).HasMaxLength(2_000);
        report.Property(record => record.AreaIds).HasJson();
        report.Property(record => record.Grades).HasJson();
        report.Property(record => record.Recommendations).HasJson();
        report.Property(record => record.PublishedPlace).HasMaxLength(10).UseCollation("C");
        report.HasOne<Organisation>().WithMany().HasForeignKey(record => record.InspectorateId).OnDelete(DeleteBehavior.Restrict);
        report.HasOne<SourceDocument>().WithMany().HasForeignKey(record => record.DocumentId).OnDelete(DeleteBehavior.Restrict);
        report.HasIndex(record => new { record.InspectorateId, record.Id });
        report.HasIndex(record => record.DocumentId);
        report.HasIndex(record => new { record.PublishedPlace, record.Id });
        report.HasIndex(record => record.AreaIds).HasMethod("gin");
        report.HasIndex(record => record.Recommendations).HasMethod("gin").HasOperators("jsonb_path_ops");
    }
}

internal sealed class InspectionCommentConfiguration : IEntityTypeConfiguration<InspectionComment>
{
    public void Configure(EntityTypeBuilder<InspectionComment> comment)
    {
        comment.ConfigureIdentified("inspection_comment");
        comment.Ignore(record => record.Facts);
        comment.Property(record => record.Visibility);
        comment.Property(record => record.ChiefConstable).HasJson();
        comment.Property(record => record.Text).HasMaxLength(Root.LongestText);
        comment.Property(record => record.PerRecommendation).HasJson();
        comment.Property(record => record.PublicationUrl).HasMaxLength(2_000);
        comment.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<InspectionReport>().WithMany().HasForeignKey(record => record.ReportId).OnDelete(DeleteBehavior.Restrict);
        comment.HasOne<SourceDocument>().WithMany().HasForeignKey(record => record.DocumentId).OnDelete(DeleteBehavior.Restrict);
        comment.HasIndex(record => new { record.AreaId, record.Id });
        comment.HasIndex(record => record.DocumentId);
        comment.HasIndex(record => record.PerRecommendation).HasMethod("gin").HasOperators("jsonb_path_ops");
        comment.HasIndex(record => new { record.ReportId, record.Id });
        comment
            .HasIndex(record => new { record.ReportId, record.AreaId })
            .IsUnique()
            .HasFilter("retraction_at is null")
            .HasDatabaseName(BrokenConstraints.CommentsOnce);
    }
}
