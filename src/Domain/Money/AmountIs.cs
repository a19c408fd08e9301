namespace PlanAccountability.Domain.Money;

/// <summary>How a document states a sum of money. What is added up from sums of which one is not exact is not exact either.</summary>
public enum AmountIs
{
    /// <summary>To the penny.</summary>
    Exact,

    /// <summary>Rounded or estimated: "around", "some", "circa".</summary>
    Approximate,

    /// <summary>The true sum is less: "just under", "up to".</summary>
    Under,

    /// <summary>The true sum is more: "over", "at least".</summary>
    Over,
}
