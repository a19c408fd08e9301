namespace PlanAccountability.Domain.Performance;

/// <summary>Rules about statements of contribution.</summary>
public static class ContributionRules
{
    /// <summary>A statement is of a time.</summary>
    public static readonly Rule PeriodIsStated = Rule.OfValue(
        "contribution-period-missing",
        "The period of a statement has a label, or a first and a last day, or both."
    );

    /// <summary>A priority is said once to apply or not.</summary>
    public static readonly Rule AppliesOnce = Rule.OfValue(
        "national-priority-repeated",
        "Whether a national priority applies is said once in a statement."
    );

    /// <summary>An item is about something.</summary>
    public static readonly Rule ItemNamesSomething = Rule.OfValue(
        "contribution-about-nothing",
        "An item of a statement names a national priority, a measure or both."
    );

    /// <summary>What is contributed is contributed to what applies.</summary>
    public static readonly Rule ItemIsOfWhatApplies = Rule.OfValue(
        "national-priority-does-not-apply",
        "An item is about a national priority of which the statement says that it does not apply."
    );
}
