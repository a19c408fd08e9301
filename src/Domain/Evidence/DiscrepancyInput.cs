namespace PlanAccountability.Domain.Evidence;

/// <summary>What is said of a discrepancy: when it is recorded, and by a merge patch later on.</summary>
public record DiscrepancyInput : CitedInput
{
    /// <summary>The fact about which sources disagree, in a line; at most 300 characters.</summary>
    /// <example>What Lancashire DIP was given in 2013-14</example>
    public required string Title { get; init; }

    /// <summary>What is said of it, two to ten values of which not all are alike.</summary>
    public required IReadOnlyList<StatedValue> Values { get; init; }

    /// <summary>The fund that it concerns, or null.</summary>
    public FundId? FundId { get; init; }

    /// <summary>The grants and other lines of money that it concerns; at most 10.</summary>
    public IReadOnlyList<GrantAwardId>? GrantIds { get; init; }

    /// <summary>The financial plan that it concerns, or null.</summary>
    public FinancialPlanId? FinancialPlanId { get; init; }

    /// <summary>The surveys and events that it concerns; at most 10.</summary>
    public IReadOnlyList<EngagementId>? EngagementIds { get; init; }

    /// <summary>The measure that it concerns, of the area or national; or null.</summary>
    public MeasureId? MeasureId { get; init; }

    /// <summary>The indicator set that it concerns, or null.</summary>
    public IndicatorSetId? IndicatorSetId { get; init; }
}
