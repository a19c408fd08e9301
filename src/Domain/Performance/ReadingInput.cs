namespace PlanAccountability.Domain.Performance;

/// <summary>What a reading says: when it is recorded, and by a merge patch later on.</summary>
public record ReadingInput : CitedInput
{
    /// <summary>The days that it is of. They stay; how they are printed can change.</summary>
    public required ReadingPeriod Period { get; init; }

    /// <summary>The value, in the measure's unit, with at most four decimals; null where it is withheld, or there is a grade
    /// alone.</summary>
    /// <example>72.5</example>
    public decimal? Value { get; init; }

    /// <summary>That the value is withheld, why and by whom; or null.</summary>
    public Withheld? Withheld { get; init; }

    /// <summary>What others have, for comparison; or null.</summary>
    public Comparator? Comparator { get; init; }

    /// <summary>The grade as printed, beside the value or in its place: one of the measure's scale, where it has one; or null.</summary>
    public PerformanceGrade? Grade { get; init; }

    /// <summary>How it changed, as printed, at most 300 characters; or null.</summary>
    /// <example>up 2 points on the year before</example>
    public string? PrintedChange { get; init; }

    /// <summary>Another figure that is printed of the same in another place; or null. Neither is right before the other.</summary>
    public PrintedFigure? AlsoPrinted { get; init; }

    /// <summary>Whether the source says that the value may still change; not unless said.</summary>
    /// <example>false</example>
    public bool IsProvisional { get; init; }

    /// <summary>What it says.</summary>
    internal ReadingFigures Figures => new(Value, Withheld, Comparator, IsProvisional, Grade, PrintedChange);
}
