namespace PlanAccountability.TestKit;

/// <summary>Builds performance that is called out: that burglary rose in Lancashire, raised in November 2021, and not closed.</summary>
public sealed class ExceptionBuilder : RecordBuilder<ExceptionBuilder>
{
    internal ExceptionBuilder()
        : base("/v1/exceptions") =>
        In("lancashire").Titled("Burglary rose").RaisedOn("2021-11").With("narrative", "In two of three divisions.");

    /// <summary>Its area; by default Lancashire.</summary>
    public ExceptionBuilder In(string area) => With("areaId", area);

    /// <summary>Its title; by default that burglary rose.</summary>
    public ExceptionBuilder Titled(string title) => With("title", title);

    /// <summary>When it was raised; by default in November 2021.</summary>
    public ExceptionBuilder RaisedOn(string on) => With("raisedOn", on);

    /// <summary>The measure that shows it; by default none.</summary>
    /// <param name="measure">The measure's address, or null for none.</param>
    public ExceptionBuilder ShownBy(string? measure) => With("measureId", measure?.Split('/')[^1]);

    /// <summary>The commitments that it concerns; by default none.</summary>
    public ExceptionBuilder Concerning(params string[]? commitmentIds) => With("commitmentIds", commitmentIds);
}
