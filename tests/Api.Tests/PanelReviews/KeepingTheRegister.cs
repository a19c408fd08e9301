using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.PanelReviews;

/// <summary>Who has not answered, as the world sees it. Today is 22 November 2026.</summary>
public sealed class KeepingTheRegister : ApiTest
{
    private const string Register = "/v1/registers/overdue-responses";

    private string _review = "";

    [OneTimeSetUp]
    public async Task StateThatAllResponsesAreOnRecord()
    {
        await using var scope = Db();
        scope.Db.CompletenessStatements.Add(A.Completeness());
        await scope.Db.SaveChangesAsync(CancellationToken.None);
    }

    [SetUp]
    public async Task RecordAReview() => _review = await Panel.RecordReviewAsync();

    [TearDown]
    public async Task PutTheClockBackAndRetract()
    {
        Clock.AdjustTime(TestClock.Start);
        foreach (var review in (await Admin.GetJsonAsync("/v1/panel-reviews?limit=200"))["items"]!.AsArray())
            await Admin.RetractAsync(review!.Text("url"), "Makes room for the next test");
    }

    [TestCase("2026-11-22T10:00:00Z", 0)]
    [TestCase("2026-11-22T23:59:59Z", 0)]
    [TestCase("2026-11-23T00:00:00Z", 1)]
    [TestCase("2026-12-25T12:00:00Z", 33)]
    public async Task Counts_an_answer_as_overdue_from_the_day_after_the_panels_day(string now, int days)
    {
        var recommendation = await Panel.RecommendAsync(_review, "1", responseDueOn: "2026-11-22");
        Clock.AdjustTime(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));

