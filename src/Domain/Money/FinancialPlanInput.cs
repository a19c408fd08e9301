namespace PlanAccountability.Domain.Money;

/// <summary>What is said of a financial plan: when it is recorded, and by a merge patch later on.</summary>
public record FinancialPlanInput : CitedInput
{
    /// <summary>What it is called, as printed; at most 300 characters.</summary>
    /// <example>Capital Investment</example>
    public required string Title { get; init; }

    /// <summary>What its lines are.</summary>
    public required FinancialPlanKind Kind { get; init; }

    /// <summary>The unit in which its amounts are printed, and recorded.</summary>
    public required MoneyUnit Unit { get; init; }

    /// <summary>Whose words the title and the headings are.</summary>
    public Wording Wording { get; init; }

    /// <summary>The first financial year that it is for; null where none is said.</summary>
    /// <example>2016-17</example>
    public string? From { get; init; }

    /// <summary>The last financial year that it is for; null where none is said.</summary>
    /// <example>2020-21</example>
    public string? To { get; init; }

    /// <summary>The police and crime plan of the area in which it is printed, one that is public; or null.</summary>
    public PlanId? PlanId { get; init; }

    /// <summary>Its lines, in the order of the document; at most 200, with at most 1,200 amounts of at most 60 years.</summary>
    public IReadOnlyList<FinancialLine>? Lines { get; init; }

    /// <summary>The totals that the document states, as printed: one for a year, and one over all. One that is not the sum of the lines is
    /// kept as it is, and shown as such.</summary>
    public IReadOnlyList<StatedTotal>? StatedTotals { get; init; }

    /// <summary>What was moved between lines, the earliest first; at most 100.</summary>
    public IReadOnlyList<Virement>? Virements { get; init; }
}
