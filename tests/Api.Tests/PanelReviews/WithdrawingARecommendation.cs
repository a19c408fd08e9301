using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.PanelReviews;

/// <summary>A recommendation on which the panel no longer insists.</summary>
public sealed class WithdrawingARecommendation : ApiTest
{
    private const string Register = "/v1/registers/overdue-responses";

    private string _review = "";

    private string _recommendation = "";

    [OneTimeSetUp]
    public async Task StateThatAllResponsesAreOnRecord()
    {
        await using var scope = Db();
        scope.Db.CompletenessStatements.Add(A.Completeness());
        await scope.Db.SaveChangesAsync(CancellationToken.None);
    }

    [SetUp]
    public async Task Recommend()
    {
        _review = await Panel.RecordReviewAsync(reportedOn: "2026-03-10");
        _recommendation = await Panel.RecommendAsync(_review, "1", responseDueOn: "2026-04-01");
    }

    [Test]
    public async Task Owes_no_answer_from_then_on([Values] bool wasAnsweredLate)
    {
        if (wasAnsweredLate)
            await Office.TakePositionAsync(_recommendation, "2026-04-11");
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
        var listed = (await Anonymous.GetItemsAsync($"/v1/panel-recommendations?state=withdrawn&reviewId={Id(_review)}")).Single();
        Assert.That(listed.Text("url"), Is.EqualTo(_recommendation));
        Assert.That((bool?)(await Anonymous.GetJsonAsync(_review))["recommendations"]![0]!["isWithdrawn"], Is.True);
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
                _recommendation,
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
            .StepAsync(_recommendation, "acceptances", A.NewAcceptance().Of("delivered").On("2026-05-02").At("Panel meeting", "other"))
            .ShouldBeAProblem(409, "recommendation-withdrawn");
        Assert.That(
            (await Office.GetJsonAsync(_recommendation))["allowedActions"]!.AsArray().Select(act => (string?)act),
            Is.EqualTo(new[] { "respondToRecommendation" })
        );
        Assert.That(
            (await Panel.GetJsonAsync(_recommendation))["allowedActions"]!.AsArray().Select(act => (string?)act),
            Is.EqualTo(new[] { "amendRecommendation", "withdrawRecommendation", "retractPanelRecommendation", "mergePanelRecommendation" })
        );

        var answered = await Office.TakePositionAsync(_recommendation, "2026-05-03");
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
            (await Anonymous.GetJsonAsync($"{_recommendation}/history"))["items"]!.AsArray().Select(change => change!.Text("event")),
            Is.EqualTo(new[] { "panelRecommendationMade", "panelRecommendationWithdrawn", "panelRecommendationWithdrawalCorrected" })
        );
        await Panel
            .PatchJsonAsync(_review, """{"reportedOn":"2026-06-01"}""", await Panel.ETagOfAsync(_review))
            .ShouldBeAProblem(409, "dates-out-of-order");
    }

    [Test]
    public async Task Follows_on_a_live_report_and_has_its_day()
    {
        _review = await A.Review().OfKind("update").About("Update").ToBeAnswered(true).RecordAsync(Panel).Text("url");
        _recommendation = await Panel.RecommendAsync(_review, "1", responseDueOn: "2026-10-25");
        await WithdrawAsync("2026-10-21").ShouldBeAProblem(409, "report-missing");
        await Panel.MakeReportAsync(_review);
        await WithdrawAsync("2026-11").ShouldBeAProblem(400, "day-needed").ShouldName("/on", "day-needed");
        await WithdrawAsync("2026-11-20").ShouldBe(200);
        Assert.That((await Anonymous.GetJsonAsync(_review)).Text("responseState"), Is.EqualTo("awaitingResponse"), "of the report");
    }

    [Test]
    public async Task Says_why_in_words_that_can_be_taken_out()
    {
        await WithdrawAsync("2026-05-01").ShouldBe(200);
        await Admin
            .PostJsonAsync(
                $"{_recommendation}/redaction",
                new { members = new[] { "/withdrawn/reason" }, reason = "It names somebody." },
                await Admin.ETagOfAsync(_recommendation)
            )
            .ShouldBe(200);
        foreach (var address in new[] { _recommendation, $"{_recommendation}/history" })
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
        _recommendation = await Panel.RecommendAsync(_review, "2", commitmentIds: [commitment]);
        await WithdrawAsync("2026-05-01").ShouldBe(200);

        Assert.That(
            (await Anonymous.GetJsonAsync($"/v1/commitments/{commitment}/trace"))["entries"]!
                .AsArray()
                .Where(entry => entry!.Text("kind").StartsWith("recommend", StringComparison.Ordinal))
                .Select(entry => $"{entry!["on"]} {entry["kind"]} {entry["summary"]} {entry["by"]}"),
            Is.EqualTo(new[] { "2026-03-10 recommended 2: Say by when. panel", "2026-05-01 recommendationWithdrawn It is done. panel" })
        );
        Assert.That(await OpenAsync(""), Is.Empty);
        Assert.That(await OpenAsync("?version=1&asOf=2026-04-30"), Is.EqualTo(new[] { Id(_recommendation) }));

        async Task<IEnumerable<string?>> OpenAsync(string query) =>
            (await Anonymous.GetJsonAsync($"{plan}/accountability{query}"))["priorities"]![0]!["commitments"]![0]!["openRecommendationIds"]!
                .AsArray()
                .Select(id => (string?)id);
    }

    private static string Id(string address) => address.Split('/')[^1];

    private async Task<bool> RegisteredAsync(string state) =>
        (await Anonymous.GetItemsAsync($"{Register}?limit=200&state={state}")).Any(entry =>
            entry["recommendation"]?.Text("url") == _recommendation
        );

    private async Task<HttpResponseMessage> WithdrawAsync(string? on, string? reason = null) =>
        await Panel.PostJsonAsync(
            $"{_recommendation}/withdrawal",
            new { on, reason = "It is done." },
            await Panel.ETagOfAsync(_recommendation),
            reason
        );
}
