using System.Text.Json.Nodes;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Panels;

/// <summary>The page of a panel's year, line by line.</summary>
internal static class PanelYearPage
{
    /// <summary>Reads the year of an area's panel.</summary>
    public static Task<JsonNode> PanelYearAsync(this HttpClient caller, string year, string area = "lancashire") =>
        caller.GetJsonAsync($"/v1/areas/{area}/panel-year?financialYear={year}");

    /// <summary>What was due: what, its rule, the last day, the day on which it was done, how it stands, and the type of its
    /// record.</summary>
    public static IEnumerable<string> Due(JsonNode year) =>
        year["due"]!
            .AsArray()
            .Select(duty =>
                $"{duty!["what"]} {duty["ruleId"]} {duty["dueOn"]?.ToString() ?? "-"} {duty["on"]?.ToString() ?? "-"} {duty["state"]} "
                + $"{duty["record"]?["type"]?.ToString() ?? "-"}"
            );

    /// <summary>How many records stand how.</summary>
    public static IEnumerable<string> CountsBy(JsonNode counted, string by) =>
        counted.AsArray().Select(one => $"{one![by]} {one["count"]}");

    /// <summary>Of what there are no records.</summary>
    public static IEnumerable<string> Lacks(JsonNode lacks) => lacks.AsArray().Select(lack => lack!.Text("what")!);
}
