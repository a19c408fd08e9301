namespace PlanAccountability.Domain.Money;

/// <summary>What the lines of a financial plan are.</summary>
public enum FinancialPlanKind
{
    /// <summary>What running the service costs in a year, and how that is paid.</summary>
    Revenue,

    /// <summary>What is bought and built: buildings, vehicles, equipment.</summary>
    Capital,

    /// <summary>What is held back, and what is taken from it.</summary>
    Reserves,

    /// <summary>What is to be spent less than before.</summary>
    Savings,

    /// <summary>Where money comes from, and what changes in that.</summary>
    Sources,
}

/// <summary>The unit in which amounts are printed.</summary>
public enum MoneyUnit
{
    /// <summary>£.</summary>
    Pounds,

    /// <summary>£000, £k.</summary>
    Thousands,

    /// <summary>£m.</summary>
    Millions,
}

/// <summary>An amount, of a year or of none that is said.</summary>
/// <param name="Amount" example="12.751">The amount in the plan's unit, as printed; negative for what is saved or used up.</param>
/// <param name="FinancialYear" example="2016-17">The financial year; null where none is said.</param>
/// <param name="AmountIs">How the document states it: <c>exact</c> for a figure as it is printed.</param>
public sealed record FinancialAmount(decimal Amount, string? FinancialYear = null, AmountIs AmountIs = AmountIs.Exact)
{
    /// <summary>The same with its number in its canonical notation.</summary>
    public FinancialAmount Plain() => this with { Amount = Amount.Plain() };
}

/// <summary>A total that the document states: of a year, or over all.</summary>
/// <param name="Amount" example="30.962">The total in the plan's unit, as printed.</param>
/// <param name="FinancialYear" example="2016-17">The financial year; null for the total over all.</param>
/// <param name="AmountIs">How the document states it.</param>
public sealed record StatedTotal(decimal Amount, string? FinancialYear = null, AmountIs AmountIs = AmountIs.Exact)
{
    /// <summary>The same with its number in its canonical notation.</summary>
    public StatedTotal Plain() => this with { Amount = Amount.Plain() };
}

/// <summary>Money that was moved from one line to another within the plan.</summary>
/// <param name="From" example="Accommodation Strategy">The heading of the line that it was taken from.</param>
/// <param name="To" example="IS/IT Strategy">The heading of the line that it went to.</param>
/// <param name="Amount" example="0.25">How much, in the plan's unit.</param>
/// <param name="On" example="2017-01">When, as precisely as known.</param>
/// <param name="Reason" example="The new station is a year late.">Why; null where nobody says.</param>
public sealed record Virement(string From, string To, decimal Amount, PartialDate? On = null, string? Reason = null)
{
    /// <summary>The most decisions of one virement.</summary>
    public const int MostDecisions = 10;

    /// <summary>The decisions of the area by which it was made; at most 10.</summary>
    public IReadOnlyList<DecisionId> DecisionIds { get; init; } = [];

    /// <summary>The same with its number in its canonical notation, and each decision once.</summary>
    public Virement Plain() => this with { Amount = Amount.Plain(), DecisionIds = [.. DecisionIds.Distinct()] };
}

/// <summary>A line of a financial plan, or a part of another line.</summary>
public sealed record FinancialLine
{
    /// <summary>The most priorities of one line.</summary>
    public const int MostPriorities = 50;

    /// <summary>What it is for, as printed; at most 300 characters. Lines that are parts of one line have different headings, and so have
    /// those that are parts of none.</summary>
    /// <example>IS/IT Strategy</example>
    public required string Heading { get; init; }

    /// <summary>The line that it is a part of, by its place in <c>lines</c> from 0 on; null where it is a part of none. A part never counts
    /// beside the line that it is a part of.</summary>
    public int? Parent { get; init; }

    /// <summary>Its amounts, one for a year. A line without amounts of its own counts by those of its parts.</summary>
    public IReadOnlyList<FinancialAmount> Amounts { get; init; } = [];

    /// <summary>Its total over all years in the plan's unit, as the document states it; null where it states none.</summary>
    /// <example>37.846</example>
    public decimal? Total { get; init; }

    /// <summary>The priorities of the area that the document says it is for; at most 50.</summary>
    public IReadOnlyList<PriorityId> PriorityIds { get; init; } = [];

    /// <summary>The same with its numbers in their canonical notation, and each priority once.</summary>
    public FinancialLine Plain() =>
        this with
        {
            Amounts = [.. Amounts.Select(amount => amount.Plain())],
            Total = Total?.Plain(),
            PriorityIds = [.. PriorityIds.Distinct()],
        };
}

/// <summary>What amounts in a unit are.</summary>
public static class MoneyUnits
{
    /// <summary>The most decimals of an amount.</summary>
    public const int MostDecimals = 6;

    /// <summary>An amount in pounds.</summary>
    public static decimal InPounds(this MoneyUnit unit, decimal amount) =>
        unit switch
        {
            MoneyUnit.Thousands => amount * 1_000,
            MoneyUnit.Millions => amount * 1_000_000,
            _ => amount,
        };

    /// <summary>Whether a record can hold an amount: at most six decimals in its unit, to the penny, and not absurdly large.</summary>
    public static bool Takes(this MoneyUnit unit, decimal amount) =>
        decimal.Round(amount, MostDecimals) == amount && Math.Abs(amount) <= Pounds.Most && Pounds.AreSane(unit.InPounds(amount));

    /// <summary>How the unit is printed.</summary>
    public static string Sign(this MoneyUnit unit) =>
        unit switch
        {
            MoneyUnit.Thousands => "£000",
            MoneyUnit.Millions => "£m",
            _ => "£",
        };
}
