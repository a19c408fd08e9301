using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Changes;

/// <summary>Two records of one resolution, and of one report.</summary>
public sealed class MergingRecommendations : MergeTest
{
    [Test]
    public async Task Keeps_the_answer_and_what_was_claimed_and_accepted_of_either()
    {
        await ImportAsync(
            Importer,
            [
                .. Some.WholePlan("lancashire:r-plan"),
                Some.Review("lancashire:r-twice"),
                Some.Recommendation("lancashire:r-twice", "3.15(b)").With("commitmentRefs", Json("""["lancashire:r-plan:c1"]""")),
                Gone.With("commitmentRefs", Json("""["lancashire:r-plan:c2"]""")),
            ]
        );
        var (kept, gone) = (await RecommendationAsync("r3.15-b"), await RecommendationAsync("twin"));
        await Office.TakePositionAsync(gone, "2023-06-01", "rejected");
        await Office
            .PostJsonAsync(
                $"{gone}/delivery-claims",
                new
                {
                    status = "delivered",
                    on = "2023-07-01",
                    by = "Office",
                    summary = "Done.",
                },
                await Office.ETagOfAsync(gone)
            )
            .ShouldBe(200);
        var list = $"/v1/panel-recommendations?commitmentId={(await OneAsync("commitments", "lancashire:r-plan:c2")).Text("id")}";
        Assert.That((await Anonymous.GetItemsAsync(list)).Single().Text("url"), Is.EqualTo(gone));

        await ShouldMergeAsync(Panel, gone, kept);

        var one = await Anonymous.GetJsonAsync(kept);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(one["commitmentIds"]!.AsArray(), Has.Count.EqualTo(2));
            Assert.That((one["response"]!.Text("position"), one["claimed"]!.Text("status")), Is.EqualTo(("rejected", "delivered")));
            Assert.That((one.Text("number"), one.Text("state")), Is.EqualTo(("3.15(b)", "delivered")));
            Assert.That((await Anonymous.GetItemsAsync(list)).Single().Text("url"), Is.EqualTo(kept), "each is there once");
            Assert.That((await EventsOfAsync(kept))[^1], Is.EqualTo("mergedRecordTakenOver"));
        }

        await ShouldLeadToAsync(Gone, "panel-recommendations", kept);
    }

    [Test]
    public async Task Is_for_the_panel_that_made_them_and_within_one_review()
    {
        await ImportAsync(
            Importer,
            [
                Some.Document("doc:plan"),
                Some.Review("lancashire:r-one"),
                Some.Recommendation("lancashire:r-one", "1"),
                Some.Recommendation("lancashire:r-one", "2"),
                Some.Review("lancashire:r-other").With("reportedOn", "2024-05-04"),
                Some.Recommendation("lancashire:r-other", "1"),
            ]
        );
        var one = await UrlAsync("panel-recommendations", "lancashire:r-one:r1");
        var two = (await OneAsync("panel-recommendations", "lancashire:r-one:r2")).Text("id");
        var other = (await OneAsync("panel-recommendations", "lancashire:r-other:r1")).Text("id");

        await Office.PostJsonAsync($"{one}/merge", new { into = two }, "\"1\"").ShouldBeAProblem(403, "forbidden");
        await Host.As(TestClients.PanelElsewhere)
            .PostJsonAsync($"{one}/merge", new { into = two }, "\"1\"")
            .ShouldBeAProblem(403, "forbidden");
        await Panel.PostJsonAsync($"{one}/merge", new { into = other }, "\"1\"").ShouldBeAProblem(400, "merged-across");
        await Admin.PostJsonAsync($"{one}/merge", new { into = two }, "\"1\"").ShouldBe(200);
    }

    [Test]
    public async Task Keeps_that_either_was_withdrawn()
    {
        await ImportAsync(
            Importer,
            [
                Some.Document("doc:plan"),
                Some.Review("lancashire:r-withdrawn"),
                Some.Recommendation("lancashire:r-withdrawn", "1"),
                Some.Recommendation("lancashire:r-withdrawn", "2")
                    .With("withdrawn", Json("""{ "reason": "It is done.", "on": "2023-06" }""")),
            ]
        );
        var kept = await UrlAsync("panel-recommendations", "lancashire:r-withdrawn:r1");

        await ShouldMergeAsync(Panel, await UrlAsync("panel-recommendations", "lancashire:r-withdrawn:r2"), kept);

        var one = await Anonymous.GetJsonAsync(kept);
        Assert.That((one.Text("state"), one["withdrawn"]!.Text("reason")), Is.EqualTo(("withdrawn", "It is done.")));
    }

    private static JsonObject Gone => Some.Recommendation("lancashire:r-twice", "15 b").With("ref", "lancashire:r-twice:twin");

    private Task<string> RecommendationAsync(string name) => UrlAsync("panel-recommendations", $"lancashire:r-twice:{name}");
}
