namespace PlanAccountability.Domain.Evidence;

/// <summary>Rules about discrepancies.</summary>
public static class DiscrepancyRules
{
    /// <summary>What is the same everywhere is no discrepancy.</summary>
    public static readonly Rule ValuesDiffer = Rule.OfValue(
        "values-agree",
        "A discrepancy has two or more values, of which not all are alike."
    );

    /// <summary>A value is said in a place that is cited.</summary>
    public static readonly Rule CitationIsThere = Rule.OfValue(
        "unknown-citation",
        "A value names a citation by its place that the record does not have."
    );

    /// <summary>To resolve is to say what became of it.</summary>
    public static readonly Rule ResolutionSays = Rule.OfValue("still-open", "A resolution says 'resolved' or 'notADiscrepancy'.");

    /// <summary>What somebody has resolved is not changed without saying why.</summary>
    public static readonly Rule ResolvedOnce = Rule.OfOurs(
        "discrepancy-resolved",
        "This discrepancy is resolved already: say in Change-Reason why that is corrected."
    );
}
