namespace PlanAccountability.TestKit;

/// <summary>Builds the indicator set of a paper of Lancashire: of the third quarter of 2021, 12 green, 7 amber and 3 red, of no measures
/// that are told.</summary>
public sealed class IndicatorSetBuilder : RecordBuilder<IndicatorSetBuilder>
{
    internal IndicatorSetBuilder()
        : base("/v1/indicator-sets") =>
        In("lancashire")
            .With("title", "Performance against the targets of the plan")
            .Over(ReadingBuilder.PeriodOf("quarter", new(2021, 7, 1), 3))
            .Counting(("Green", 12), ("Amber", 7), ("Red", 3));

    /// <summary>Its area; by default Lancashire.</summary>
    public IndicatorSetBuilder In(string area) => With("areaId", area);

    /// <summary>Its period in JSON, or null; by default the quarter from July 2021.</summary>
    public IndicatorSetBuilder Over(object? period) => With("period", period);

    /// <summary>Its totals; by default 12 green, 7 amber and 3 red.</summary>
    public IndicatorSetBuilder Counting(params (string Label, int Count)[] totals) =>
        With("totals", totals.Select(total => new { label = total.Label, count = total.Count }));

    /// <summary>How many indicators the paper says that there are; by default it does not.</summary>
    public IndicatorSetBuilder OutOf(int? all) => With("printedTotal", all);

    /// <summary>The measures that it counts, by their addresses; by default none.</summary>
    public IndicatorSetBuilder Of(params IEnumerable<string> measures) =>
        With("measureIds", measures.Select(measure => measure.Split('/')[^1]));
}