        var items = await ItemsAsync();
        Assert.That(
            items.Select(item => ((string?)item["recommendation"]!["url"], (int?)item["daysLate"])),
            Is.EqualTo(days == 0 ? [] : new[] { ((string?)recommendation, (int?)days) })
        );
    }

    [Test]
    public async Task Says_who_owes_what_to_whom_since_when()
    {
        var recommendation = await Panel.RecommendAsync(_review, "3.15(b)", "requests", "Say by when.", responseDueOn: "2026-11-01");
        var area = await Anonymous.GetJsonAsync("/v1/areas/lancashire");
        var expected = new JsonObject
        {
            ["kind"] = "recommendation",
            ["areaId"] = "lancashire",
            ["owedBy"] = new JsonObject { ["bodyId"] = area["body"]!.Text("id"), ["name"] = area["body"]!.Text("name") },
            ["owedTo"] = new JsonObject { ["panelId"] = area["panel"]!.Text("id"), ["name"] = area["panel"]!.Text("name") },
            ["review"] = new JsonObject
            {
                ["id"] = _review.Split('/')[^1],
                ["url"] = _review,
                ["kind"] = "decision",
                ["subject"] = "A review from documents",
            },
            ["recommendation"] = new JsonObject
            {
                ["id"] = recommendation.Split('/')[^1],
                ["url"] = recommendation,
                ["number"] = "3.15(b)",
                ["verb"] = "requests",
                ["text"] = "Say by when.",
                ["wording"] = "verbatim",
                ["isIncomplete"] = false,
            },
            ["owedSince"] = "2026-03-10",
            ["dueOn"] = "2026-11-01",
            ["dueWords"] = null,
            ["respondedOn"] = null,
            ["daysLate"] = 21,
            ["daysLateIs"] = "exact",
            ["state"] = "overdue",
        };
        Assert.That((await ItemsAsync()).Select(item => item.ToJsonString()), Is.EqualTo(new[] { expected.ToJsonString() }));
    }

    [TestCase("2026-11-20", 5)]
    [TestCase("2026-11-16", 1)]
    [TestCase("2026-12", 16)]
    public async Task Keeps_an_answer_that_came_late_in_view(string respondedOn, int days)
    {
        Clock.AdjustTime(new(2026, 12, 31, 12, 0, 0, TimeSpan.Zero));
        var recommendation = await Panel.RecommendAsync(_review, "1", responseDueOn: "2026-11-15");
        Assert.That(await ItemsAsync(), Has.Count.EqualTo(1));
        await AnswerAsync(recommendation, respondedOn);

        Assert.That(await ItemsAsync(), Is.Empty);
        var late = (await ItemsAsync("?state=answeredLate")).Single();
        Assert.That(
            ((int?)late["daysLate"], (string?)late["respondedOn"], (string?)late["state"]),
            Is.EqualTo(((int?)days, respondedOn, "answeredLate"))
        );

        await Panel
            .StepAsync(recommendation, "acceptances", A.NewAcceptance().Of("delivered").On("2026-12-30").At("Panel meeting", "panelReview"))
            .ShouldBe(200);
        Assert.That(await ItemsAsync("?state=answeredLate"), Has.Count.EqualTo(1), "it came late all the same");
    }

    [TestCase("2026-11-15")]
    [TestCase("2026-11")]
    [TestCase("2026")]
    public async Task Does_not_call_an_answer_late_that_may_have_come_in_time(string respondedOn)
    {
        await AnswerAsync(await Panel.RecommendAsync(_review, "1", responseDueOn: "2026-11-15"), respondedOn);
        Assert.That(await ItemsAsync("?state=answeredLate"), Is.Empty);
        Assert.That(await ItemsAsync(), Is.Empty);
    }

    [Test]
    public async Task Makes_up_no_day_where_the_panel_set_none()
    {
        var url = await A.Recommendation(_review).With("dueWords", "next Panel meeting").RecordAsync(Panel).Text("url");
        Clock.Advance(TimeSpan.FromDays(3_650));
        Assert.That(await ItemsAsync(), Is.Empty);
        var undated = (await ItemsAsync("?state=undated")).Single();
        Assert.That(
            ((string?)undated["dueWords"], undated["dueOn"], undated["daysLate"]),
            Is.EqualTo(("next Panel meeting", (JsonNode?)null, (JsonNode?)null))
        );

        await Panel
            .PatchJsonAsync(
                url,
                new { responseDueOn = "2027-01-15" },
                await Panel.ETagOfAsync(url),
                "The panel set the day at its meeting."
            )
            .ShouldBe(200);
        Assert.That(await ItemsAsync("?state=undated"), Is.Empty);
        Assert.That((string?)(await ItemsAsync()).Single()["dueOn"], Is.EqualTo("2027-01-15"));
    }

    [TestCase("delivered", false)]
    [TestCase("notDelivered", false)]
    [TestCase("dropped", false)]
    [TestCase("underway", true)]
    [TestCase("atRisk", true)]
    public async Task Drops_what_the_panel_closed_without_an_answer(string accepted, bool isStillOwed)
    {
        foreach (var (number, due) in new[] { ("1", "2026-11-01"), ("2", null) })
        {
            var url = await Panel.RecommendAsync(_review, number, responseDueOn: due);
            await Panel
                .StepAsync(url, "acceptances", A.NewAcceptance().Of(accepted).On("2026-11-20").At("Panel meeting", "panelReview"))
                .ShouldBe(200);
        }

        Assert.That(await ItemsAsync(), Has.Count.EqualTo(isStillOwed ? 1 : 0));
        Assert.That(await ItemsAsync("?state=undated"), Has.Count.EqualTo(isStillOwed ? 1 : 0));
        var totals = await Anonymous.GetJsonAsync($"{Register}/totals");
        Assert.That(((int?)totals["overdue"], (int?)totals["undated"]), Is.EqualTo(isStillOwed ? (1, 1) : (0, 0)));
    }

    [Test]
    public async Task Drops_what_was_retracted()
    {
        var first = await Panel.RecommendAsync(_review, "1", responseDueOn: "2026-11-01");
        await Panel.RecommendAsync(_review, "2", responseDueOn: "2026-11-02");
        await Panel.RetractAsync(first);
        Assert.That((await ItemsAsync()).Select(item => (string?)item["recommendation"]!["number"]), Is.EqualTo(new[] { "2" }));

        await Panel.RetractAsync(_review);
        Assert.That(await ItemsAsync(), Is.Empty);
    }

    [Test]
    public async Task Shows_a_report_without_recommendations_that_needs_an_answer()
    {
        var report = await Panel.RecordReviewAsync(requiresResponse: true, responseDueOn: "2026-05-01");
        var item = (await ItemsAsync()).Single();
        Assert.That(
            ((string?)item["kind"], (string?)item["review"]!["url"], item["recommendation"]),
            Is.EqualTo(("report", report, (JsonNode?)null))
        );

        await Office.RespondAsync(report, "2026-05-04", "We accept the report.");
        Assert.That(await ItemsAsync(), Is.Empty);
        Assert.That((int?)(await ItemsAsync("?state=answeredLate")).Single()["daysLate"], Is.EqualTo(3));
    }

    [Test]
    public async Task Says_nothing_of_since_when_where_no_document_does()
    {
        await Panel.RecordReviewAsync("annualReport", reportedOn: null);
        var item = (await ItemsAsync("?state=undated")).Single();
        Assert.That((item["owedSince"], (string?)item["kind"]), Is.EqualTo(((JsonNode?)null, "report")));
    }

    [Test]
    public async Task Leaves_out_what_needs_no_answer()
    {
        await Panel.RecommendAsync(_review, "1", "notes", "The panel notes the plan.");
        Assert.That(await ItemsAsync("?state=undated"), Is.Empty);
    }

    [Test]
    public async Task Shows_nobody_what_the_panel_has_not_reported()
    {
        var begun = await A.Review().About("In preparation").ToBeAnswered(by: "2026-11-01").RecordAsync(Panel).Text("url");
        await Panel.RecommendAsync(begun, "1", responseDueOn: "2026-11-01");
        await Panel.RecommendAsync(begun, "2");

        foreach (var caller in new[] { Anonymous, Office, Panel, Admin })
        {
            Assert.That(await ItemsAsync("", caller), Is.Empty);
            Assert.That(await ItemsAsync("?state=undated", caller), Is.Empty);
            Assert.That((await caller.GetJsonAsync($"{Register}/totals"))["areas"]!.AsArray(), Is.Empty);
        }

        await Panel.MakeReportAsync(begun);
        Assert.That(await ItemsAsync(), Has.Count.EqualTo(2));
        Assert.That(await ItemsAsync("?state=undated"), Has.Count.EqualTo(1));
    }

    private Task<JsonNode> AnswerAsync(string recommendation, string respondedOn) => Office.TakePositionAsync(recommendation, respondedOn);

    private async Task<IReadOnlyList<JsonNode>> ItemsAsync(string query = "", HttpClient? caller = null) =>
        [.. (await (caller ?? Anonymous).GetJsonAsync(Register + query))["items"]!.AsArray().Select(item => item!)];
}
