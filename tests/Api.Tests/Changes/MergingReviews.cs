using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Changes;

/// <summary>One report of a panel that two files had under two refs.</summary>
public sealed class MergingReviews : MergeTest
{
    [Test]
    public async Task Has_the_recommendations_of_both_and_the_response_of_either()
    {
        await ImportAsync(
            Importer,
            [
                .. Some.WholePlan("lancashire:v-plan"),
                Some.Review("lancashire:v-kept").With("reportedOn", "2023-05"),
                Some.Recommendation("lancashire:v-kept", "1"),
                Some.Recommendation("lancashire:v-kept", "2"),
                Gone,
                Some.Recommendation("lancashire:v-gone", "2").With("responseDueOn", "2023-06-30"),
                Some.Recommendation("lancashire:v-gone", "3"),
                Some.Record(
                    "acceptance",
                    "lancashire:v-acceptance",
                    ("commitmentRef", "lancashire:v-plan:c1"),
                    ("status", "underway"),
                    ("on", "2023-05-04"),
                    ("reference", Json("""{ "kind": "panelReview", "name": "Panel", "reviewRef": "lancashire:v-gone" }""")),
                    ("recordedAs", "afterTheFact"),
                    ("citations", Some.Citations("doc:plan"))
                ),
            ]
        );
        var (kept, gone) = (await UrlAsync("panel-reviews", "lancashire:v-kept"), await UrlAsync("panel-reviews", "lancashire:v-gone"));
        var twin = await UrlAsync("panel-recommendations", "lancashire:v-gone:r2");

        await ShouldMergeAsync(Panel, gone, kept);

        var one = await Anonymous.GetJsonAsync(kept);
        var recommendations = await Anonymous.GetItemsAsync($"/v1/panel-recommendations?reviewId={kept.Split('/')[^1]}");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                recommendations.Select(recommendation => (recommendation.Text("number"), (string?)recommendation["responseDueOn"])),
                Is.EqualTo(new[] { ("1", (string?)null), ("2", "2023-06-30"), ("3", null) })
            );
            Assert.That(
                (await Anonymous.GetAsync(twin).ShouldBeAProblem(410, "merged")).Text("mergedInto"),
                Is.EqualTo(recommendations[1].Text("url"))
            );
            Assert.That(one["response"]!.Text("text"), Is.EqualTo("We thank the panel."));
            Assert.That((one.Text("reportedOn"), one.Text("outcome")), Is.EqualTo(("2023-05-04", "Supported.")));
            Assert.That(
                (await OneAsync("commitments", "lancashire:v-plan:c1"))["accepted"]!["reference"]!.Text("id"),
                Is.EqualTo(kept.Split('/')[^1])
            );
            Assert.That((await EventsOfAsync(recommendations[2].Text("url")))[^1], Is.EqualTo("mergedReferenceFollowed"));
        }

        await ShouldLeadToAsync(Gone, "panel-reviews", kept);
        var again = await ImportAsync(
            Importer,
            [Some.Recommendation("lancashire:v-gone", "3"), Some.Recommendation("lancashire:v-gone", "4")]
        );
        Assert.That(Counts(again), Is.EqualTo("created:1 unchanged:1"), again.ToJsonString());
    }

    [Test]
    public async Task Waits_until_recommendations_of_one_number_say_the_same()
    {
        await ImportAsync(
            Importer,
            [
                Some.Document("doc:plan"),
                Some.Review("lancashire:v-one"),
                Some.Recommendation("lancashire:v-one", "1"),
                Some.Review("lancashire:v-two"),
                Some.Recommendation("lancashire:v-two", "1").With("text", "Something else"),
            ]
        );
        var (one, two) = (await UrlAsync("panel-reviews", "lancashire:v-one"), await UrlAsync("panel-reviews", "lancashire:v-two"));

        var refusal = await Panel.ShouldNotMergeAsync(two, one, 409, "merged-parts-differ");

        Assert.That(refusal.Text("title"), Does.Contain("lancashire:v-two:r1 and lancashire:v-one:r1"));
    }

    [TestCase("kind", "update")]
    [TestCase("reportedOn", "2023-05-05")]
    [TestCase("status", "noReportMade")]
    public async Task Is_of_one_kind_time_and_report(string member, string value)
    {
        var (one, two) = ($"lancashire:v-{member}-one", $"lancashire:v-{member}-two");
        var other = Some.Review(two).With(member, value);
        if (member is "status")
            other.With("reportedOn", null).With("noReport", Json("""{ "on": "2023-05-04", "reason": "No quorum.", "by": "panel" }"""));
        await ImportAsync(Importer, [Some.Document("doc:plan"), Some.Review(one), other]);

        await Panel.ShouldNotMergeAsync(await UrlAsync("panel-reviews", two), await UrlAsync("panel-reviews", one), 400, "merged-across");
    }

    [Test]
    public async Task Tells_nobody_of_what_is_in_preparation()
    {
        var (one, two) = (await A.Review().RecordAsync(Panel), await A.Review().WithRef("lancashire:v-draft").RecordAsync(Panel));
        var known = await A.Review().AfterTheFact("2026-10-20").RecordAsync(Panel);

        await Panel.ShouldNotMergeAsync(two.Text("url"), known.Text("url"), 400, "merged-across");
        await Office.ShouldNotMergeAsync(two.Text("url"), one.Text("url"), 403, "forbidden");
        await Panel.MergeAsync(two.Text("url"), one.Text("id"));

        foreach (var caller in new[] { Anonymous, Office })
            await caller.GetAsync(two.Text("url")).ShouldBeAProblem(404, "not-found");
    }

    private static JsonObject Gone =>
        Some.Review("lancashire:v-gone")
            .With("outcome", "Supported.")
            .With("response", Json("""{ "recordedAs": "afterTheFact", "text": "We thank the panel.", "respondedOn": "2023-06-01" }"""));
}
