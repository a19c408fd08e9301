using System.Text.Json.Nodes;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Commitments;

/// <summary>Claims and acceptances as a client sends them.</summary>
internal static class Claims
{
    public static string Address(this AccountabilityCommitment commitment) => $"/v1/commitments/{commitment.Id}";

    public static Task<JsonNode> ReportAsync(
        this HttpClient caller,
        AccountabilityCommitment commitment,
        string on,
        string status,
        string summary = "Three commanders are in post."
    ) =>
        caller
            .PostJsonAsync(
                $"{commitment.Address()}/progress-reports",
                new
                {
                    reportedOn = on,
                    reportedBy = "Chief Constable of Lancashire",
                    status,
                    summary,
                }
            )
            .ShouldBe(201);

    public static Task<HttpResponseMessage> AcceptAsync(
        this HttpClient caller,
        AccountabilityCommitment commitment,
        string on,
        string status
    ) => caller.PostJsonAsync($"{commitment.Address()}/acceptances", Acceptance(on, status));

    public static JsonObject Acceptance(string on, string status) =>
        new()
        {
            ["status"] = status,
            ["on"] = on,
            ["reference"] = new JsonObject
            {
                ["kind"] = "scrutinyMeeting",
                ["name"] = "Strategic Scrutiny Meeting",
                ["on"] = on,
            },
        };

    public static async Task RetractAsync(this HttpClient caller, string url) =>
        await caller
            .PostJsonAsync($"{url}/retraction", new { reason = "Entered on the wrong record." }, await caller.ETagOfAsync(url))
            .ShouldBe(200);

    public static IReadOnlyList<string> Ids(this JsonNode list) => [.. list["items"]!.AsArray().Select(item => item!.Text("id"))];

    public static IReadOnlyList<string> Ids(this IEnumerable<AccountabilityCommitment> commitments) =>
        [.. commitments.Select(commitment => commitment.Id.ToString())];
}
