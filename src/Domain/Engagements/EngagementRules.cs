namespace PlanAccountability.Domain.Engagements;

/// <summary>Rules about engagement.</summary>
public static class EngagementRules
{
    /// <summary>It ends after it began.</summary>
    public static readonly Rule EndsAfterBeginning = Rule.OfValue("period-runs-backwards", "An engagement must not end before it begins.");

    /// <summary>A version is one of a plan.</summary>
    public static readonly Rule VersionNeedsPlan = Rule.OfValue(
        "version-without-plan",
        "A version is named by its number, without the plan that it is of."
    );
}
