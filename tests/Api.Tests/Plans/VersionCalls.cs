using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Plans;

/// <summary>Every operation on a version, called with what is valid wherever the operation is.</summary>
internal sealed class VersionCalls(VersionStates states)
{
    private const string Today = "2026-11-22";

    private static readonly Dictionary<string, (string Path, object Body)> Posts = new()
    {
        ["recordConsultation"] = ("consultations", new { of = "chiefConstable", on = Today }),
        ["sendVersionToPanel"] = ("submission", new { on = Today }),
        ["publishResponse"] = ("response-publication", new { on = Today }),
        ["distributeVersion"] = ("distribution", new { publishedOn = Today, sentToAuthoritiesOn = Today }),
        ["withdrawVersion"] = ("withdrawal", new { on = Today, why = "It was not wanted." }),
        ["recordStep"] = ("steps", new { kind = "publicAndVictimsConsulted", on = "2026-09" }),
        ["retractPlanVersion"] = ("retraction", new { reason = "Entered twice." }),
        ["redactPlanVersion"] = ("redaction", new { members = new[] { "/title" }, reason = "It names a victim." }),
    };

    /// <summary>The operations.</summary>
    public static IReadOnlyList<string> All { get; } =
    ["describePlanVersion", "putPlanVersionContent", "recordPanelReview", "issueVersion", "varyPlan", .. Posts.Keys];

    /// <summary>Calls an operation on a version as it stands.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpClient caller, string operation, string version, string etag) =>
        operation switch
        {
            "describePlanVersion" => await caller.PatchJsonAsync(version, new { title = "A safer county for all" }, etag),
            "putPlanVersionContent" => await caller.PutJsonAsync(
                $"{version}/content",
                PlanWork.Content(PlanWork.Priority(1, "Victims first")),
                etag
            ),
            "recordPanelReview" => await caller.PostJsonAsync("/v1/panel-reviews", await states.SilenceOnAsync(version)),
            "issueVersion" => await caller.PostJsonAsync($"{version}/issue", await states.IssueOfAsync(version), etag),
            "varyPlan" => await caller.PostJsonAsync(
                version[..version.LastIndexOf('/')],
                new
                {
                    title = "A safer county, varied",
                    period = new { end = "2029-03-31" },
                    variationReason = "The budget was raised.",
                }
            ),
            _ => await caller.PostJsonAsync($"{version}/{Posts[operation].Path}", Posts[operation].Body, etag),
        };
}
