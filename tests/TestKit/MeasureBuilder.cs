namespace PlanAccountability.TestKit;

/// <summary>Builds a measure: confidence in the police of Lancashire, in percent of respondents, of which more is better.</summary>
public sealed class MeasureBuilder : RecordBuilder<MeasureBuilder>
{
    internal MeasureBuilder()
        : base("/v1/measures") =>
        In("lancashire")
            .Titled("Confidence in the police")
            .With("unit", "% of respondents")
            .Of("percentage")
            .With("goodDirection", "higher");

    /// <summary>Its area, or null for one that is national; by default Lancashire.</summary>
    public MeasureBuilder In(string? area) => With("areaId", area);

    /// <summary>Its title; by default confidence in the police.</summary>
    public MeasureBuilder Titled(string title) => With("title", title);

    /// <summary>The kind of its values; by default percentages.</summary>
    public MeasureBuilder Of(string valueKind) => With("valueKind", valueKind);
}
