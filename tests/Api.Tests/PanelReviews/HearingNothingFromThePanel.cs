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
    public async Task Lets_an_admin_say_so_and_the_office_issue_without_a_response()
    {
        var review = await SilenceAsync(Admin).ShouldBe(201);
        Assert.That(review["noReport"]!.Text("by"), Is.EqualTo("admin"));
        Assert.That((await Office.GetJsonAsync(Version)).Text("status"), Is.EqualTo("reviewed"));
        await Office
            .StepAsync(review.Text("url"), "response", new { text = "To nothing", respondedOn = "2026-11-05" })
            .ShouldBeAProblem(409, "report-missing");

        await Office.IssueLiveAsync(_plan, "2026-11-10").ShouldBe(200);
        await Office.RetractAsync(_plan, "Makes room for the next test");
    }

    [Test]
    public async Task Is_not_for_the_office_to_say()
    {
        await SilenceAsync(Office).ShouldBeAProblem(403, "forbidden");
        var begun = await Panel.BeginReviewAsync(_plan);
        await Office
            .PostJsonAsync($"{begun}/no-report", new { on = "2026-11-01", reason = "It takes too long" }, "\"1\"")
            .ShouldBeAProblem(403, "forbidden");
        Assert.That((await Office.GetJsonAsync(Version)).Text("status"), Is.EqualTo("withPanel"));
    }

    [Test]
    public async Task Lets_an_admin_say_no_more_than_that()
    {
        await A.Review().OfKind("update").WithoutReport("2026-11-01", "Silence").SendAsync(Admin).ShouldBeAProblem(403, "forbidden");
        await SilenceAsync(Admin, outcome: "The panel loved it.").ShouldBeAProblem(400, "silence-with-words");
        await SilenceAsync(Admin, on: "2026-09-30").ShouldBeAProblem(409, "steps-out-of-order");
        await SilenceAsync(Admin, on: "2026-10-01").ShouldBeAProblem(409, "panel-had-no-time");
        await SilenceAsync(Admin, reason: " ").ShouldBeAProblem(400, "invalid-input").ShouldName("/noReport/reason", "required");
        await Panel.BeginReviewAsync(_plan);
        await SilenceAsync(Admin).ShouldBeAProblem(409, "version-reviewed-already");
    }

    [Test]
    public async Task Shows_nothing_of_what_the_panel_left_unfinished()
    {
        var review = await Panel.BeginReviewAsync(_plan, metOn: "2026-10-15");
        var document = await A.NewSourceDocument("A draft", "panelReport").RecordAsync(Panel).Text("id");
        var draft = new
        {
            outcome = "unfinished",
            askedTo = new[] { "unfinished" },
            askedOfBody = new[] { "unfinished" },
            paragraphs = new[] { new { number = "1", text = "unfinished" } },
            dueWords = "unfinished",
            reportDocumentId = document,
            responseDueOn = "2026-12-01",
            citations = new[]
            {
                new
                {
                    sourceDocumentId = document,
                    locator = "p. 1",
                    quote = "unfinished",
                },
            },
        };
        await Panel.PatchJsonAsync(review, draft, await Panel.ETagOfAsync(review)).ShouldBe(200);
        var recommendation = await Panel.RecommendAsync(review, "1", text: "unfinished");
        await Admin.StepAsync(review, "no-report", new { on = "2026-11-01", reason = "The panel was dissolved." }).ShouldBe(200);

        Assert.That(
            (await Anonymous.GetJsonAsync(review)).ToJsonString(),
            Does.Contain("dissolved").And.Not.Contain("unfinished").And.Not.Contain(document)
        );
        Assert.That((await Anonymous.GetJsonAsync(review + "/history")).ToJsonString(), Does.Not.Contain("unfinished"));
        Assert.That(
            (await Office.GetJsonAsync(Version)).ToJsonString(),
            Does.Not.Contain("dissolved"),
            "the reason stands in the review alone"
        );
        await Anonymous.GetAsync(recommendation).ShouldBeAProblem(404, "not-found");
        await Panel
            .PatchJsonAsync(review, """{"outcome":"The panel supports the plan."}""", await Panel.ETagOfAsync(review), reason: "A slip.")
            .ShouldBeAProblem(400, "silence-with-words");
    }

    [Test]
    public async Task Is_taken_back_while_the_version_waits()
    {
        var review = (await SilenceAsync(Admin).ShouldBe(201)).Text("url");
        await Panel
            .PostJsonAsync($"{review}/report", new { on = "2026-11-08" }, await Panel.ETagOfAsync(review))
            .ShouldBeAProblem(409, "already-reported");
        await Panel.RetractAsync(review, "The panel met after all.");
        Assert.That((await Office.GetJsonAsync(Version)).Text("status"), Is.EqualTo("withPanel"));

        var late = await Panel.BeginReviewAsync(_plan);
        await Panel.RecommendAsync(late, "1");
        await Panel.MakeReportAsync(late, "2026-11-08");
        await Office.IssueLiveAsync(_plan, "2026-11-10").ShouldBeAProblem(409, "steps-before-issue");
    }

    private Task<HttpResponseMessage> SilenceAsync(
        HttpClient caller,
        string on = "2026-11-01",
        string reason = "No meeting was held in two months.",
        string? outcome = null
    ) => A.Review().OfDraft(_plan).WithoutReport(on, reason).With("outcome", outcome).SendAsync(caller);
}
