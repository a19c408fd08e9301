using PlanAccountability.Domain.Appointments;

namespace PlanAccountability.Application.Appointments;

/// <summary>The operations on a hearing, in the order of its life. What the panel reported is taken back by an admin alone.</summary>
internal static class ConfirmationHearingActs
{
    public static readonly IReadOnlyList<Act<ConfirmationHearing>> All =
    [
        new("amendConfirmationHearing", [Role.Office], hearing => hearing.Allows(HearingAct.Describe)),
        new("reportOnConfirmationHearing", [Role.Panel], hearing => hearing.Allows(HearingAct.Report)),
        new("recordHearingOutcome", [Role.Office], hearing => hearing.Allows(HearingAct.Decide)),
        new("retractConfirmationHearing", [Role.Office], hearing => !hearing.IsSettled),
        new("retractConfirmationHearing", [Role.Admin], _ => true),
        new("mergeConfirmationHearing", [Role.Office], hearing => !hearing.IsSettled),
        new("mergeConfirmationHearing", [Role.Admin], _ => true),
        new("redactConfirmationHearing", [Role.Admin], _ => true),
    ];
}
