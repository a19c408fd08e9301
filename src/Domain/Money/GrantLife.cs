namespace PlanAccountability.Domain.Money;

/// <summary>What a line of money is.</summary>
public enum GrantKind
{
    /// <summary>Money that was given to somebody.</summary>
    Grant,

    /// <summary>Money that was set aside for something, whoever gets it.</summary>
    BudgetLine,

    /// <summary>What was left over. It is never counted as allocated.</summary>
    Unallocated,

    /// <summary>Money that is given away in awards of its own, each a part of it.</summary>
    Scheme,
}

/// <summary>Who said that what is meant by a document's words are these priorities.</summary>
public enum MatchedBy
{
    /// <summary>A person, who compared the words with the plan.</summary>
    Person,

    /// <summary>An import, which says so of its own record.</summary>
    Import,
}

/// <summary>What was paid, or is to be paid, in a year.</summary>
/// <param name="FinancialYear" example="2013-14">The financial year, from April to March.</param>
/// <param name="Amount" example="47479.00">How much, in pounds.</param>
public sealed record GrantPayment(string FinancialYear, decimal Amount)
{
    /// <summary>How much, in pounds.</summary>
    /// <example>47479.00</example>
    public decimal Amount { get; init; } = Pounds.InPence(Amount);
}

/// <summary>How much a scheme may give away.</summary>
/// <param name="Amount" example="50000.00">How much, in pounds.</param>
/// <param name="TolerancePercent" example="10">By how many per cent of that the awards may come to more; null where nothing is said, which
/// is none.</param>
public sealed record SchemeBudget(decimal Amount, decimal? TolerancePercent = null)
{
    /// <summary>How much, in pounds.</summary>
    /// <example>50000.00</example>
    public decimal Amount { get; init; } = Pounds.InPence(Amount);

    /// <summary>The most that the awards may come to.</summary>
    public decimal Most() => Amount * (1 + ((TolerancePercent ?? 0) / 100));
}
