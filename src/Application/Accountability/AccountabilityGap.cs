namespace PlanAccountability.Application.Accountability;

/// <summary>What is missing in the public record of a commitment on a day.</summary>
public enum AccountabilityGap
{
    /// <summary>No agenda item of a scrutiny meeting that was held, and that everyone can read of, names it.</summary>
    NeverScrutinised,

    /// <summary>No measure is linked to it.</summary>
    NoMeasure,

    /// <summary>No progress report was made on it.</summary>
    NoReport,

    /// <summary>Progress was reported, and no report cites a document.</summary>
    NoEvidence,

    /// <summary>The latest claim is that it is delivered, and the other side has not accepted that.</summary>
    ClaimNotAccepted,

    /// <summary>Its target date has passed, and the other side has not accepted that it is delivered.</summary>
    Overdue,
}
