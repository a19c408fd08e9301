using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.PanelReviews;

/// <summary>A silent panel does not block a plan for ever, and nobody hides that it was silent.</summary>
public sealed class HearingNothingFromThePanel : ApiTest
{
    private string _plan = "";

    private string Version => _plan + "/versions/1";

    [SetUp]
    public async Task Send_a_draft_to_the_panel() => _plan = await Office.SentPlanAsync();

    [Test]
    public async Task Lets_the_office_say_so_and_issue_without_a_response()
    {
        var review = await SilenceAsync().ShouldBe(201);
        Assert.That(review["noReport"]!.Text("by"), Is.EqualTo("office"));
        Assert.That((await Office.GetJsonAsync(Version)).Text("status"), Is.EqualTo("reviewed"));
        await Office.StepAsync(review.Text("url"), "response", new { text = "To nothing", respondedOn = "2026-11-05" }).ShouldBeAProblem(409, "report-missing");

        await Office.IssueLiveAsync(_plan, "2026-11-10").ShouldBe(200);
        await Office.StepAsync(_plan, "retraction", new { reason = "Makes room for the next test" }).ShouldBe(200);
    }

    [Test]
    public async Task Lets_the_office_say_no_more_than_that()
    {
        await Office.PostJsonAsync("/v1/panel-reviews", new { areaId = "lancashire", kind = "update", subject = "Update", noReport = new { on = "2026-11-01", reason = "Silence" } }).ShouldBeAProblem(403, "forbidden");
        await SilenceAsync(outcome: "The panel loved it.").ShouldBeAProblem(403, "forbidden");
        await SilenceAsync(on: "2026-09-30").ShouldBeAProblem(409, "steps-out-of-order");
        await SilenceAsync(reason: " ").ShouldBeAProblem(400, "invalid-input").ShouldName("/noReport/reason", "required");

        var begun = await Panel.BeginReviewAsync(_plan);
        await SilenceAsync().ShouldBeAProblem(409, "version-reviewed-already");
        await Office.PostJsonAsync($"{begun}/no-report", new { on = "2026-11-01", reason = "It takes too long" }, "\"1\"").ShouldBeAProblem(403, "forbidden");
    }

    [Test]
    public async Task Lets_an_admin_end_what_the_panel_left_unfinished_without_showing_its_draft()
    {
        var review = await Panel.BeginReviewAsync(_plan);
        await Panel.PatchJsonAsync(review, """{"outcome":"An unfinished thought","paragraphs":[{"number":"1","theme":null,"text":"An unfinished thought"}]}""", await Panel.ETagOfAsync(review)).ShouldBe(200);
        var recommendation = await Panel.RecommendAsync(review, "1", text: "An unfinished thought");
        await Admin.StepAsync(review, "no-report", new { on = "2026-11-01", reason = "The panel was dissolved." }).ShouldBe(200);

        Assert.That((await Anonymous.GetJsonAsync(review)).ToJsonString(), Does.Contain("dissolved").And.Not.Contain("unfinished"));
        Assert.That((await Anonymous.GetJsonAsync(review + "/history")).ToJsonString(), Does.Not.Contain("unfinished"));
        await Anonymous.GetAsync(recommendation).ShouldBeAProblem(404, "not-found");
    }

    [Test]
    public async Task Takes_a_late_report_all_the_same()
    {
        var review = (await SilenceAsync().ShouldBe(201)).Text("url");
        await Panel.PatchJsonAsync(review, """{"outcome":"The panel supports the plan."}""", await Panel.ETagOfAsync(review)).ShouldBeAProblem(409, "correction-without-reason");
        await Panel.PatchJsonAsync(review, """{"outcome":"The panel supports the plan."}""", await Panel.ETagOfAsync(review), reason: "The panel met after all.").ShouldBe(200);
        await Panel.StepAsync(review, "report", new { on = "2026-11-08" }).ShouldBe(200);

        var version = await Office.GetJsonAsync(Version);
        Assert.That(version["steps"]!.AsArray().Where(step => step!.Text("kind") == "panelReported").Select(step => step!.Text("on")), Is.EqualTo(new[] { "2026-11-08" }));
        await Office.IssueLiveAsync(_plan, "2026-11-10").ShouldBeAProblem(409, "steps-before-issue");
    }

    private Task<HttpResponseMessage> SilenceAsync(string on = "2026-11-01", string reason = "No meeting was held in two months.", string? outcome = null) =>
        Office.PostJsonAsync("/v1/panel-reviews", new { areaId = "lancashire", kind = "planDraft", subject = "The draft plan", planId = _plan.Split('/')[^1], version = 1, noReport = new { on, reason }, outcome });
}
