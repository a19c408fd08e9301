namespace PlanAccountability.Domain.Evidence;

/// <summary>Rules about statements of completeness.</summary>
public static class CompletenessRules
{
    /// <summary>A statement does not end before it begins.</summary>
    public static readonly Rule EndsAfterBeginning = Rule.OfValue(
        "period-runs-backwards",
        "A statement of completeness must not end before it begins."
    );

    /// <summary>One day is covered by one statement.</summary>
    public static readonly Rule DaysAreCoveredOnce = Rule.OfOurs(
        "statement-overlaps",
        "Another statement of this area covers the same records on one of these days: end or amend that one."
    );

    /// <summary>What is covered is part of the statement itself.</summary>
    public static readonly Rule SubjectIsFixed = Rule.OfValue(
        "subject-fixed",
        "What a statement covers does not change: retract it, and state another."
    );
}
