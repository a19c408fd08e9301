using PlanAccountability.Domain.Appointments;
using PlanAccountability.Domain.Inspections;
using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Application.Panels;

/// <summary>What each kind of record says of its steps, in the words of a panel's year.</summary>
internal static class DutyStates
{
    /// <summary>The step of a precept as a duty.</summary>
    public static PanelDuty Of(PreceptStepKind step) =>
        step switch
        {
            PreceptStepKind.Proposal => PanelDuty.PreceptProposal,
            PreceptStepKind.Report => PanelDuty.PreceptReport,
            PreceptStepKind.RevisedProposal => PanelDuty.RevisedPrecept,
            PreceptStepKind.SecondReport => PanelDuty.SecondPreceptReport,
            _ => PanelDuty.SecondPreceptResponse,
        };

    /// <summary>How the step of a precept stands.</summary>
    public static PanelDutyState Of(PreceptStepState state) =>
        state switch
        {
            PreceptStepState.Met => PanelDutyState.Met,
            PreceptStepState.Missed => PanelDutyState.Missed,
            PreceptStepState.NotDue => PanelDutyState.NotDue,
            PreceptStepState.NotNeeded => PanelDutyState.NotNeeded,
            _ => PanelDutyState.NotEvidenced,
        };

    /// <summary>How the step of a hearing stands.</summary>
    public static PanelDutyState Of(DutyState state) =>
        state switch
        {
            DutyState.Met => PanelDutyState.Met,
            DutyState.Missed => PanelDutyState.Missed,
            DutyState.NotDue => PanelDutyState.NotDue,
            _ => PanelDutyState.NotEvidenced,
        };

    /// <summary>How comments on an inspection report stand.</summary>
    public static PanelDutyState Of(CommentsState state) =>
        state switch
        {
            CommentsState.Met => PanelDutyState.Met,
            CommentsState.Missed => PanelDutyState.Missed,
            CommentsState.NotDue => PanelDutyState.NotDue,
            _ => PanelDutyState.NotEvidenced,
        };
}
