namespace PlanAccountability.Domain.Money;

/// <summary>How far a sum that was added up can be relied on.</summary>
public enum SumIs
{
    /// <summary>To the penny: every amount in it is exact, and none is missing.</summary>
    Exact,

    /// <summary>One of the amounts in it is not exact, or is not stated.</summary>
    Approximate,
}
