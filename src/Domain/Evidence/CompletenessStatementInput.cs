namespace PlanAccountability.Domain.Evidence;

/// <summary>What is said of the completeness of the record: when it is stated, and by a merge patch later on.</summary>
public record CompletenessStatementInput : CitedInput
{
    /// <summary>What the record holds all of. It never changes.</summary>
    public required CoveredRecords Of { get; init; }

    /// <summary>The first day that is covered.</summary>
    /// <example>2021-04-01</example>
    public required DateOnly From { get; init; }

    /// <summary>The last day that is covered; null for one that goes on until it is ended.</summary>
    /// <example>2024-03-31</example>
    public DateOnly? To { get; init; }

    /// <summary>Who says so: an office, a panel or a role, never a person's name; at most 300 characters.</summary>
    /// <example>Office of the Police and Crime Commissioner for Lancashire</example>
    public required string StatedBy { get; init; }
}
