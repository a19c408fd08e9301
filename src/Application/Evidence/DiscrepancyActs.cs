namespace PlanAccountability.Application.Evidence;

/// <summary>The operations on a discrepancy. Who resolves it is the office, whose papers disagree, or an admin.</summary>
internal static class DiscrepancyActs
{
    public static readonly IReadOnlyList<Act<DiscrepancyDto>> All =
    [
        new("amendDiscrepancy", [Role.Office, Role.Panel], _ => true),
        new("resolveDiscrepancy", [Role.Office, Role.Admin], _ => true),
        new("retractDiscrepancy", [Role.Office, Role.Admin], _ => true),
        new("redactDiscrepancy", [Role.Admin], _ => true),
    ];
}
