using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Imports;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Changes;

/// <summary>One plan that two files had under two refs.</summary>
public sealed class MergingPlans : MergeTest
{
    [Test]
    public async Task Has_the_versions_priorities_and_commitments_of_both_each_once()
    {
        const string kept = "lancashire:m-kept";
        const string gone = "lancashire:m-gone";
        var report = await ImportAsync(
            Importer,
            [
                Some.Document("doc:plan"),
                Some.Document("doc:minutes"),
                Some.Plan(kept),
                Some.Version(kept, issuedOn: "2022-03"),
                Some.Priority(kept, "asb"),
                Some.Commitment(kept, "c1", "asb", text: "Fund a refuge"),
                Some.Plan(gone),
                Some.Version(gone, document: "doc:minutes", issuedOn: "2022-03-07")
                    .With("sections", Json("""[{ "heading": "Foreword", "order": 1, "text": "From the commissioner." }]""")),
                Some.Version(gone, 2, issuedOn: "2023-05-01"),
                Some.Priority(gone, "asb", versions: [1, 2]).With("description", "What the streets are like."),
                Some.Priority(gone, "roads", 2, 1, 2),
                Some.Commitment(gone, "c1", "asb", 3, "Fund  a refuge", 1, 2),
                Some.Commitment(gone, "c2", "asb", 2, "Teach in schools", 1, 2),
                Some.Commitment(gone, "c3", "roads", 1, "Watch the speed", 1, 2),
                Some.Record(
                    "acceptance",
                    "lancashire:m-acceptance",
                    ("commitmentRef", $"{gone}:c1"),
                    ("status", "underway"),
                    ("on", "2023-05-04"),
                    ("reference", Json("""{ "kind": "panelReview", "name": "Panel", "reviewRef": "lancashire:m-gone-review" }""")),
                    ("recordedAs", "afterTheFact"),
                    ("citations", Some.Citations("doc:plan"))
                ),
                ReviewOf(gone, "2022-02-01"),
                Some.Recommendation($"{gone}-review", "1"),
                Some.Meeting(
                    "lancashire:m-meeting",
                    Some.Item("1", "Refuges", $$"""{ "commitmentRefs": ["{{gone}}:c1", "{{gone}}:c3"] }""")
                ),
            ]
        );
        Assert.That(Errors(report), Is.Empty, report.ToJsonString());
        var (one, two) = (await UrlAsync("plans", kept), await UrlAsync("plans", gone));
        var streets = $"/v1/priorities/{(await Anonymous.GetJsonAsync($"{two}/versions/1"))["priorities"]![0]!.Text("id")}";
        var first = (await Anonymous.GetJsonAsync($"{one}/versions/1")).Text("id");

        var merged = await ShouldMergeAsync(Office, two, one);

        var (original, variation) = (await Anonymous.GetJsonAsync($"{one}/versions/1"), await Anonymous.GetJsonAsync($"{one}/versions/2"));
        var refuge = await OneAsync("commitments", $"{kept}:c1");
        var review = await OneAsync("panel-reviews", $"{gone}-review");
        var matrix = await Anonymous.GetJsonAsync($"{one}/accountability?version=1");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ItemsOf(original), Is.EqualTo(new[] { "asb: Fund a refuge; Teach in schools", "roads: Watch the speed" }));
            Assert.That(ItemsOf(variation), Is.EqualTo(new[] { "asb: Teach in schools; Fund  a refuge", "roads: Watch the speed" }));
            Assert.That((original.Text("id"), original.Text("planId")), Is.EqualTo((first, one.Split('/')[^1])));
            Assert.That(original["steps"]![0]!.Text("on"), Is.EqualTo("2022-03-07"));
            Assert.That(original["steps"]![0]!["citations"]!.AsArray(), Has.Count.EqualTo(2));
            Assert.That(original["sections"]![0]!.Text("heading"), Is.EqualTo("Foreword"));
            Assert.That((original.Text("status"), variation.Text("status")), Is.EqualTo(("issued", "issued")));
            Assert.That(original["priorities"]![0]!.Text("description"), Is.EqualTo("What the streets are like."));
            Assert.That(refuge["entries"]!.AsArray().Select(entry => entry!["alsoPrinted"]!.AsArray().Count), Is.EqualTo(new[] { 0, 0 }));
            Assert.That(refuge["accepted"]!.Text("status"), Is.EqualTo("underway"));
            Assert.That((review.Text("planId"), (int)review["version"]!), Is.EqualTo((one.Split('/')[^1], 1)));
            Assert.That(original["notEvidenced"]!.ToJsonString(), Does.Not.Contain("panelReported").And.Contain("sentToPanel"));
            Assert.That((int)matrix["totals"]!["commitments"]!, Is.EqualTo(3));
            Assert.That((int)merged["references"]!, Is.GreaterThan(0));
            Assert.That(
                (await OneAsync("plans", kept))["versions"]!.AsArray().Select(version => (int)version!["number"]!),
                Is.EqualTo(new[] { 1, 2 })
            );
        }

        var found = await Anonymous.GetJsonAsync("/v1/search?q=foreword+commissioner&type=planSection&areaId=lancashire");
        Assert.That(found["items"]!.AsArray().Select(text => text!.Text("url")), Is.EqualTo(new[] { $"{one}/versions/1" }));
        foreach (var number in new[] { 1, 2 })
        {
            var tombstone = await Anonymous.GetAsync($"{two}/versions/{number}").ShouldBeAProblem(410, "merged");
            Assert.That(tombstone.Text("mergedInto"), Is.EqualTo($"{one}/versions/{number}"));
        }

        await Anonymous.GetAsync(streets).ShouldBeAProblem(410, "merged");
        Assert.That(await UrlAsync("commitments", $"{gone}:c1"), Is.EqualTo(refuge.Text("url")));
        await ShouldLeadToAsync(Some.Plan(gone), "plans", one);
        var again = await ImportAsync(
            Importer,
            [
                Some.Commitment(gone, "c3", "roads", 1, "Watch the speed", 1, 2),
                Some.Commitment(gone, "c4", "roads", 2, "Mend the lights", 2),
            ]
        );
        Assert.That(Counts(again), Is.EqualTo("created:1 unchanged:1"), again.ToJsonString());
    }

    [TestCase("title", "\"Other words\"", "m-title:asb")]
    [TestCase("order", "2", null)]
    public async Task Waits_until_what_has_one_place_is_said_in_the_same_words(string member, string value, string? differing)
    {
        var (kept, gone) = ($"lancashire:m-{member}", $"lancashire:m-{member}-gone");
        await ImportAsync(Importer, [.. Some.WholePlan(kept), .. Some.WholePlan(gone, 1).Skip(1)]);
        await ImportAsync(Importer, [Some.Priority(gone, "asb").WithEntry(member, Json(value))]);

        var answer = Office.PostJsonAsync(
            $"{await UrlAsync("plans", gone)}/merge",
            new { into = (await OneAsync("plans", kept)).Text("id") },
            "\"1\""
        );

        if (differing is null)
            Assert.That((int)(await answer).StatusCode, Is.EqualTo(200));
        else
            Assert.That((await answer.ShouldBeAProblem(409, "merged-parts-differ")).Text("title"), Does.Contain(differing));
    }

    [TestCase("kind", "\"variation\"")]
    [TestCase("language", "\"cy\"")]
    [TestCase("period", """{ "end": "2029-03-31" }""")]
    [TestCase("sections", """[{ "heading": "Foreword", "order": 1, "text": "Other words." }]""")]
    [TestCase("sections", """[{ "heading": "Aims", "order": 1, "text": "From the commissioner." }]""")]
    [TestCase("statutoryContent", """[{ "requirement": "a", "coverage": "notCovered" }]""")]
    [TestCase("steps", """[{ "kind": "issued", "on": "2021-03-07", "citations": [{ "sourceRef": "doc:plan", "locator": "p.1" }] }]""")]
    public async Task Waits_until_versions_of_one_number_say_the_same(string member, string value)
    {
        var (kept, gone) = ("northamptonshire:m-differs", $"northamptonshire:m-differs-{TestContext.CurrentContext.Random.GetString(8)}");
        await ImportAsync(Importer, [.. Some.WholePlan(kept, 0).Take(2), Whole(Some.Version(kept, issuedOn: "2022"))]);
        await ImportAsync(Importer, [.. Some.WholePlan(gone, 0).Take(2), Whole(Some.Version(gone)).With(member, Json(value))]);

        var refusal = await Office.ShouldNotMergeAsync(
            await UrlAsync("plans", gone),
            await UrlAsync("plans", kept),
            409,
            "merged-parts-differ"
        );

        Assert.That(refusal.Text("title"), Does.Contain($"{gone}:v1 and {kept}:v1"));
    }

    [Test]
    public async Task Is_of_one_body()
    {
        var report = await ImportAsync(
            Importer,
            [.. Some.WholePlan("lancashire:m-here"), .. Some.WholePlan("northamptonshire:m-there").Skip(1)]
        );
        Assert.That(Errors(report), Is.Empty, report.ToJsonString());
        var (here, there) = (await OneAsync("plans", "lancashire:m-here"), await OneAsync("plans", "northamptonshire:m-there"));

        await Admin.ShouldNotMergeAsync(here.Text("url"), there.Text("url"), 400, "merged-across");
        await Office.ShouldNotMergeAsync(here.Text("url"), here.Text("url"), 400, "merged-into-itself");
        await Anonymous.ShouldNotMergeAsync(here.Text("url"), there.Text("url"), 401, "unauthenticated");
    }

    [Test]
    public async Task Leaves_the_plan_that_went_through_the_system()
    {
        const string published = "lancashire:m-published";
        var live = await Office.RespondedPlanAsync(Panel);
        await Office.IssueLiveAsync(live, "2026-11-10");
        var version = Some.Version(published, issuedOn: "2026-11").With("period", Json("""{ "end": "2029-03-31" }"""));
        version["steps"]!
            .AsArray()
            .Add(Json("""{ "kind": "published", "on": "2026-11-12", "citations": [{ "sourceRef": "doc:plan" }] }"""));
        var report = await ImportAsync(
            Importer,
            [
                Some.Document("doc:plan"),
                Some.Plan(published),
                version,
                Some.Priority(published, "p1").WithEntry("title", "Victims first"),
                Some.Commitment(published, "c1", "p1", text: "Fund two refuges"),
            ]
        );
        Assert.That(Errors(report), Is.Empty);
        var gone = await UrlAsync("plans", published);

        await Office
            .PostJsonAsync($"{live}/merge", new { into = gone.Split('/')[^1] }, await Office.ETagOfAsync(live))
            .ShouldBeAProblem(409, "live-plan-stays");
        await ShouldMergeAsync(Office, gone, live);

        var kept = await Anonymous.GetJsonAsync($"{live}/versions/1");
        Assert.That(ItemsOf(kept), Is.EqualTo(new[] { "Victims first: Fund two refuges" }));
        Assert.That(
            kept["steps"]!.AsArray().Select(step => step!.Text("kind")).TakeLast(2),
            Is.EqualTo(new[] { "issued", "published" }),
            kept.ToJsonString()
        );
        await Office.RetractAsync(live, "Makes room for the next test");
    }

    [Test]
    public async Task Brings_back_no_version_that_was_taken_back()
    {
        const string kept = "lancashire:m-takenback";
        await ImportAsync(
            Importer,
            [.. Some.WholePlan(kept), Some.Version(kept, 2), .. Some.WholePlan($"{kept}-gone").Skip(1), Some.Version($"{kept}-gone", 2)]
        );
        var (one, two) = (await UrlAsync("plans", kept), await UrlAsync("plans", $"{kept}-gone"));
        await Office.RetractAsync($"{one}/versions/2");

        var refusal = await Office.ShouldNotMergeAsync(two, one, 409, "merged-parts-differ");
        Assert.That(refusal.Text("title"), Does.Contain($"{kept}-gone:v2 and {kept}:v2"));

        await Office.RetractAsync($"{two}/versions/2");
        await ShouldMergeAsync(Office, two, one);
        await Anonymous.GetAsync($"{two}/versions/2").ShouldBeAProblem(410, "retracted");
    }

    [TestCase("2022-02", null)]
    [TestCase("2022-03", "merged-parts-differ")]
    public async Task Makes_one_of_the_reviews_of_one_version(string reportedOn, string? code)
    {
        var (kept, gone) = ($"lancashire:m-r{reportedOn}", $"lancashire:m-r{reportedOn}-gone");
        await ImportAsync(
            Importer,
            [.. Some.WholePlan(kept), .. Some.WholePlan(gone).Skip(1), ReviewOf(kept, "2022-02-01"), ReviewOf(gone, reportedOn)]
        );
        var (one, two) = (await UrlAsync("plans", kept), await UrlAsync("plans", gone));
        var review = await UrlAsync("panel-reviews", $"{gone}-review");

        if (code is not null)
        {
            var refusal = await Office.ShouldNotMergeAsync(two, one, 409, code);
            Assert.That(refusal.Text("title"), Does.Contain($"{gone}-review and {kept}-review"));
            Assert.That((await Anonymous.GetAsync(review)).IsSuccessStatusCode, Is.True);
            return;
        }

        await ShouldMergeAsync(Office, two, one);

        var tombstone = await Anonymous.GetAsync(review).ShouldBeAProblem(410, "merged");
        Assert.That(tombstone.Text("mergedInto"), Is.EqualTo(await UrlAsync("panel-reviews", $"{kept}-review")));
    }

    private static JsonObject ReviewOf(string plan, string reportedOn) =>
        Some.Review($"{plan}-review", "planDraft").With("planRef", plan).With("versionRef", $"{plan}:v1").With("reportedOn", reportedOn);

    private static JsonObject Whole(JsonObject version) =>
        version
            .With("sections", Json("""[{ "heading": "Foreword", "order": 1, "text": "From the commissioner." }]"""))
            .With("statutoryContent", Json("""[{ "requirement": "a", "coverage": "covered" }]"""));

    /// <summary>The priorities of a version with their commitments, but for tombstones.</summary>
    private static IEnumerable<string> ItemsOf(JsonNode version) =>
        version["priorities"]!
            .AsArray()
            .Where(priority => !(bool)priority!["retracted"]!)
            .Select(priority =>
                $"{priority!.Text("title")}: "
                + string.Join(
                    "; ",
                    priority!["commitments"]!
                        .AsArray()
                        .Where(commitment => !(bool)commitment!["retracted"]!)
                        .Select(commitment => commitment!.Text("text"))
                )
            );
}
