using System.Text.Json.Nodes;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Plans;

/// <summary>What an office does to a plan, as calls.</summary>
internal static class PlanWork
{
    public static Task<string> DraftPlanAsync(
        this HttpClient office,
        string recordedAs = "live",
        string area = "lancashire",
        string? start = null,
        string end = "2029-03-31"
    ) => A.DraftPlan().In(area).For(start, end).RecordedAs(recordedAs).RecordAsync(office).Text("url");

    public static object Content(params object[] priorities) =>
        new
        {
            sections = Array.Empty<object>(),
            statutoryContent = Array.Empty<object>(),
            priorities,
        };

    public static object Priority(int order, string title, params object[] commitments) =>
        new
        {
            id = (string?)null,
            number = $"{order}",
            title,
            description = (string?)null,
            themes = new[] { "victims" },
            order,
            commitments,
        };

    public static object Commitment(int order, string text, string holder = "policingBody") =>
        new
        {
            id = (string?)null,
            text,
            holder,
            kind = "action",
            order,
        };

    /// <summary>Puts a content with one priority of the commitments named.</summary>
    public static async Task<JsonNode> PutAsync(this HttpClient office, string version, params string[] commitments) =>
        await office
            .PutJsonAsync(
                $"{version}/content",
                Content(Priority(1, "Victims first", [.. commitments.Select((text, index) => Commitment(index + 1, text))])),
                await office.ETagOfAsync(version)
            )
            .ShouldBe(200);

    /// <summary>Takes a step on the version as it stands.</summary>
    public static async Task<HttpResponseMessage> StepAsync(this HttpClient office, string version, string step, object body) =>
        await office.PostJsonAsync($"{version}/{step}", body, await office.ETagOfAsync(version));

    /// <summary>An issued plan, taken from documents.</summary>
    public static async Task<string> IssuedPlanAsync(
        this HttpClient office,
        string? start = "2021-11",
        string end = "2025-03-31",
        string area = "lancashire",
        params string[] commitments
    )
    {
        var plan = await office.DraftPlanAsync("afterTheFact", area, start, end);
        await office.PutAsync($"{plan}/versions/1", commitments is [] ? ["Fund two refuges", "Answer every letter"] : commitments);
        await office.IssueAsync($"{plan}/versions/1");
        return plan;
    }

    /// <summary>A term of office in the body of the plan's area.</summary>
    public static async Task<string> TermAsync(this HttpClient office, string plan, string held)
    {
        var body = (await office.GetJsonAsync(plan)).Text("bodyId");
        return await A.NewTermOfOffice($"/v1/policing-bodies/{body}")
            .Of($"Jo Example, {OrganisationId.New()}")
            .As(held)
            .RecordAsync(office)
            .Text("id");
    }
}
