using PlanAccountability.Application.AnnualReports;
using PlanAccountability.Application.Appointments;
using PlanAccountability.Application.Inspections;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Application.Precepts;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.AnnualReports;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.PanelReviews;

namespace PlanAccountability.Application.Panels;

/// <summary>What is on record of a panel's year, as far as the caller may know of it.</summary>
internal sealed record RecordsOfYear
{
    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The year.</summary>
    public required YearOfPanel Year { get; init; }

    /// <summary>Today.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The panels of the area.</summary>
    public required IReadOnlyList<PanelInYear> Panels { get; init; }

    /// <summary>The bodies that the area has or had.</summary>
    public required IReadOnlyList<LocalPolicingBody> Bodies { get; init; }

    /// <summary>The times of which the record of the area is complete.</summary>
    public required IReadOnlyList<CoveredTime> Covered { get; init; }

    /// <summary>The meetings that may be of the year.</summary>
    public required IReadOnlyList<MeetingInYear> Meetings { get; init; }

    /// <summary>How the actions of those meetings stand.</summary>
    public required LedgerCounts Actions { get; init; }

    /// <summary>How their questions stand.</summary>
    public required LedgerCounts Questions { get; init; }

    /// <summary>The precepts of the next year.</summary>
    public required IReadOnlyList<PreceptDto> Precepts { get; init; }

    /// <summary>The hearings of which the panel was notified in the year.</summary>
    public required IReadOnlyList<ConfirmationHearingDto> Hearings { get; init; }

    /// <summary>The annual reports on the year before.</summary>
    public required IReadOnlyList<AnnualReportDto> AnnualReports { get; init; }

    /// <summary>Those of them that the panel meets on: a fire statement is none.</summary>
    public IEnumerable<AnnualReportDto> AnnualReportsToPanel => AnnualReports.Where(report => report.Kind is AnnualReportKind.Police);

    /// <summary>The reviews of the year, those whose response was due in it, and those of the annual reports.</summary>
    public required IReadOnlyList<PanelReviewSummary> Reviews { get; init; }

    /// <summary>The recommendations of the reviews of the year, and those whose answer was due in it.</summary>
    public required IReadOnlyList<RecommendationInYear> Recommendations { get; init; }

    /// <summary>The inspection reports that may be of the year, or comments on which were due in it.</summary>
    public required IReadOnlyList<InspectedInYear> Inspections { get; init; }

    /// <summary>The reviews on which the panel reported in the year, or else met.</summary>
    public IEnumerable<PanelReviewSummary> ReviewsOfYear => Reviews.Where(review => IsOfYear(review, Year));

    /// <summary>Whether a review is of a year; one of which no day is known is of none.</summary>
    public static bool IsOfYear(PanelReviewSummary review, YearOfPanel year) =>
        (review.ReportShownOn ?? review.MetOn) is { } date && year.Has(date.FirstDay);

    /// <summary>Whether the record of something is complete from one day to another.</summary>
    public bool IsComplete(CoveredRecords of, DateOnly from, DateOnly to) => Covered.Any(time => time.Of == of && time.Covers(from, to));
}

/// <summary>What a panel's year needs of a recommendation.</summary>
internal sealed record RecommendationInYear(
    PanelRecommendationId Id,
    PanelReviewId ReviewId,
    Visibility Visibility,
    bool RequiresResponse,
    DateOnly? ResponseDueOn,
    int? DaysLate,
    RecommendationResponse? Response,
    RecommendationState State
);

/// <summary>An inspection report with the area's comments.</summary>
/// <param name="Report">The report.</param>
/// <param name="Comments">The comments, or null.</param>
/// <param name="State">How they stand.</param>
internal sealed record InspectedInYear(InspectionReportDto Report, InspectionCommentDto? Comments, DutyState State);
