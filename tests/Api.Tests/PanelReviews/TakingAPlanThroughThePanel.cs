using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.PanelReviews;

/// <summary>The whole way of a live plan from draft to issue, each side with its own key. <c>docs/panel-reviews.md</c> tells the same
/// story.</summary>
public sealed class TakingAPlanThroughThePanel : ApiTest
{
    private string _plan = "";

    private string Version => _plan + "/versions/1";

    [Test]
    public async Task Goes_from_draft_to_issue_each_side_with_its_own_key()
    {
        // The office drafts, consults, and sends the draft to the panel.
        _plan = await Office.DraftPlanAsync(end: "2029-03-31");
        await Office.PutLiveAsync(Version, "Fund two refuges", LivePlan.Matters);
        await Office.ConsultAsync(Version, "chiefConstable", "2026-09-01");
        await Office.ConsultAsync(Version, "publicAndVictims", "2026-09-02");
        await Office.SendToPanelAsync(Version, "2026-10-01");
        var promise = (await Panel.GetJsonAsync(Version))["priorities"]![0]!["commitments"]![0]!.Text("id");

        // The panel works on its review, which nobody else can read.
        var review = await Panel.BeginReviewAsync(_plan, metOn: "2026-10-15");
        var recommendation = await Panel.RecommendAsync(
            review,
            "3.1(a)",
            "recommends",
            "Say by when the refuges open.",
            commitmentIds: [promise]
        );
        await Panel.RecommendAsync(review, "3.1(b)", "supports", "The panel supports the aims of the plan.");
        await Office.GetAsync(review).ShouldBeAProblem(404, "not-found");
        await Anonymous.GetAsync(recommendation).ShouldBeAProblem(404, "not-found");

        // It reports: the review is public, although the plan is not, and says by when it wants an answer.
        await Panel.StepAsync(review, "report", new { on = "2026-10-20", responseDueOn = "2026-11-15" }).ShouldBe(200);
        Assert.That((await Anonymous.GetJsonAsync(review)).Text("status"), Is.EqualTo("reported"));
        Assert.That((await Anonymous.GetJsonAsync(recommendation)).Text("state"), Is.EqualTo("awaitingResponse"));
        await Anonymous.GetAsync(Version).ShouldBeAProblem(404, "not-found");
        Assert.That(await StatusAsync(), Is.EqualTo("reviewed"));

        // The office answers the recommendation and the report as a whole, and publishes the response.
        await Office
            .StepAsync(
                recommendation,
                "response",
                new
                {
                    position = "accepted",
                    respondedOn = "2026-11-01",
                    reasons = "The refuges open in May 2027.",
                }
            )
            .ShouldBe(200);
        await Office.RespondAsync(review, "2026-11-02", "We thank the panel and have added the date.");
        Assert.That(await StatusAsync(), Is.EqualTo("responded"));
        await Office
            .StepAsync(review, "response-publication", new { on = "2026-11-03", url = "https://www.example.org/response" })
            .ShouldBe(200);

        // Having had regard to the report it changes the text, so it consults the chief constable again; then it issues.
        await Office.PutLiveAsync(Version, "Fund two refuges, open by May 2027", LivePlan.Matters);
        await Office.ConsultAsync(Version, "chiefConstable", "2026-11-04");
        await Office.IssueLiveAsync(_plan, "2026-11-10").ShouldBe(200);
        Assert.That((await Anonymous.GetJsonAsync(Version)).Text("status"), Is.EqualTo("issued"));

        // The office claims that it did what was recommended; only the panel closes it.
        await Office
            .StepAsync(
                recommendation,
                "delivery-claims",
                new
                {
                    status = "delivered",
                    on = "2026-11-11",
                    by = "Office of the commissioner",
                    summary = "The plan names the month.",
                }
            )
            .ShouldBe(200);
        var acceptance = new
        {
            status = "delivered",
            on = "2026-11-20",
            reference = new
            {
                kind = "panelReview",
                name = "Panel meeting",
                on = "2026-11-20",
            },
        };
        await Office.StepAsync(recommendation, "acceptances", acceptance).ShouldBeAProblem(403, "forbidden");
        await Panel.StepAsync(recommendation, "acceptances", acceptance).ShouldBe(200);
        Assert.That((await Anonymous.GetJsonAsync(recommendation)).Text("state"), Is.EqualTo("closed"));

        await Office.RetractAsync(_plan, "Makes room for the next test");
    }

    private async Task<string> StatusAsync() => (await Office.GetJsonAsync(Version)).Text("status");
}
