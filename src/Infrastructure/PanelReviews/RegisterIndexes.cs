using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Infrastructure.PanelReviews;

/// <summary>The parts of the recommendations that the register of overdue answers reads, each in its order: across areas, and of one area.
/// The filters are its conditions, so that they need not be looked up; what it counts it counts in the index alone.</summary>
internal static class RegisterIndexes
{
    /// <summary>The recommendations of reports that were made: public ones are of no other reviews.</summary>
    public const string Public = "retraction_at is null and visibility = 'Everyone'";

    /// <summary>The reports that were made.</summary>
    public const string Review = $"{Public} and shown_status = 'Reported'";

    /// <summary>The reports that are to be answered and were not.</summary>
    public const string OwedReview = $"{Review} and requires_response and not is_answered";

    /// <summary>The recommendations that are to be answered, were not, and are neither closed nor withdrawn.</summary>
    public const string Owed =
        $"{Public} and requires_response and not is_answered and withdrawn is null "
        + "and (accepted_status is null or accepted_status not in ('Delivered', 'NotDelivered', 'Dropped'))";

    private const string Dated = $"{Owed} and response_due_on is not null";

    private const string Late = $"{Public} and days_late is not null";

    public static void IndexTheRegister(this EntityTypeBuilder<PanelRecommendation> recommendation)
    {
        recommendation
            .HasIndex(record => new { record.ResponseDueOn, record.Id }, "overdue")
            .HasFilter(Dated)
            .HasDatabaseName("ix_panel_recommendation_overdue");
        recommendation
            .HasIndex(
                record => new
                {
                    record.AreaId,
                    record.ResponseDueOn,
                    record.Id,
                },
                "overdue_of_area"
            )
            .HasFilter(Dated)
            .HasDatabaseName("ix_panel_recommendation_overdue_of_area");
        recommendation.HasIndex(record => record.Id, "owed").HasFilter(Owed).HasDatabaseName("ix_panel_recommendation_owed");
        recommendation
            .HasIndex(record => new { record.AreaId, record.Id }, "owed_of_area")
            .HasFilter(Owed)
            .HasDatabaseName("ix_panel_recommendation_owed_of_area");
        recommendation
            .HasIndex(record => new { record.DaysLate, record.Id }, "late")
            .IsDescending(true, false)
            .HasFilter(Late)
            .HasDatabaseName("ix_panel_recommendation_late");
        recommendation
            .HasIndex(
                record => new
                {
                    record.AreaId,
                    record.DaysLate,
                    record.Id,
                },
                "late_of_area"
            )
            .IsDescending(false, true, false)
            .HasFilter(Late)
            .HasDatabaseName("ix_panel_recommendation_late_of_area");
    }
}
