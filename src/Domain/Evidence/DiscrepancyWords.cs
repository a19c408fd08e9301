namespace PlanAccountability.Domain.Evidence;

/// <summary>One of the values that sources give for a fact.</summary>
/// <param name="Value" example="364084.00">What is said, as printed or as it was added up; at most 300 characters.</param>
/// <param name="Citation" example="0">Where: one of the record's citations, by its place from 0 on; null where it is what was added
/// up.</param>
public sealed record StatedValue(string Value, int? Citation = null)
{
    /// <summary>The most characters of a value.</summary>
    public const int Longest = 300;
}

/// <summary>How a discrepancy came to be known.</summary>
public enum FoundBy
{
    /// <summary>A person read both.</summary>
    Person,

    /// <summary>The records were held against each other by the service.</summary>
    Search,

    /// <summary>An import says so.</summary>
    Import,
}

/// <summary>What became of a discrepancy. Whatever it is, every value stays where it was said.</summary>
public enum DiscrepancyStatus
{
    /// <summary>Nobody has said which value is right.</summary>
    Open,

    /// <summary>Somebody has said which is right, and why.</summary>
    Resolved,

    /// <summary>The values are of different facts, or mean the same.</summary>
    NotADiscrepancy,
}
