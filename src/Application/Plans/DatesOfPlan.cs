using System.Text.Json.Nodes;
using PlanAccountability.Application.Imports;

namespace PlanAccountability.Application.Plans;

/// <summary>What a file says of the time of a plan, in the rows of its versions: the first of them tells.</summary>
/// <param name="InOffice">When the body whose plan it is was in office: the day of issue of the original, or else the start of the period;
/// null where neither is said.</param>
/// <param name="End">The end of the period, or null.</param>
internal sealed record DatesOfPlan(PartialDate? InOffice, PartialDate? End)
{
    /// <summary>Reads them.</summary>
    public static DatesOfPlan Of(string plan, ReferenceResolver resolver) =>
        resolver
            .RowsOfPlan(ExchangeTypes.PlanVersion, plan)
            .Select(item => item.Patch)
            .OrderBy(version => version["number"]?.ToString().Length)
            .ThenBy(version => version["number"]?.ToString(), StringComparer.Ordinal)
            .Select(Of)
            .FirstOrDefault()
        ?? new(null, null);

    private static DatesOfPlan Of(JsonObject version)
    {
        var period = version["period"] as JsonObject;
        var issue = (version["steps"] as JsonArray)
            ?.OfType<JsonObject>()
            .FirstOrDefault(step => step["kind"]?.ToString() is "issued")
            ?["on"];
        var (issued, start) = (DateIn(issue), DateIn(period?["start"]));
        var isOriginal = version["kind"]?.ToString() is "original";
        return new(isOriginal ? issued ?? start : start ?? issued, DateIn(period?["end"]));
    }

    private static PartialDate? DateIn(JsonNode? text) => PartialDate.TryParse(text?.ToString(), out var date) ? date : null;
}
