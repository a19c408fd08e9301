namespace PlanAccountability.Domain.Organisations;

/// <summary>What is said of a policing body.</summary>
public record PolicingBodyInput : CitedInput
{
    /// <summary>What kind of body it is.</summary>
    public required PolicingBodyKind Kind { get; init; }

    /// <summary>The body's name.</summary>
    public required string Name { get; init; }

    /// <summary>The first day of the body.</summary>
    public PartialDate? From { get; init; }

    /// <summary>The last day of the body.</summary>
    public PartialDate? To { get; init; }

    /// <summary>The body that took over its functions.</summary>
    public PolicingBodyId? SuccessorId { get; init; }

    /// <summary>How well the dates are evidenced.</summary>
    public Confidence Confidence { get; init; } = Confidence.C;
}
