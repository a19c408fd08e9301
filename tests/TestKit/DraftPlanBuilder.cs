namespace PlanAccountability.TestKit;

/// <summary>Builds a plan that is begun: of Lancashire, live, until March 2029, with no content.</summary>
public sealed class DraftPlanBuilder : RecordBuilder<DraftPlanBuilder>
{
    internal DraftPlanBuilder()
        : base("/v1/plans") => In("lancashire").Titled("A safer county").For(null, "2029-03-31");

    /// <summary>Its area; by default Lancashire.</summary>
    public DraftPlanBuilder In(string area) => With("areaId", area);

    /// <summary>What its first version is called; by default a safer county.</summary>
    public DraftPlanBuilder Titled(string title) => With("title", title);

    /// <summary>The planning period; by default from no day in particular to the end of March 2029.</summary>
    public DraftPlanBuilder For(string? start, string? end) => With("period", new { start, end });

    /// <summary>Taken from documents; by default it is live.</summary>
    public DraftPlanBuilder AfterTheFact() => RecordedAs("afterTheFact");

    /// <summary>Whether it is live or taken from documents; by default live.</summary>
    public DraftPlanBuilder RecordedAs(string recordedAs) => With("recordedAs", recordedAs);
}
