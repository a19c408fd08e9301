namespace PlanAccountability.Domain.Performance;

/// <summary>What is said of a national priority: when it is recorded, and by a merge patch later on.</summary>
public record NationalPriorityInput : CitedInput
{
    /// <summary>What it is called; at most 300 characters.</summary>
    /// <example>Reduce serious violence</example>
    public required string Title { get; init; }

    /// <summary>Its number as printed, at most 50 characters; or null.</summary>
    /// <example>2</example>
    public string? Number { get; init; }

    /// <summary>Since when it is set, as precisely as known; or null.</summary>
    public PartialDate? From { get; init; }

    /// <summary>Until when it was set, as precisely as known; or null.</summary>
    public PartialDate? To { get; init; }

    /// <summary>Where the government set it, at most 300 characters; or null.</summary>
    /// <example>Beating Crime Plan, July 2021</example>
    public string? Source { get; init; }
}
