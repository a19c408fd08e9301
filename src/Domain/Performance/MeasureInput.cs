namespace PlanAccountability.Domain.Performance;

/// <summary>What is said of a measure: when it is recorded, and by a merge patch later on.</summary>
public record MeasureInput : CitedInput
{
    /// <summary>What it is called.</summary>
    /// <example>Confidence in the police</example>
    public required string Title { get; init; }

    /// <summary>Its number as printed, at most 50 characters; or null.</summary>
    /// <example>2.1</example>
    public string? Number { get; init; }

    /// <summary>The unit of its values, in the words of its source; null where none is printed, or it is graded.</summary>
    /// <example>% of respondents</example>
    public string? Unit { get; init; }

    /// <summary>What its values are; a change in per cent is <c>other</c>. Once there are readings it stays.</summary>
    public required MeasureValueKind ValueKind { get; init; }

    /// <summary>Which direction is good.</summary>
    public required GoodDirection GoodDirection { get; init; }

    /// <summary>The grades that its source gives, the best first, each label once; at most 20. A reading is graded by one of
    /// them.</summary>
    public IReadOnlyList<MeasureGrade>? Scale { get; init; }

    /// <summary>From where it started, or null.</summary>
    public MeasureBaseline? Baseline { get; init; }

    /// <summary>The plan of the area that it measures, or null.</summary>
    public PlanId? PlanId { get; init; }

    /// <summary>The priorities of the area that it measures; at most 50.</summary>
    public IReadOnlyList<PriorityId>? PriorityIds { get; init; }

    /// <summary>The national priority that it measures, of a national measure or of one that an area keeps for it; or null.</summary>
    public NationalPriorityId? NationalPriorityId { get; init; }

    /// <summary>The measure that it took the place of, such as a count that became a rate; or null.</summary>
    public MeasureId? SucceedsId { get; init; }

    /// <summary>Who publishes it, or null.</summary>
    /// <example>Crime Survey for England and Wales</example>
    public string? Source { get; init; }

    /// <summary>What is measured at each time, the oldest first; at most 50. Each after the first marks a break in the series, and is
    /// added at the end.</summary>
    public IReadOnlyList<MeasureDefinition>? Definitions { get; init; }

    /// <summary>What is aimed at at each time, the oldest first; at most 200. A new target is added at the end.</summary>
    public IReadOnlyList<MeasureTarget>? Targets { get; init; }
}
