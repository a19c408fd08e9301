using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.PanelReviews;

public sealed class Recommending : ApiTest
{
    [Test]
    public async Task Numbers_as_printed_each_once_and_in_their_order()
    {
        var review = await Panel.RecordReviewAsync();
        foreach (var number in new[] { "3.15(b)", "2.4(a)", "3.15(a)", "10", "3.15(j)", "3.2" })
            await Panel.RecommendAsync(review, number);

        Assert.That(
            (await Anonymous.GetJsonAsync(review))["recommendations"]!.AsArray().Select(item => item!.Text("number")),
            Is.EqualTo(new[] { "2.4(a)", "3.2", "3.15(a)", "3.15(b)", "3.15(j)", "10" })
        );
        Assert.That(
            await NumbersAsync($"/v1/panel-recommendations?reviewId={Id(review)}&limit=2"),
            Is.EqualTo(new[] { "2.4(a)", "3.2", "3.15(a)", "3.15(b)", "3.15(j)", "10" })
        );
        foreach (var same in new[] { "3.15(b)", "3.15 B", " 3.15.b.", "3.15b" })
            await MakeAsync(review, same).ShouldBeAProblem(409, "recommendation-number-taken");
        await MakeAsync(review, "()").ShouldBeAProblem(400, "invalid-input").ShouldName("/number", "bad-value");

        await Panel.RetractAsync($"/v1/panel-recommendations/{Id(await FirstAsync(review))}", "Counted twice.");
        await MakeAsync(review, "2.4(a)").ShouldBe(201);
    }

    [TestCase("recommends", true)]
    [TestCase("requests", true)]
    [TestCase("encourages", false)]
    [TestCase("supports", false)]
    [TestCase("notes", false)]
    [TestCase("thanks", false)]
    public async Task Needs_an_answer_as_its_verb_says(string verb, bool isNeeded)
    {
        var made = await MakeAsync(await Panel.RecordReviewAsync(), "1", verb).ShouldBe(201);

        Assert.That((bool?)made["requiresResponse"], Is.EqualTo(isNeeded));
        Assert.That(made.Text("state"), Is.EqualTo(isNeeded ? "notEvidenced" : "noResponseNeeded"));
    }

    [Test]
    public async Task Needs_an_answer_where_the_panel_sets_a_time_and_as_the_corrected_verb_says()
    {
        var review = await Panel.RecordReviewAsync();
        var timed = await A.Recommendation(review).That("encourages").With("dueWords", "next Panel meeting").RecordAsync(Panel);
        Assert.That((bool?)timed["requiresResponse"], Is.True);

        var noted = (await MakeAsync(review, "2", "notes").ShouldBe(201)).Text("url");
        var corrected = await Panel.PatchJsonAsync(noted, """{"verb":"recommends"}""", await Panel.ETagOfAsync(noted)).ShouldBe(200);
        Assert.That((bool?)corrected["requiresResponse"], Is.True);
    }

    [Test]
    public async Task Leaves_nothing_of_a_number_that_is_redacted()
    {
        var review = await Panel.RecordReviewAsync();
        var (one, other) = (await Panel.RecommendAsync(review, "Mrs Smith 1"), await Panel.RecommendAsync(review, "Mrs Smith 2"));
        foreach (var url in new[] { one, other })
            await Admin.StepAsync(url, "redaction", new { members = new[] { "/number" }, reason = "It names a victim." }).ShouldBe(200);

        await Panel.PatchJsonAsync(other, """{"text":"Say in which month."}""", await Panel.ETagOfAsync(other)).ShouldBe(200);
        await MakeAsync(review, "mrs smith 2").ShouldBe(201);
    }

