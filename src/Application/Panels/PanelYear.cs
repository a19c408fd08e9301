using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Application.Scrutiny;
using PlanAccountability.Domain.AnnualReports;
using PlanAccountability.Domain.Appointments;
using PlanAccountability.Domain.Evidence;
using PlanAccountability.Domain.Inspections;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Panels;
using PlanAccountability.Domain.Precepts;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Panels;

/// <summary>A financial year of a panel: what was due, what happened, and of what nothing is on record.</summary>
/// <param name="AreaId">The area.</param>
/// <param name="FinancialYear" example="2025-26">The financial year.</param>
/// <param name="Panels">The panels of the area; none in the City of London.</param>
/// <param name="Meetings">The meetings that may be of the year, in the order of their dates.</param>
/// <param name="Actions">How the actions of these meetings stand today.</param>
/// <param name="Questions">How their questions stand today.</param>
/// <param name="Due">What was to be done, in the order of the days.</param>
/// <param name="Reviews">The reviews on which the panel reported in the year, or else met, by where the response stands.</param>
/// <param name="Recommendations">The recommendations of these reviews, by where they stand.</param>
/// <param name="Precepts">The precepts of the next financial year, which are prepared in this one.</param>
/// <param name="Hearings">The hearings of which the panel was notified in the year.</param>
/// <param name="AnnualReports">The annual reports on the financial year before.</param>
/// <param name="Inspections">The inspection reports that were published in the year, or comments on which were due in it.</param>
/// <param name="NotEvidenced">Of what nothing is on record, and nobody says that the record is complete.</param>
/// <param name="Missing">Of what nothing is on record, and a statement of completeness says that the record is complete.</param>
public sealed record PanelYear(
    AreaId AreaId,
    string FinancialYear,
    IReadOnlyList<PanelInYear> Panels,
    IReadOnlyList<MeetingInYear> Meetings,
    LedgerCounts Actions,
    LedgerCounts Questions,
    IReadOnlyList<DutyInYear> Due,
    IReadOnlyList<ReviewsInState> Reviews,
    IReadOnlyList<RecommendationsInState> Recommendations,
    IReadOnlyList<PreceptInYear> Precepts,
    IReadOnlyList<HearingInYear> Hearings,
    IReadOnlyList<AnnualReportInYear> AnnualReports,
    IReadOnlyList<InspectionInYear> Inspections,
    IReadOnlyList<LackOfRecords> NotEvidenced,
    IReadOnlyList<LackOfRecords> Missing
);

/// <summary>A panel.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Name" example="Lancashire Police and Crime Panel">Its name.</param>
public sealed record PanelInYear(PanelId Id, string Name);

/// <summary>A meeting in a panel's year.</summary>
/// <param name="Id">The meeting.</param>
/// <param name="Url" example="/v1/panel-meetings/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
/// <param name="MetOn">When it met or is to meet.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Title" example="Annual meeting">What it is called, or null.</param>
/// <param name="Quorum">How many members it needed and had, or null.</param>
/// <param name="ResolutionCount" example="3">How many resolutions are on record.</param>
public sealed record MeetingInYear(
    PanelMeetingId Id,
    string Url,
    PartialDate MetOn,
    ScrutinyMeetingStatus Status,
    string? Title,
    PanelQuorum? Quorum,
    int ResolutionCount
);

/// <summary>How many reviews of a panel's year stand so.</summary>
/// <param name="ResponseState">Where the response to the report stands.</param>
/// <param name="Count" example="2">How many.</param>
public sealed record ReviewsInState(ReportResponseState ResponseState, int Count);

/// <summary>How many recommendations of a panel's year stand so.</summary>
/// <param name="State">Where they stand.</param>
/// <param name="Count" example="5">How many.</param>
public sealed record RecommendationsInState(RecommendationState State, int Count);

/// <summary>A precept in a panel's year.</summary>
/// <param name="Authority">Whose share of council tax it is.</param>
/// <param name="FinancialYear" example="2026-27">The financial year that it is for.</param>
/// <param name="BandD" example="295.00">Band D in pounds a year: as issued, or else as proposed last; or null.</param>
/// <param name="Increase">The increase of the proposal that has this band D, or null.</param>
/// <param name="Position">What the panel said last, or null.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Url" example="/v1/precepts/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
public sealed record PreceptInYear(
    PreceptAuthority Authority,
    string FinancialYear,
    decimal? BandD,
    PreceptIncrease? Increase,
    PanelPosition? Position,
    PreceptStatus Status,
    string Url
);

/// <summary>A hearing in a panel's year.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Post">The post.</param>
/// <param name="NotifiedOn">When the panel was notified, or null.</param>
/// <param name="DueOn" example="2025-11-22">The last day to hear and report, or null.</param>
/// <param name="State">How the panel's steps stand together.</param>
/// <param name="Recommends">What the panel recommends, or null.</param>
/// <param name="Outcome">What became of it, or null.</param>
/// <param name="Url" example="/v1/confirmation-hearings/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
public sealed record HearingInYear(
    HearingKind Kind,
    SeniorPost Post,
    PartialDate? NotifiedOn,
    DateOnly? DueOn,
    DutyState State,
    HearingRecommendation? Recommends,
    HearingOutcomeKind? Outcome,
    string Url
);

/// <summary>An annual report in a panel's year.</summary>
/// <param name="Kind">What it is on.</param>
/// <param name="FinancialYear" example="2024-25">The financial year that it is on.</param>
/// <param name="Title" example="Annual Report 2024/25">What it is called.</param>
/// <param name="SentToPanelOn">When it was sent to the panel, or null.</param>
/// <param name="PublishedOn">When it was published, or null.</param>
/// <param name="Url" example="/v1/annual-reports/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
public sealed record AnnualReportInYear(
    AnnualReportKind Kind,
    string FinancialYear,
    string Title,
    PartialDate? SentToPanelOn,
    PartialDate? PublishedOn,
    string Url
);

/// <summary>An inspection report in a panel's year.</summary>
/// <param name="Kind">What was inspected.</param>
/// <param name="Title" example="PEEL 2023–2025: an inspection of the force">What it is called.</param>
/// <param name="PublishedOn">When it was published, or null.</param>
/// <param name="CommentsDueOn" example="2026-04-25">The last day for the body's comments; null where none are owed.</param>
/// <param name="CommentsState">How they stand.</param>
/// <param name="CommentsUrl" example="/v1/inspection-comments/0199a1f0-0000-7000-8000-000000000001">Their address; null where the caller
/// may know of none.</param>
/// <param name="Url" example="/v1/inspection-reports/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
public sealed record InspectionInYear(
    InspectionReportKind Kind,
    string Title,
    PartialDate? PublishedOn,
    DateOnly? CommentsDueOn,
    DutyState CommentsState,
    string? CommentsUrl,
    string Url
);

/// <summary>Records of which a panel's year has none.</summary>
/// <param name="What">What there is none of, as a statement of completeness would call it.</param>
/// <param name="Detail" example="No police precept of 2026-27 is on record.">The same in a sentence.</param>
public sealed record LackOfRecords(CoveredRecords What, string Detail);
