namespace PlanAccountability.TestKit;

/// <summary>Builds an engagement: a survey in Lancashire of 1,672 in the autumn of 2016, with one question.</summary>
public sealed class EngagementBuilder : RecordBuilder<EngagementBuilder>
{
    internal EngagementBuilder()
        : base("/v1/engagements") =>
        In("lancashire")
            .OfKind("survey")
            .With("title", "Confidence in the police")
            .With("from", "2016-09")
            .With("responses", 1_672)
            .Asking(new { text = "Are you confident?", options = new object[] { new { text = "Yes", percent = 69 } } });

    /// <summary>Its area; by default Lancashire.</summary>
    public EngagementBuilder In(string area) => With("areaId", area);

    /// <summary>Its kind; by default a survey.</summary>
    public EngagementBuilder OfKind(string kind) => With("kind", kind);

    /// <summary>The plan that it informed, by its identifier, and the number of the version; by default none.</summary>
    public EngagementBuilder Informing(string? plan, int? version = null) => With("planId", plan).With("planVersion", version);

    /// <summary>What was asked, in place of the one question.</summary>
    public EngagementBuilder Asking(params object[] questions) => With("questions", questions);
}
