namespace PlanAccountability.Domain.Organisations;

/// <summary>Rules about bodies, terms of office and panels.</summary>
public static class OrganisationRules
{
    /// <summary>A span of time ends no earlier than it begins.</summary>
    public static readonly Rule SpanRunsForwards = Rule.OfValue("period-runs-backwards", "A period must not end before it begins.");

    /// <summary>No body succeeds itself.</summary>
    public static readonly Rule SuccessorIsAnother = Rule.OfValue("successor-is-itself", "A policing body cannot be its own successor.");
}
