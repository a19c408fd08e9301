namespace PlanAccountability.Domain.Money;

/// <summary>What is said of a fund: when it is recorded, and by a merge patch later on.</summary>
public record FundInput : CitedInput
{
    /// <summary>What it is called; at most 300 characters.</summary>
    /// <example>Community Safety Fund 2013-14</example>
    public required string Name { get; init; }

    /// <summary>Who gave the money, in the words of the document; null where it does not say. At most 300 characters.</summary>
    /// <example>Home Office</example>
    public string? Source { get; init; }

    /// <summary>The financial year that it is for, from April to March; null where the document does not say.</summary>
    /// <example>2013-14</example>
    public string? FinancialYear { get; init; }

    /// <summary>What it came to, in pounds with at most two decimals; null where the document does not say.</summary>
    /// <example>1794000.00</example>
    public decimal? Total { get; init; }

    /// <summary>How the document states the total; <c>exact</c> by default.</summary>
    public AmountIs TotalIs { get; init; }
}
