using System.Net;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.PanelReviews;

public sealed class ReviewingALiveVersion : ApiTest
{
    private string _plan = "";

    private string Version => _plan + "/versions/1";

    private HttpClient PanelElsewhere => Host.As(TestClients.PanelElsewhere);

    [SetUp]
    public async Task Send_a_draft_to_the_panel() => _plan = await Office.SentPlanAsync();

    [Test]
    public async Task Needs_a_version_that_was_sent()
    {
        var draft = await Office.DraftPlanAsync();
        await BeginAsync(draft).ShouldBeAProblem(400, "invalid-input").ShouldName("/planId", "unknown-plan");

        await Office.WithdrawAsync(Version, "2026-10-02", "A new draft follows.");
        Assert.That((await BeginAsync(_plan).ShouldBeAProblem(409, "version-not-with-panel")).Text("ruleId"), Is.EqualTo("PLAN-05"));
        await BeginAsync(_plan, version: 7).ShouldBeAProblem(400, "invalid-input").ShouldName("/version", "unknown-plan-version");
    }

    [Test]
    public async Task Is_done_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => BeginAsync(_plan)));

        Assert.That(
            answers.Select(answer => answer.StatusCode).Order(),
            Is.EqualTo(new[] { HttpStatusCode.Created, HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict })
        );
        await BeginAsync(_plan).ShouldBeAProblem(409, "version-reviewed-already");
    }

    [Test]
    public async Task Is_done_by_the_panel_of_the_area_itself()
    {
        await BeginAsync(_plan, caller: PanelElsewhere).ShouldBeAProblem(403, "forbidden");
        await BeginAsync(_plan, area: "kent", caller: PanelElsewhere)
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/planId", "unknown-plan");
        await BeginAsync(await Office.IssuedPlanAsync(start: "2019-04-01"), area: "kent", caller: PanelElsewhere)
            .ShouldBeAProblem(400, "reference-of-another-area");
        await BeginAsync(null, kind: "update", area: "city-of-london", caller: PanelElsewhere)
            .ShouldBeAProblem(400, "area-has-no-panel")
            .ShouldName("/areaId", "area-has-no-panel");
        await BeginAsync(_plan, caller: Office).ShouldBeAProblem(403, "forbidden");
        Assert.That(
            (await BeginAsync(_plan, kind: "taskGroup").ShouldBeAProblem(409, "not-for-a-task-group")).Text("ruleId"),
            Is.EqualTo("PAN-10")
        );
    }

    [TestCase("planVariation", 1, "version-mismatch")]
    [TestCase("decision", 1, "version-mismatch")]
    [TestCase("planDraft", null, "version-mismatch")]
    public async Task Is_of_the_kind_that_the_version_is(string kind, int? version, string code) =>
        await BeginAsync(_plan, kind: kind, version: version).ShouldBeAProblem(400, code).ShouldName("/version", code);

    [Test]
    public async Task Goes_through_the_system_as_the_version_does()
    {
        await BeginAsync(_plan, recordedAs: "afterTheFact").ShouldBeAProblem(400, "recorded-otherwise");
        var ofDocuments = await Office.DraftPlanAsync("afterTheFact");
        await BeginAsync(ofDocuments).ShouldBeAProblem(400, "recorded-otherwise");
        await Office
            .StepAsync(Version, "steps", new { kind = "panelReported", on = "2026-10-10" })
            .ShouldBeAProblem(409, "version-is-live");
    }

    [Test]
    public async Task Comes_on_by_its_steps_alone()
    {
        await A.Review()
            .OfKind("update")
            .With("reportedOn", "2026-10-01")
            .SendAsync(Panel)
            .ShouldBeAProblem(400, "status-of-steps")
            .ShouldName("/reportedOn", "status-of-steps");
        var review = await Panel.BeginReviewAsync(_plan);
        await Panel
            .PatchJsonAsync(review, """{"status":"reported"}""", await Panel.ETagOfAsync(review))
            .ShouldBeAProblem(400, "status-of-steps");
        await Panel.StepAsync(review, "report", new { on = "2026-10-20" }).ShouldBeAProblem(409, "report-empty");

        await Panel.RecommendAsync(review, "1");
        await Panel.StepAsync(review, "report", new { on = "2026-09-30" }).ShouldBeAProblem(409, "steps-out-of-order");
        await Panel
            .StepAsync(review, "report", new { on = "2026-11-23" })
            .ShouldBeAProblem(400, "date-in-future")
            .ShouldName("/on", "date-in-future");
        await Panel
            .StepAsync(review, "report", new { on = "2026-10-20", responseDueOn = "2026-10-19" })
            .ShouldBeAProblem(409, "dates-out-of-order");
        Assert.That((await Office.GetJsonAsync(Version)).Text("status"), Is.EqualTo("withPanel"));
        await Panel.MakeReportAsync(review);
        await Panel.StepAsync(review, "report", new { on = "2026-10-21" }).ShouldBeAProblem(409, "already-reported");
    }

    [Test]
    public async Task Stays_the_panels_own_until_it_reports()
    {
        var before = (int)(await Anonymous.GetJsonAsync("/v1/changes?limit=200"))["upTo"]!;
        var review = await Panel.BeginReviewAsync(_plan);
        var recommendation = await Panel.RecommendAsync(review, "1", text: "A word that nobody else may read.");
        Assert.That((await Panel.GetJsonAsync($"/v1/changes?after={before}")).ToJsonString(), Does.Contain("nobody else"));
        foreach (var caller in new[] { Anonymous, Office, Reader, Importer, PanelElsewhere })
        {
            await caller.GetAsync(review).ShouldBeAProblem(404, "not-found");
            await caller.GetAsync(recommendation + "/history").ShouldBeAProblem(404, "not-found");
            Assert.That(
                (await caller.GetJsonAsync("/v1/panel-recommendations?areaId=lancashire")).ToJsonString(),
                Does.Not.Contain("nobody else")
            );
            Assert.That((await caller.GetJsonAsync($"/v1/changes?after={before}")).ToJsonString(), Does.Not.Contain("nobody else"));
        }

        await Office
            .PostJsonAsync($"{review}/response", new { text = "Too early", respondedOn = "2026-10-05" }, "\"1\"")
            .ShouldBeAProblem(404, "not-found");
        await Panel.MakeReportAsync(review);

        Assert.That((await Anonymous.GetJsonAsync(recommendation)).Text("text"), Does.Contain("nobody else"));
        Assert.That(
            (await Anonymous.GetJsonAsync(recommendation + "/history"))["items"]!.AsArray().Select(change => change!.Text("event")),
            Is.EqualTo(new[] { "panelRecommendationPublished" })
        );
    }

    [Test]
    public async Task Is_answered_through_the_review_and_published_through_either()
    {
        var review = await ReportedAsync();
        await Panel
            .StepAsync(review, "response", new { text = "We answer ourselves", respondedOn = "2026-11-01" })
            .ShouldBeAProblem(403, "forbidden");
        await Office.StepAsync(review, "response-publication", new { on = "2026-11-02" }).ShouldBeAProblem(409, "answer-not-given");
        await Office
            .StepAsync(review, "response", new { text = "We thank the panel.", respondedOn = "2026-11" })
            .ShouldBeAProblem(400, "day-needed")
            .ShouldName("/respondedOn", "day-needed");
        await Office
            .StepAsync(review, "response", new { text = "We thank the panel.", respondedOn = "2026-10-19" })
            .ShouldBeAProblem(409, "dates-out-of-order");
        await Office.RespondAsync(review, "2026-11-01");
        await Office
            .StepAsync(Version, "response-publication", new { on = "2026-11-02", url = "https://www.example.org/answer" })
            .ShouldBe(200);

        Assert.That((await Anonymous.GetJsonAsync(review))["response"]!.Text("publishedOn"), Is.EqualTo("2026-11-02"));
        await Office.StepAsync(review, "response-publication", new { on = "2026-11-03" }).ShouldBeAProblem(409, "answer-already-published");
    }

    [Test]
    public async Task Is_taken_back_before_issue_and_not_after()
    {
        var review = await ReportedAsync();
        await Office.RespondAsync(review, "2026-11-01", publishedOn: "2026-11-02");
        await Panel.RetractAsync(review, "Entered on the wrong plan.");
        Assert.That((await Office.GetJsonAsync(Version)).Text("status"), Is.EqualTo("withPanel"));

        var again = await ReportedAsync();
        await Office.RespondAsync(again, "2026-11-01", publishedOn: "2026-11-02");
        await Office.IssueLiveAsync(_plan, "2026-11-10").ShouldBe(200);
        await Panel.StepAsync(again, "retraction", new { reason = "Entered on the wrong plan." }).ShouldBeAProblem(409, "version-settled");
        await Office.RetractAsync(_plan, "Makes room for the next test");
        Assert.That(
            (await Anonymous.GetJsonAsync(again)).Text("status"),
            Is.EqualTo("reported"),
            "what the panel said stays, whatever becomes of the plan"
        );
    }

    private async Task<string> ReportedAsync()
    {
        var review = await Panel.BeginReviewAsync(_plan);
        await Panel.RecommendAsync(review, "1");
        await Panel.MakeReportAsync(review);
        return review;
    }

    private Task<HttpResponseMessage> BeginAsync(
        string? plan,
        string kind = "planDraft",
        int? version = 1,
        string area = "lancashire",
        string recordedAs = "live",
        HttpClient? caller = null
    ) => A.Review().In(area).OfDraft(plan, version).OfKind(kind).With("recordedAs", recordedAs).SendAsync(caller ?? Panel);
}
