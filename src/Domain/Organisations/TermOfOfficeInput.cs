namespace PlanAccountability.Domain.Organisations;

/// <summary>What is said of a term of office.</summary>
public record TermOfOfficeInput : CitedInput, IGoesWithOthers
{
    /// <summary>The person's name.</summary>
    /// <example>Clive Grunshaw</example>
    public required string Holder { get; init; }

    /// <summary>In what capacity the person serves.</summary>
    public required OfficeHeld Office { get; init; }

    /// <summary>The first day; null where it is not known.</summary>
    public PartialDate? From { get; init; }

    /// <summary>The last day; null while it lasts or where it is not known.</summary>
    public PartialDate? To { get; init; }

    /// <summary>No two holders serve on one day.</summary>
    bool IGoesWithOthers.GoesWithOthers => true;
}
