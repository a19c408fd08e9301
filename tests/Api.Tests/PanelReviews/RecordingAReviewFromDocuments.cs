using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.PanelReviews;

public sealed class RecordingAReviewFromDocuments : ApiTest
{
    [Test]
    public async Task Is_public_at_once_and_takes_dates_as_precise_as_they_are()
    {
        var review = await RecordAsync(new { reportedOn = "2019-04", metOn = "2019-04-04" }).ShouldBe(201);

        Assert.That((review.Text("status"), review.Text("reportedOn")), Is.EqualTo(("reported", "2019-04")));
        Assert.That((await Anonymous.GetJsonAsync(review.Text("url"))).Text("bodyId"), Is.Not.Empty);
        await RecordAsync(new { reportedOn = "2019-03", metOn = "2019-04-04" }).ShouldBeAProblem(409, "dates-out-of-order");
        await RecordAsync(new { metOn = "2027" }).ShouldBeAProblem(400, "date-in-future").ShouldName("/metOn", "date-in-future");
    }

    [Test]
    public async Task Is_of_the_body_that_the_area_had_then()
    {
        var then = await RecordAsync(new { metOn = "2013-09" }, "northamptonshire").ShouldBe(201);
        var now = await RecordAsync(new { metOn = "2024-09" }, "northamptonshire").ShouldBe(201);

        Assert.That(await KindOfBodyAsync(then), Is.EqualTo("pcc"));
        Assert.That(await KindOfBodyAsync(now), Is.EqualTo("pfcc"));
        await RecordAsync(new { metOn = "2012-11-01" })
            .ShouldBeAProblem(400, "body-did-not-exist")
            .ShouldName("/metOn", "body-did-not-exist");
        await RecordAsync(new { metOn = "2013-01-10", reportedOn = "2012-10" }).ShouldBeAProblem(409, "dates-out-of-order");

        async Task<string> KindOfBodyAsync(System.Text.Json.Nodes.JsonNode review) =>
            (await Anonymous.GetJsonAsync($"/v1/policing-bodies/{review.Text("bodyId")}")).Text("kind");
    }

    [Test]
    public async Task Says_what_is_not_evidenced()
    {
        var review = (
            await RecordAsync(
                    new
                    {
                        metOn = "2014-01-27",
                        status = "notEvidenced",
                        askedTo = new[] { "Note the paper." },
                    }
                )
                .ShouldBe(201)
        ).Text("url");

        await A.Recommendation(review).That("notes").SendAsync(Panel).ShouldBeAProblem(409, "review-without-report");
        await Office
            .StepAsync(review, "response", new { text = "To what?", respondedOn = "2014-02" })
            .ShouldBeAProblem(409, "report-missing");
        await RecordAsync(new { status = "inPreparation" }).ShouldBeAProblem(400, "status-of-documents");
        await RecordAsync(new { status = "noReportMade" }).ShouldBeAProblem(400, "no-report-mismatch");
        await RecordAsync(new { status = "notEvidenced", reportedOn = "2014" }).ShouldBeAProblem(400, "report-date-mismatch");
        await Panel.StepAsync(review, "report", new { on = "2014-02-01" }).ShouldBeAProblem(409, "review-of-documents");

        await Panel
            .PatchJsonAsync(review, """{"status":"reported","reportedOn":"2014-02"}""", await Panel.ETagOfAsync(review))
            .ShouldBe(200);
        await Office.RespondAsync(review, "2014-03", "Noted.");
    }

    [Test]
    public async Task Keeps_its_report_while_recommendations_stand_on_it()
    {
        var review = await Panel.RecordReviewAsync();
        await Panel.RecommendAsync(review, "1");

        await Panel
            .PatchJsonAsync(review, """{"status":"notEvidenced","reportedOn":null}""", await Panel.ETagOfAsync(review))
            .ShouldBeAProblem(409, "review-without-report");

        var recommendation = (await Panel.GetJsonAsync(review))["recommendations"]![0]!.Text("url");
        await Office.TakePositionAsync(recommendation, "2026-04", "noted");
        await Panel
            .PatchJsonAsync(review, """{"reportedOn":"2026-06"}""", await Panel.ETagOfAsync(review))
            .ShouldBeAProblem(409, "dates-out-of-order");
    }

