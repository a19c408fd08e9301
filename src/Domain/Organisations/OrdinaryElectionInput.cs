namespace PlanAccountability.Domain.Organisations;

/// <summary>What is said of an ordinary election.</summary>
public record OrdinaryElectionInput : CitedInput
{
    /// <summary>The kinds of body that it elects.</summary>
    public required IReadOnlyList<PolicingBodyKind> Kinds { get; init; }

    /// <summary>The areas in which it is held; empty where it is held wherever there is such a body.</summary>
    /// <example>["greater-manchester"]</example>
    public IReadOnlyList<AreaId>? AreaIds { get; init; }

    /// <summary>For which day it was expected, the first expectation first; each after the first says since when.</summary>
    public required IReadOnlyList<ExpectedPoll> Expected { get; init; }

    /// <summary>The day on which it was held; null while it was not.</summary>
    /// <example>2021-05-06</example>
    public DateOnly? HeldOn { get; init; }
}
