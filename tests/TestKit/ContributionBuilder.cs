using System.Text.Json.Nodes;

namespace PlanAccountability.TestKit;

/// <summary>Builds a statement of contribution: that of Lancashire for a quarter.</summary>
public sealed class ContributionBuilder : RecordBuilder<ContributionBuilder>
{
    internal ContributionBuilder()
        : base("/v1/contribution-statements") => In("lancashire").OfQuarter(2022, 4);

    /// <summary>Its area; by default Lancashire.</summary>
    public ContributionBuilder In(string area) => With("areaId", area);

    /// <summary>The quarter that begins with a month; by default April 2022.</summary>
    public ContributionBuilder OfQuarter(int year, int month)
    {
        var start = new DateOnly(year, month, 1);
        return With(
            "period",
            new JsonObject { ["start"] = $"{start:yyyy-MM-dd}", ["end"] = $"{start.AddMonths(3).AddDays(-1):yyyy-MM-dd}" }
        );
    }

    /// <summary>Its time as printed, without days.</summary>
    public ContributionBuilder Called(string label) => With("period", new JsonObject { ["label"] = label });

    /// <summary>Whether a national priority applies; by default nothing is said.</summary>
    public ContributionBuilder Saying(JsonNode priority, bool applies, string? why = null) =>
        Add(
            "applies",
            new JsonObject
            {
                ["nationalPriorityId"] = priority.Text("id"),
                ["applies"] = applies,
                ["why"] = why,
            }
        );

    /// <summary>What was contributed to a national priority; by default nothing.</summary>
    public ContributionBuilder About(JsonNode? priority, string text, JsonNode? measure = null) =>
        Add(
            "items",
            new JsonObject
            {
                ["text"] = text,
                ["nationalPriorityId"] = priority?.Text("id"),
                ["measureId"] = measure?.Text("id"),
            }
        );
}