    [Test]
    public async Task Is_corrected_as_a_whole()
    {
        var review = (
            await RecordAsync(
                    new
                    {
                        metOn = "2019-04-04",
                        reportedOn = "2019-04-25",
                        responseDueOn = "2019-06-01",
                    },
                    "northamptonshire"
                )
                .ShouldBe(201)
        ).Text("url");
        await Panel
            .PatchJsonAsync(
                review,
                """{"metOn":"2018-04-04","reportedOn":"2018-04-25","responseDueOn":"2018-06-01"}""",
                await Panel.ETagOfAsync(review)
            )
            .ShouldBe(200);
        await Panel
            .PatchJsonAsync(
                review,
                """{"metOn":"2018-12-20","reportedOn":"2019-01-15","responseDueOn":null}""",
                await Panel.ETagOfAsync(review)
            )
            .ShouldBe(200);
        await Panel.PatchJsonAsync(review, """{"subject":"The same of another name"}""", await Panel.ETagOfAsync(review)).ShouldBe(200);

        await Office
            .StepAsync(
                review,
                "response",
                new
                {
                    text = "Noted.",
                    respondedOn = "2019-02",
                    publishedOn = "2019-03",
                    url = "https://www.example.org/response",
                }
            )
            .ShouldBe(200);
        var corrected = await Office
            .PostJsonAsync(
                review + "/response",
                new { text = "Noted with thanks.", respondedOn = "2019-02-11" },
                await Office.ETagOfAsync(review),
                reason: "The day was found."
            )
            .ShouldBe(200);
        Assert.That(
            (
                corrected["response"]!.Text("respondedOn"),
                corrected["response"]!.Text("publishedOn"),
                corrected["response"]!.Text("url"),
                corrected["response"]!.Text("recordedAs")
            ),
            Is.EqualTo(("2019-02-11", "2019-03", "https://www.example.org/response", "afterTheFact"))
        );
    }

    [Test]
    public async Task Shows_steps_of_the_version_that_was_reviewed()
    {
        var plan = await Office.DraftPlanAsync("afterTheFact");
        await Office.PutAsync(plan + "/versions/1", "Fund two refuges");
        Assert.That(await NotEvidencedAsync(), Does.Contain("panelReported").And.Contain("responded"));

        var review = (
            await RecordAsync(
                    new
                    {
                        planId = plan.Split('/')[^1],
                        version = 1,
                        kind = "planDraft",
                        reportedOn = "2024-10",
                    }
                )
                .ShouldBe(201)
        ).Text("url");
        Assert.That(await NotEvidencedAsync(), Does.Contain("responded").And.Not.Contain("panelReported"));
        await Office.RespondAsync(review, "2024-11", publishedOn: "2024-11");
        Assert.That(await NotEvidencedAsync(), Does.Not.Contain("responded").And.Not.Contain("responsePublished"));

        async Task<string> NotEvidencedAsync() => (await Anonymous.GetJsonAsync(plan + "/versions/1"))["notEvidenced"]!.ToJsonString();
    }

    [Test]
    public async Task Holds_no_more_than_it_may()
    {
        object Paragraphs(int count, int length = 10) =>
            new { paragraphs = Enumerable.Range(1, count).Select(number => new { number = $"{number}", text = new string('x', length) }) };

        await RecordAsync(Paragraphs(10_000)).ShouldBeAProblem(400, "invalid-input").ShouldName("/paragraphs", "too-many");
        await RecordAsync(Paragraphs(1, 4_001)).ShouldBeAProblem(400, "invalid-input").ShouldName("/paragraphs/0/text", "too-long");
        await RecordAsync(new { askedTo = new[] { " " } }).ShouldBeAProblem(400, "invalid-input").ShouldName("/askedTo/0", "required");
        Assert.That((int?)(await RecordAsync(Paragraphs(1_000)).ShouldBe(201))["paragraphs"]!.AsArray().Count, Is.EqualTo(1_000));
    }

