using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.PanelReviews;

/// <summary>A recommendation on which the panel no longer insists.</summary>
public sealed class WithdrawingARecommendation : RecommendationTest
{
    private const string Register = "/v1/registers/overdue-responses";

    [Test]
    public async Task Owes_no_answer_from_then_on([Values] bool wasAnsweredLate)
    {
        if (wasAnsweredLate)
            await Office.TakePositionAsync(Recommendation, "2026-04-11");
        Assert.That(await RegisteredAsync(wasAnsweredLate ? "answeredLate" : "overdue"), Is.True);
        var before = (int)(await Anonymous.GetJsonAsync($"{Register}/totals"))[wasAnsweredLate ? "answeredLate" : "overdue"]!;

        var read = await WithdrawAsync("2026-05-01").ShouldBe(200);

        Assert.That(
            (read.Text("state"), read["daysLate"], read["withdrawn"]!.Text("on"), read["withdrawn"]!.Text("reason")),
            Is.EqualTo(("withdrawn", (JsonNode?)null, "2026-05-01", "It is done."))
        );
        foreach (var state in new[] { "overdue", "undated", "answeredLate", "notEvidenced" })
            Assert.That(await RegisteredAsync(state), Is.False, state);
        Assert.That(
            (int)(await Anonymous.GetJsonAsync($"{Register}/totals"))[wasAnsweredLate ? "answeredLate" : "overdue"]!,
            Is.EqualTo(before - 1)
        );
        var listed = (await Anonymous.GetItemsAsync($"/v1/panel-recommendations?state=withdrawn&reviewId={Id(Review)}")).Single();
        Assert.That(listed.Text("url"), Is.EqualTo(Recommendation));
        Assert.That((bool?)(await Anonymous.GetJsonAsync(Review))["recommendations"]![0]!["isWithdrawn"], Is.True);
        Assert.That(
            await (
                await Anonymous.GetAsync($"/v1/panel-recommendations.csv?state=withdrawn&areaId=lancashire")
            ).Content.ReadAsStringAsync(),
            Does.Contain("2026-05-01,It is done.")
        );
    }

    [Test]
    public async Task Takes_no_more_claims_and_acceptances()
    {
        await WithdrawAsync("2026-05-01").ShouldBe(200);
        await Office
            .StepAsync(
                Recommendation,
                "delivery-claims",
                new
                {
                    status = "delivered",
                    on = "2026-05-02",
                    by = "The office",
                    summary = "It is done.",
                }
            )
            .ShouldBeAProblem(409, "recommendation-withdrawn");
        await Panel
            .StepAsync(Recommendation, "acceptances", A.NewAcceptance().Of("delivered").On("2026-05-02").At("Panel meeting", "other"))
            .ShouldBeAProblem(409, "recommendation-withdrawn");
        Assert.That(
            (await Office.GetJsonAsync(Recommendation))["allowedActions"]!.AsArray().Select(act => (string?)act),
            Is.EqualTo(new[] { "respondToRecommendation" })
        );
        Assert.That(
            (await Panel.GetJsonAsync(Recommendation))["allowedActions"]!.AsArray().Select(act => (string?)act),
            Is.EqualTo(new[] { "amendRecommendation", "withdrawRecommendation", "retractPanelRecommendation", "mergePanelRecommendation" })
        );

        var answered = await Office.TakePositionAsync(Recommendation, "2026-05-03");
        Assert.That((answered.Text("state"), (bool?)answered["response"]!["wasRequired"]), Is.EqualTo(("withdrawn", false)));
    }

    [Test]
    public async Task Is_corrected_with_a_reason()
    {
        await WithdrawAsync("2026-03-09").ShouldBeAProblem(409, "dates-out-of-order");
        await WithdrawAsync("2026-12-24").ShouldBeAProblem(400, "date-in-future");
        await WithdrawAsync(null).ShouldBe(200);
        await WithdrawAsync("2026-05").ShouldBeAProblem(409, "withdrawn-already");
        var corrected = await WithdrawAsync("2026-05", "The minutes have the month.").ShouldBe(200);
        Assert.That(corrected["withdrawn"]!.Text("on"), Is.EqualTo("2026-05"));
        Assert.That(
            (await Anonymous.GetJsonAsync($"{Recommendation}/history"))["items"]!.AsArray().Select(change => change!.Text("event")),
            Is.EqualTo(new[] { "panelRecommendationMade", "panelRecommendationWithdrawn", "panelRecommendationWithdrawalCorrected" })
        );
        await Panel
            .PatchJsonAsync(Review, """{"reportedOn":"2026-06-01"}""", await Panel.ETagOfAsync(Review))
            .ShouldBeAProblem(409, "dates-out-of-order");
    }

