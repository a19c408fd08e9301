namespace PlanAccountability.TestKit;

/// <summary>Builds a decision: that the helpline of Lancashire goes on, taken in March 2026, without a number.</summary>
public sealed class DecisionBuilder : RecordBuilder<DecisionBuilder>
{
    internal DecisionBuilder()
        : base("/v1/decisions") => In("lancashire").Titled("Helpline for victims of fraud").As("taken").With("takenOn", "2026-03");

    /// <summary>Its area; by default Lancashire.</summary>
    public DecisionBuilder In(string area) => With("areaId", area);

    /// <summary>Its title; by default that of a helpline.</summary>
    public DecisionBuilder Titled(string title) => With("title", title);

    /// <summary>How far it has come; by default it is taken.</summary>
    public DecisionBuilder As(string status) => With("status", status);

    /// <summary>Planned for a date, or for none that is known.</summary>
    public DecisionBuilder PlannedFor(string? on) => As("planned").With("takenOn", null).With("plannedFor", on);

    /// <summary>Its number, in a register year or in none.</summary>
    public DecisionBuilder Numbered(string reference, string? year = "2026") => With("reference", reference).With("registerYear", year);
}