    [Test]
    public async Task Keeps_a_task_group_with_its_terms_findings_and_follow_up()
    {
        var group = new
        {
            termsOfReference = "How is the plan delivered?",
            findings = new[] { "By meetings every week." },
            followUp = new { words = "After a reasonable time.", on = (string?)null },
        };
        var review = await RecordAsync(new { kind = "taskGroup", taskGroup = group }).ShouldBe(201);

        Assert.That(review["taskGroup"]!["followUp"]!.Text("words"), Is.EqualTo("After a reasonable time."));
        Assert.That((bool?)review["requiresResponse"], Is.False);
        await RecordAsync(new { kind = "update", taskGroup = group }).ShouldBeAProblem(400, "not-a-task-group");
    }

    [Test]
    public async Task Owes_a_response_by_law_or_where_the_panel_requires_it()
    {
        var annual = await RecordAsync(
                new
                {
                    kind = "annualReport",
                    reportedOn = "2026-10",
                    responseDueOn = "2026-11-22",
                }
            )
            .ShouldBe(201);
        Assert.That(((bool?)annual["requiresResponse"], annual.Text("responseState")), Is.EqualTo((true, "notEvidenced")));
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.That((await Anonymous.GetJsonAsync(annual.Text("url"))).Text("responseState"), Is.EqualTo("notEvidenced"));
        await Panel
            .PatchJsonAsync(annual.Text("url"), """{"outstandingAsOf":"2026-11-23"}""", await Panel.ETagOfAsync(annual.Text("url")))
            .ShouldBe(200);
        Assert.That((await Anonymous.GetJsonAsync(annual.Text("url"))).Text("responseState"), Is.EqualTo("responseOverdue"));
        await Office.RespondAsync(annual.Text("url"), "2026-11-23", "Noted.");
        var listed = (await Anonymous.GetJsonAsync("/v1/panel-reviews?kind=annualReport"))["items"]!
            .AsArray()
            .Single(item => item!.Text("url") == annual.Text("url"));
        Assert.That(listed!.Text("responseState"), Is.EqualTo("responded"));
        Assert.That(
            (await RecordAsync(new { kind = "update", status = "notEvidenced" }).ShouldBe(201)).Text("responseState"),
            Is.EqualTo("noResponseNeeded")
        );
        await RecordAsync(new { kind = "annualReport", requiresResponse = false }).ShouldBeAProblem(400, "response-owed-by-law");
        Assert.That((bool?)(await RecordAsync(new { kind = "decision" }).ShouldBe(201))["requiresResponse"], Is.False);
        Assert.That(
            (bool?)(await RecordAsync(new { kind = "decision", dueWords = "the next meeting" }).ShouldBe(201))["requiresResponse"],
            Is.True
        );
        await RecordAsync(
                new
                {
                    kind = "decision",
                    requiresResponse = false,
                    responseDueOn = "2026-12-01",
                }
            )
            .ShouldBeAProblem(400, "due-without-duty");
    }

    [Test]
    public async Task Needs_a_meeting_for_a_live_report_on_the_annual_report()
    {
        var review = await A.Review()
            .OfKind("annualReport")
            .About("Annual report 2025-26")
            .With("outcome", "The panel welcomes it.")
            .RecordAsync(Panel)
            .Text("url");
        Assert.That(
            (await Panel.StepAsync(review, "report", new { on = "2026-10-20" }).ShouldBeAProblem(409, "meeting-missing")).Text("ruleId"),
            Is.EqualTo("AR-03")
        );

        await Panel.PatchJsonAsync(review, """{"metOn":"2026-10-20"}""", await Panel.ETagOfAsync(review)).ShouldBe(200);
        await Panel.MakeReportAsync(review);
    }

    private Task<HttpResponseMessage> RecordAsync(object members, string area = "lancashire")
    {
        var body = System.Text.Json.JsonSerializer.SerializeToNode(members, System.Text.Json.JsonSerializerOptions.Web)!.AsObject();
        body["areaId"] = area;
        body["subject"] = "A review from documents";
        body["recordedAs"] = "afterTheFact";
        body["kind"] ??= "update";
        return Panel.PostJsonAsync("/v1/panel-reviews", body);
    }
}
