using PlanAccountability.Domain.Precepts;

namespace PlanAccountability.Application.Panels;

/// <summary>What each kind of record says of its steps, in the words of a panel's year.</summary>
internal static class PanelDuties
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
}