    [Test]
    public async Task Tells_nothing_of_a_hidden_one_by_a_cursor()
    {
        var (review, hidden) = (
            await Panel.RecordReviewAsync(),
            await A.Review().OfKind("update").About("Update").RecordAsync(Panel).Text("url")
        );
        await Panel.RecommendAsync(review, "3");
        var id = Id(await Panel.RecommendAsync(hidden, "2"));

        var cursor = System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(id));
        Assert.That(
            (await Anonymous.GetJsonAsync($"/v1/panel-recommendations?reviewId={Id(review)}&after={cursor}"))["items"]!.AsArray(),
            Is.Empty
        );
    }

    [Test]
    public async Task Is_not_due_before_the_report()
    {
        var review = await A.Review().OfKind("update").About("Update").RecordAsync(Panel).Text("url");
        await Panel.RecommendAsync(review, "1", responseDueOn: "2026-10-01");

        await Panel.StepAsync(review, "report", new { on = "2026-10-20" }).ShouldBeAProblem(409, "dates-out-of-order");
        await Panel.StepAsync(review, "report", new { on = "2026-10-01", dueWords = "next meeting" }).ShouldBe(200);
    }

    [Test]
    public async Task Is_published_with_the_report_however_the_two_cross()
    {
        for (var round = 0; round < 5; round++)
        {
            var review = await A.Review().OfKind("update").About("Update").With("outcome", "Noted.").RecordAsync(Panel).Text("url");
            var etag = await Panel.ETagOfAsync(review);
            var making = Enumerable.Range(1, 6).Select(number => MakeAsync(review, $"{number}")).ToList();
            var reporting = Panel.PostJsonAsync(review + "/report", new { on = "2026-10-20" }, etag);
            var answers = await Task.WhenAll(making);
            await reporting.ShouldBe(200);

            var made = answers.Count(answer => answer.StatusCode is System.Net.HttpStatusCode.Created);
            Assert.That(
                (await Anonymous.GetJsonAsync(review))["recommendations"]!.AsArray(),
                Has.Count.EqualTo(made),
                "none stays hidden, and none comes after the report without a reason"
            );
        }
    }

    [Test]
    public async Task Concerns_what_the_area_has_or_the_draft_under_review()
    {
        var plan = await Office.SentPlanAsync();
        var drafted = (await Panel.GetJsonAsync(plan + "/versions/1"))["priorities"]![0]!;
        var review = await Panel.BeginReviewAsync(plan);
        var made = await A.Recommendation(review)
            .With("statutoryContent", new[] { "c", "c" })
            .With("priorityIds", new[] { drafted.Text("id") })
            .Concerning(drafted["commitments"]![0]!.Text("id"))
            .RecordAsync(Panel);
        Assert.That(made["statutoryContent"]!.AsArray(), Has.Count.EqualTo(1));

        var elsewhere = await Panel.RecordReviewAsync();
        foreach (var (member, code) in new[] { ("priorityIds", "unknown-priority"), ("commitmentIds", "unknown-commitment") })
        {
            var body = new System.Text.Json.Nodes.JsonObject
            {
                ["reviewId"] = Id(elsewhere),
                ["number"] = "1",
                ["verb"] = "notes",
                ["text"] = "Noted.",
                [member] = made[member]!.DeepClone(),
            };
            await Panel
                .PostJsonAsync("/v1/panel-recommendations", body)
                .ShouldBeAProblem(400, "invalid-input")
                .ShouldName("/" + member, code);
        }

        await Office.WithdrawAsync(plan + "/versions/1", "2026-11-01", "Makes room for the next test");
    }

    [Test]
    public async Task Becomes_a_correction_once_the_review_is_reported()
    {
        var review = await A.Review().OfKind("update").About("Update").RecordAsync(Panel).Text("url");
        var recommendation = await Panel.RecommendAsync(review, "1");
        await Panel
            .PatchJsonAsync(recommendation, """{"text":"Say in which month."}""", await Panel.ETagOfAsync(recommendation))
            .ShouldBe(200);
        await Panel.MakeReportAsync(review);

        await MakeAsync(review, "2").ShouldBeAProblem(409, "correction-without-reason");
        await Panel
            .PatchJsonAsync(recommendation, """{"responseDueOn":"2026-12-01"}""", await Panel.ETagOfAsync(recommendation))
            .ShouldBeAProblem(409, "correction-without-reason");
        await Panel
            .PatchJsonAsync(
                recommendation,
                """{"responseDueOn":"2026-12-01"}""",
                await Panel.ETagOfAsync(recommendation),
                reason: "The panel gave more time."
            )
            .ShouldBe(200);
        Assert.That(
            (await Anonymous.GetJsonAsync(recommendation + "/history"))["items"]!.AsArray().Select(change => (string?)change!["reason"]),
            Does.Contain("The panel gave more time.")
        );
    }

    [Test]
    public async Task Belongs_to_a_review_that_the_caller_knows()
    {
        await MakeAsync("/v1/panel-reviews/0199a1f0-0000-7000-8000-000000000001", "1")
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/reviewId", "unknown-panel-review");
        var review = await Panel.RecordReviewAsync();
        await A.Recommendation(review).That("notes").SendAsync(Host.As(TestClients.PanelElsewhere)).ShouldBeAProblem(403, "forbidden");
        await Panel.RetractAsync(review, "Entered twice.");
        await MakeAsync(review, "1").ShouldBeAProblem(400, "invalid-input").ShouldName("/reviewId", "unknown-panel-review");
    }

    [Test]
    public async Task Goes_with_the_review_that_is_taken_back()
    {
        var review = await Panel.RecordReviewAsync();
        var recommendation = await Panel.RecommendAsync(review, "1");
        await Panel.RetractAsync(review, "Entered twice.");

        await Anonymous.GetAsync(recommendation).ShouldBeAProblem(410, "retracted");
    }

    private Task<HttpResponseMessage> MakeAsync(string review, string number, string verb = "recommends") =>
        A.Recommendation(review).Numbered(number).That(verb).SendAsync(Panel);

    private async Task<string> FirstAsync(string review) =>
        (await Anonymous.GetJsonAsync(review))["recommendationIds"]![0]!.GetValue<string>();

    private async Task<List<string>> NumbersAsync(string url) =>
        [.. (await Anonymous.GetItemsAsync(url)).Select(item => item.Text("number"))];

    private static string Id(string url) => url.Split('/')[^1];
}
