using PlanAccountability.Domain.Decisions;

namespace PlanAccountability.Application.Decisions;

/// <summary>The operations on a decision.</summary>
internal static class DecisionActs
{
    public static readonly IReadOnlyList<Act<Decision>> All =
    [
        new("amendDecision", [Role.Office], _ => true),
        new("retractDecision", [Role.Office, Role.Admin], _ => true),
        new("mergeDecision", [Role.Office, Role.Admin], _ => true),
        new("redactDecision", [Role.Admin], _ => true),
    ];
}
