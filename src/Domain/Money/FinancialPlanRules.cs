namespace PlanAccountability.Domain.Money;

/// <summary>Rules about financial plans. None says that a total is the sum of its lines: what a document states is recorded.</summary>
public static class FinancialPlanRules
{
    /// <summary>A plan does not end before it begins.</summary>
    public static readonly Rule EndsAfterBeginning = Rule.OfValue(
        "period-runs-backwards",
        "A financial plan must not end before it begins."
    );

    /// <summary>Amounts are kept to the penny.</summary>
    public static readonly Rule AmountIsSane = Rule.OfValue(
        "amount-out-of-range",
        "An amount is to the penny, has at most six decimals in its unit, and is at most a million million pounds."
    );

    /// <summary>A year has one amount.</summary>
    public static readonly Rule YearOnce = Rule.OfValue(
        "year-repeated",
        "A line has one amount for a year, a plan one stated total for it, and each one where no year is said."
    );

    /// <summary>Headings tell lines apart.</summary>
    public static readonly Rule HeadingOnce = Rule.OfValue(
        "heading-repeated",
        "Two lines that are parts of one line, or of none, have different headings."
    );

    /// <summary>What is named as a line is one.</summary>
    public static readonly Rule LineIsThere = Rule.OfValue("unknown-line", "A line is named that the plan does not have.");

    /// <summary>Parts are parts of something.</summary>
    public static readonly Rule NoCircle = Rule.OfValue(
        "part-of-itself",
        "A line is not a part of itself, neither directly nor by way of others."
    );

    /// <summary>Money is moved between two lines.</summary>
    public static readonly Rule MovesElsewhere = Rule.OfValue("virement-within-a-line", "A virement moves money from one line to another.");
}
