using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Application.Panels;

/// <summary>Something that was to be done in a panel's year, by the panel or by the body.</summary>
/// <param name="What">What was to be done.</param>
/// <param name="RuleId" example="PRE-02">The rule that says so, by its identifier in <c>docs/statute.md</c>.</param>
/// <param name="DueOn" example="2026-02-08">The last day; null where the law and the panel give none.</param>
/// <param name="On">When it was done; null where it was not, or nobody says when.</param>
/// <param name="State">How it stands.</param>
/// <param name="Record">The record that shows it; null where there is none.</param>
public sealed record DutyInYear(PanelDuty What, string RuleId, DateOnly? DueOn, PartialDate? On, DutyState State, RecordOfDuty? Record);

/// <summary>The record behind a duty.</summary>
/// <param name="Type" example="precept">Its type.</param>
/// <param name="Id">Its identifier.</param>
/// <param name="Url" example="/v1/precepts/0199a1f0-0000-7000-8000-000000000001">Its address.</param>
public sealed record RecordOfDuty(string Type, Guid Id, string Url);

/// <summary>What is to be done in a panel's year.</summary>
public enum PanelDuty
{
    /// <summary>The body notifies the panel of the precept that it proposes.</summary>
    PreceptProposal,

    /// <summary>The panel reports on it.</summary>
    PreceptReport,

    /// <summary>After a veto the body proposes another.</summary>
    RevisedPrecept,

    /// <summary>The panel reports on that.</summary>
    SecondPreceptReport,

    /// <summary>The body responds to the second report.</summary>
    SecondPreceptResponse,

    /// <summary>The panel holds a hearing on a senior appointment or a removal.</summary>
    Hearing,

    /// <summary>The panel reports on it.</summary>
    HearingReport,

    /// <summary>The body sends the annual report to the panel.</summary>
    AnnualReportSent,

    /// <summary>The panel meets on the annual report.</summary>
    AnnualReportMeeting,

    /// <summary>The body responds to what the panel reports on the annual report.</summary>
    AnnualReportResponse,

    /// <summary>The panel reports on a draft plan or variation.</summary>
    DraftPlanReport,

    /// <summary>The body responds to a report by the day that the panel set.</summary>
    ReportResponse,

    /// <summary>The body answers a recommendation by the day that the panel set.</summary>
    RecommendationResponse,

    /// <summary>The body publishes comments on an inspection report.</summary>
    InspectionComments,
}
