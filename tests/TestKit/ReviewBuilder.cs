namespace PlanAccountability.TestKit;

/// <summary>Builds a review by a panel: of Lancashire, live, of a decision.</summary>
public sealed class ReviewBuilder : RecordBuilder<ReviewBuilder>
{
    internal ReviewBuilder()
        : base("/v1/panel-reviews") => In("lancashire").OfKind("decision").About("A decision notice");

    /// <summary>Its area; by default Lancashire.</summary>
    public ReviewBuilder In(string area) => With("areaId", area);

    /// <summary>Its kind; by default of a decision.</summary>
    public ReviewBuilder OfKind(string kind) => With("kind", kind);

    /// <summary>Its subject; by default a decision notice.</summary>
    public ReviewBuilder About(string subject) => With("subject", subject);

    /// <summary>A review of the draft of a plan's version; by default of no plan.</summary>
    /// <param name="plan">The plan's address, or null for none.</param>
    /// <param name="version">The version's number, or null where it is not said.</param>
    public ReviewBuilder OfDraft(string? plan, int? version = 1) =>
        OfKind("planDraft").About("The draft plan").With("planId", plan?.Split('/')[^1]).With("version", plan is null ? null : version);

    /// <summary>Taken from documents, which may say when it was reported; by default it is live.</summary>
    public ReviewBuilder AfterTheFact(string? reportedOn = null) => With("recordedAs", "afterTheFact").With("reportedOn", reportedOn);

    /// <summary>When the panel met; by default not said.</summary>
    public ReviewBuilder MetOn(string? on) => With("metOn", on);

    /// <summary>Whether it asks for a response, and by when; by default as its kind says, and by no day.</summary>
    public ReviewBuilder ToBeAnswered(bool? isRequired = true, string? by = null) =>
        With("requiresResponse", isRequired).With("responseDueOn", by);

    /// <summary>That the panel made no report, from a day and for a reason; by default it makes one.</summary>
    public ReviewBuilder WithoutReport(string on, string reason) => With("noReport", new { on, reason });
}
