using System.Text.Json.Nodes;

namespace PlanAccountability.TestKit;

/// <summary>What is done about records on the way to what is tested. Each is based on the record as it stands, must be carried out, and
/// answers what the service answers.</summary>
public static class Acts
{
    /// <summary>Takes a record back; by default since it was entered on the wrong one.</summary>
    public static Task<JsonNode> RetractAsync(this HttpClient caller, string url, string reason = "Entered on the wrong record.") =>
        caller.DoAsync(url, "retraction", new { reason });

    /// <summary>Merges a record into another of the same type; by default without a reason.</summary>
    /// <param name="caller">Who merges.</param>
    /// <param name="url">The address of the record that goes.</param>
    /// <param name="into">The id of the record that stays.</param>
    /// <param name="reason">Why, or null.</param>
    public static Task<JsonNode> MergeAsync(this HttpClient caller, string url, string into, string? reason = null) =>
        caller.DoAsync(url, "merge", new { into, reason });

    /// <summary>The refusal of a merge of one record, as it was first saved, into another.</summary>
    public static Task<JsonNode> ShouldNotMergeAsync(this HttpClient caller, string url, string into, int status, string code) =>
        caller.PostJsonAsync($"{url}/merge", new { into = into.Split('/')[^1] }, "\"1\"").ShouldBeAProblem(status, code);

    /// <summary>Consults on a version of a plan.</summary>
    public static Task<JsonNode> ConsultAsync(this HttpClient office, string version, string of, string on) =>
        office.DoAsync(version, "consultations", new { of, on });

    /// <summary>Sends a version of a plan to the panel, after the chief constable was consulted on it, which comes first.</summary>
    public static async Task<JsonNode> SendToPanelAsync(this HttpClient office, string version, string on)
    {
        var steps = (await office.GetJsonAsync(version))["steps"]!.AsArray();
        if (!steps.Any(step => step!.Text("kind") is "chiefConstableConsulted"))
            await office.ConsultAsync(version, "chiefConstable", on);
        return await office.DoAsync(version, "submission", new { on });
    }

    /// <summary>Issues a version of a plan; by default on no day in particular.</summary>
    public static Task<JsonNode> IssueAsync(this HttpClient office, string version, string? on = null) =>
        office.DoAsync(version, "issue", new { on });

    /// <summary>Withdraws a version of a plan.</summary>
    public static Task<JsonNode> WithdrawAsync(this HttpClient office, string version, string on, string why) =>
        office.DoAsync(version, "withdrawal", new { on, why });

    /// <summary>Makes the panel's report; by default on 20 October 2026.</summary>
    public static Task<JsonNode> MakeReportAsync(this HttpClient panel, string review, string on = "2026-10-20") =>
        panel.DoAsync(review, "report", new { on });

    /// <summary>Responds to the panel's report; by default with thanks, and without publishing it.</summary>
    public static Task<JsonNode> RespondAsync(
        this HttpClient office,
        string review,
        string on,
        string text = "We thank the panel.",
        string? publishedOn = null
    ) =>
        office.DoAsync(
            review,
            "response",
            new
            {
                text,
                respondedOn = on,
                publishedOn,
            }
        );

    /// <summary>Responds to a recommendation; by default accepts it.</summary>
    public static Task<JsonNode> TakePositionAsync(
        this HttpClient office,
        string recommendation,
        string on,
        string position = "accepted"
    ) => office.DoAsync(recommendation, "response", new { position, respondedOn = on });

    /// <summary>Holds a scrutiny meeting; by default on 12 October 2026.</summary>
    public static Task<JsonNode> HoldAsync(this HttpClient office, string meeting, string on = "2026-10-12") =>
        office.DoAsync(meeting, "holding", new { on });

    /// <summary>Publishes the minutes of a scrutiny meeting; by default on 30 October 2026.</summary>
    public static Task<JsonNode> PublishMinutesAsync(this HttpClient office, string meeting, string on = "2026-10-30") =>
        office.DoAsync(meeting, "minutes", new { on });

    /// <summary>Cancels a scrutiny meeting.</summary>
    public static Task<JsonNode> CancelAsync(this HttpClient office, string meeting, string reason) =>
        office.DoAsync(meeting, "cancellation", new { reason });

    private static async Task<JsonNode> DoAsync(this HttpClient caller, string url, string act, object body) =>
        await caller.PostJsonAsync($"{url}/{act}", body, await caller.ETagOfAsync(url)).ShouldBe(200);
}