    [Test]
    public async Task Follows_on_a_live_report_and_has_its_day()
    {
        Review = await A.Review().OfKind("update").About("Update").ToBeAnswered(true).RecordAsync(Panel).Text("url");
        Recommendation = await Panel.RecommendAsync(Review, "1", responseDueOn: "2026-10-25");
        await WithdrawAsync("2026-10-21").ShouldBeAProblem(409, "report-missing");
        await Panel.MakeReportAsync(Review);
        await WithdrawAsync("2026-11").ShouldBeAProblem(400, "day-needed").ShouldName("/on", "day-needed");
        await WithdrawAsync("2026-11-20").ShouldBe(200);
        Assert.That((await Anonymous.GetJsonAsync(Review)).Text("responseState"), Is.EqualTo("awaitingResponse"), "of the report");
    }

    [Test]
    public async Task Says_why_in_words_that_can_be_taken_out()
    {
        await WithdrawAsync("2026-05-01").ShouldBe(200);
        await Admin
            .PostJsonAsync(
                $"{Recommendation}/redaction",
                new { members = new[] { "/withdrawn/reason" }, reason = "It names somebody." },
                await Admin.ETagOfAsync(Recommendation)
            )
            .ShouldBe(200);
        foreach (var address in new[] { Recommendation, $"{Recommendation}/history" })
            Assert.That(
                await (await Anonymous.GetAsync(address)).Content.ReadAsStringAsync(),
                Does.Contain("[redacted]").And.Not.Contain("It is done."),
                address
            );
    }

    [Test]
    public async Task Is_told_in_the_trace_and_open_in_no_matrix_from_its_day()
    {
        var plan = await Office.IssuedPlanAsync(commitments: ["Open three refuges"]);
        var commitment = (await Office.GetJsonAsync($"/v1/commitments?planId={Id(plan)}"))["items"]![0]!.Text("id");
        Recommendation = await Panel.RecommendAsync(Review, "2", commitmentIds: [commitment]);
        await WithdrawAsync("2026-05-01").ShouldBe(200);

        Assert.That(
            (await Anonymous.GetJsonAsync($"/v1/commitments/{commitment}/trace"))["entries"]!
                .AsArray()
                .Where(entry => entry!.Text("kind").StartsWith("recommend", StringComparison.Ordinal))
                .Select(entry => $"{entry!["on"]} {entry["kind"]} {entry["summary"]} {entry["by"]}"),
            Is.EqualTo(new[] { "2026-03-10 recommended 2: Say by when. panel", "2026-05-01 recommendationWithdrawn It is done. panel" })
        );
        Assert.That(await OpenAsync(""), Is.Empty);
        Assert.That(await OpenAsync("?version=1&asOf=2026-04-30"), Is.EqualTo(new[] { Id(Recommendation) }));

        async Task<IEnumerable<string?>> OpenAsync(string query) =>
            (await Anonymous.GetJsonAsync($"{plan}/accountability{query}"))["priorities"]![0]!["commitments"]![0]!["openRecommendationIds"]!
                .AsArray()
                .Select(id => (string?)id);
    }

    private static string Id(string address) => address.Split('/')[^1];

    private async Task<bool> RegisteredAsync(string state) =>
        (await Anonymous.GetItemsAsync($"{Register}?limit=200&state={state}")).Any(entry =>
            entry["recommendation"]?.Text("url") == Recommendation
        );

    private async Task<HttpResponseMessage> WithdrawAsync(string? on, string? reason = null) =>
        await Panel.PostJsonAsync(
            $"{Recommendation}/withdrawal",
            new { on, reason = "It is done." },
            await Panel.ETagOfAsync(Recommendation),
            reason
        );
}
