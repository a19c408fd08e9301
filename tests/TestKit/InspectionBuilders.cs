using System.Text.Json.Nodes;

namespace PlanAccountability.TestKit;

/// <summary>Builds an inspection report: an assessment of the force of Lancashire of 1 September 2026, with a recommendation to its chief
/// constable.</summary>
public sealed class InspectionReportBuilder : RecordBuilder<InspectionReportBuilder>
{
    internal InspectionReportBuilder()
        : base("/v1/inspection-reports") =>
        Of("lancashire").OfKind("peel").With("title", "An assessment of the force").On("2026-09-01").Recommending("1", "chiefConstable");

    /// <summary>The areas that it concerns; by default Lancashire.</summary>
    public InspectionReportBuilder Of(params string[] areas) => With("areaIds", areas);

    /// <summary>Its kind; by default an assessment of a force.</summary>
    public InspectionReportBuilder OfKind(string kind) => With("kind", kind);

    /// <summary>When it was published; by default on 1 September 2026.</summary>
    public InspectionReportBuilder On(string? date) => With("publishedOn", date);

    /// <summary>One more recommendation; by default there is one to the chief constable, with the number 1.</summary>
    public InspectionReportBuilder Recommending(string number, string addressee, params string[] commitments) =>
        Add(
            "recommendations",
            new JsonObject
            {
                ["number"] = number,
                ["addressee"] = addressee,
                ["text"] = $"The force should do what is said under {number}.",
                ["commitmentIds"] = new JsonArray([.. commitments.Select(id => JsonValue.Create(id))]),
            }
        );
}

/// <summary>Builds comments of the policing body of Lancashire on an inspection report, which answer nothing and are not
/// published.</summary>
public sealed class InspectionCommentBuilder : RecordBuilder<InspectionCommentBuilder>
{
    internal InspectionCommentBuilder(string report)
        : base("/v1/inspection-comments") =>
        In("lancashire").With("reportId", report.Split('/')[^1]).With("text", "We accept the findings.");

    /// <summary>Its area; by default Lancashire.</summary>
    public InspectionCommentBuilder In(string area) => With("areaId", area);

    /// <summary>When they were published; by default not yet.</summary>
    public InspectionCommentBuilder On(string? date) => With("publishedOn", date);

    /// <summary>That they are taken from documents; by default they are live.</summary>
    public InspectionCommentBuilder FromDocuments() => With("recordedAs", "afterTheFact");

    /// <summary>What is done about a recommendation; by default nothing is said of any.</summary>
    public InspectionCommentBuilder Doing(
        string number,
        string? action = "It is done.",
        string? whyNone = null,
        params string[] commitments
    ) =>
        Add(
            "perRecommendation",
            new JsonObject
            {
                ["number"] = number,
                ["actionTaken"] = action,
                ["whyNone"] = whyNone,
                ["commitmentIds"] = new JsonArray([.. commitments.Select(id => JsonValue.Create(id))]),
            }
        );
}
