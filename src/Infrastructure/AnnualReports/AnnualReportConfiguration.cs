using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Domain.AnnualReports;
using PlanAccountability.Domain.Money;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Sources;
using PlanAccountability.Infrastructure.Foundation;

namespace PlanAccountability.Infrastructure.AnnualReports;

internal sealed class AnnualReportConfiguration : IEntityTypeConfiguration<AnnualReport>
{
    private const int LongestUrl = 2_000;

    public void Configure(EntityTypeBuilder<AnnualReport> report)
    {
        report.ConfigureIdentified("annual_report");
        report.Ignore(record => record.ClaimedOn);
        report.Property(record => record.FinancialYear).HasMaxLength(FinancialYear.Length);
        report.Property(record => record.Title).HasMaxLength(Root.LongestTitle);
        report.Property(record => record.ReportUrl).HasMaxLength(LongestUrl);
        report.Property(record => record.Claims).HasJson();
        report.HasOne<PoliceArea>().WithMany().HasForeignKey(record => record.AreaId).OnDelete(DeleteBehavior.Restrict);
        report.HasOne<LocalPolicingBody>().WithMany().HasForeignKey(record => record.BodyId).OnDelete(DeleteBehavior.Restrict);
        report.HasOne<SourceDocument>().WithMany().HasForeignKey(record => record.DocumentId).OnDelete(DeleteBehavior.Restrict);
        report.HasOne<PanelReview>().WithMany().HasForeignKey(record => record.ReviewId).OnDelete(DeleteBehavior.Restrict);
        report.HasOne<PanelMeeting>().WithMany().HasForeignKey(record => record.PanelMeetingId).OnDelete(DeleteBehavior.Restrict);
        report.HasIndex(record => new { record.AreaId, record.Id });
        report.HasIndex(record => record.DocumentId);
        report.HasIndex(record => record.ReviewId);
        report.HasIndex(record => record.PanelMeetingId);
        report
            .HasIndex(record => new
            {
                record.BodyId,
                record.FinancialYear,
                record.Kind,
            })
            .IsUnique()
            .HasFilter("retraction_at is null")
            .HasDatabaseName(BrokenConstraints.OneAnnualReport);
        report.HasIndex(record => record.BodyId);
    }
}
