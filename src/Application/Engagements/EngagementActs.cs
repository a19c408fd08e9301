using PlanAccountability.Domain.Engagements;

namespace PlanAccountability.Application.Engagements;

/// <summary>The operations on an engagement.</summary>
internal static class EngagementActs
{
    public static readonly IReadOnlyList<Act<Engagement>> All =
    [
        new("amendEngagement", [Role.Office], _ => true),
        new("retractEngagement", [Role.Office, Role.Admin], _ => true),
        new("mergeEngagement", [Role.Office, Role.Admin], _ => true),
        new("redactEngagement", [Role.Admin], _ => true),
    ];
}
