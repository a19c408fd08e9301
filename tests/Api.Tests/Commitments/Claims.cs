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
    ) => A.Claim(commitment.Address()).On(on).Of(status).Saying(summary).RecordAsync(caller);

    public static Task<HttpResponseMessage> AcceptAsync(
        this HttpClient caller,
        AccountabilityCommitment commitment,
        string on,
        string status
    ) => A.NewAcceptance(commitment.Address()).Of(status).On(on).SendAsync(caller);

    public static JsonObject Acceptance(string on, string status) => A.NewAcceptance().Of(status).On(on).Body;

    public static IReadOnlyList<string> Ids(this JsonNode list) => [.. list["items"]!.AsArray().Select(item => item!.Text("id"))];

    public static IReadOnlyList<string> Ids(this IEnumerable<AccountabilityCommitment> commitments) =>
        [.. commitments.Select(commitment => commitment.Id.ToString())];
}
