using NUnit.Framework;
using PlanAccountability.Api.Tests.PanelReviews;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;
using static PlanAccountability.TestKit.PreceptBuilder;

namespace PlanAccountability.Api.Tests.Precepts;

/// <summary>That the panel reported on a precept and that the body responded are one fact each, by whichever door they came.</summary>
public sealed class AgreeingWithTheReview : ApiTest
{
    [Test]
    public async Task Shows_on_the_precept_what_the_review_says()
    {
        var review = await A.Review().OfKind("precept").About("Precept 2013/14").AfterTheFact("2013-02-06").RecordAsync(Panel);
        var precept = await A.NewPrecept()
            .Of("2013-14")
            .AfterTheFact()
            .Proposing(150, "2013-01-28")
            .Reported(Report(1, "supports", null, reviewId: review.Text("id")))
            .RecordAsync(Office);
        var url = precept.Text("url");
        Assert.That(precept["steps"]![1]!.Text("on"), Is.EqualTo("2013-02-06"));
        Assert.That(precept.Text("status"), Is.EqualTo("reported"));

        // The response comes by the review, and goes with it.
        await Office.RespondAsync(review.Text("url"), "2013-02-03", publishedOn: "2013-02-12");
        var shown = await Anonymous.GetJsonAsync(url);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(shown.Text("status"), Is.EqualTo("responded"));
            Assert.That(shown["reviews"]![0]!.Text("respondedOn"), Is.EqualTo("2013-02-03"));
            Assert.That((int)shown["revision"]!, Is.EqualTo(1), "it is no change of the precept");
            Assert.That(shown["irregularities"]!.AsArray().Select(one => one!.Text("ruleId")), Is.EqualTo(new[] { "PRE-05" }));
            Assert.That(
                (await Anonymous.GetItemsAsync("/v1/precepts?areaId=lancashire&status=responded&financialYear=2013-14")),
                Has.Count.EqualTo(1)
            );
            Assert.That(await IrregularAsync(), Is.EqualTo(new[] { "precept" }), "once, at the precept");
        }

        await Panel.RetractAsync(review.Text("url"));
        Assert.That((await Anonymous.GetJsonAsync(url)).Text("status"), Is.EqualTo("reported"));
        Assert.That((await Anonymous.GetJsonAsync(url))["reviews"]!.AsArray(), Is.Empty);
        await Office.RetractAsync(url);
    }

    [Test]
    public async Task Shows_on_the_review_and_in_the_register_what_the_precept_says()
    {
        var review = await A.Review()
            .OfKind("precept")
            .About("Precept 2014/15")
            .AfterTheFact()
            .MetOn("2014-02-05")
            .ToBeAnswered(by: "2014-02-20")
            .With("outstandingAsOf", "2014-03-01")
            .RecordAsync(Panel);
        Assert.That(await OverdueAsync(review.Text("id")), Is.True);

        var precept = await A.NewPrecept()
            .Of("2014-15")
            .AfterTheFact()
            .Proposing(150, "2014-01-28")
            .Reported(Report(1, "supports", "2014-02-05", reviewId: review.Text("id")))
            .Responding(Response(1, "2014-02-25"))
            .RecordAsync(Office);
        var (url, shown) = (precept.Text("url"), await Anonymous.GetJsonAsync(review.Text("url")));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(shown.Text("reportedOn"), Is.EqualTo("2014-02-05"));
            Assert.That((int)shown["daysLate"]!, Is.EqualTo(5));
            Assert.That(await OverdueAsync(review.Text("id")), Is.False);
            Assert.That(await OverdueAsync(review.Text("id"), "answeredLate"), Is.True);
        }

        await Office.StepAsync(review.Text("url"), "response", new { text = "Again" }).ShouldBeAProblem(409, "already-answered");

        // The precept says otherwise now, names the review no more, or goes: the review has its own again.
        await Office.PatchJsonAsync(url, """{"responses":[]}""", await Office.ETagOfAsync(url)).ShouldBe(200);
        Assert.That(await OverdueAsync(review.Text("id")), Is.True);
        await Office
            .PatchJsonAsync(url, """{"responses":[{"onReport":1,"respondedOn":"2014-02-19"}]}""", await Office.ETagOfAsync(url))
            .ShouldBe(200);
        Assert.That(await OverdueAsync(review.Text("id")), Is.False);
        await Office
            .PatchJsonAsync(
                url,
                """{"panel":[{"onProposal":1,"position":"supports","reportedOn":"2014-02-05"}]}""",
                await Office.ETagOfAsync(url)
            )
            .ShouldBe(200);
        Assert.That(await OverdueAsync(review.Text("id")), Is.True);
        await Office.RetractAsync(url);
    }

    [Test]
    public async Task Takes_a_live_step_by_either_door_once()
    {
        var review = (await A.Review().OfKind("precept").About("Precept 2026/27").MetOn("2026-02-05").RecordAsync(Panel)).Text("url");
        var precept = (await A.NewPrecept().RecordAsync(Office)).Text("url");
        var id = review.Split('/')[^1];

        // What the panel has not reported nobody learns of here.
        await Panel
            .StepAsync(precept, "panel-reports", new { position = "supports", reviewId = id })
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/reviewId", "unknown-review");
        await Panel.RecommendAsync(review, "1");
        await Panel.MakeReportAsync(review, "2026-02-06");
        await Panel
            .StepAsync(
                precept,
                "panel-reports",
                new
                {
                    position = "supports",
                    reportedOn = "2026-02-05",
                    reviewId = id,
                }
            )
            .ShouldBeAProblem(400, "report-day-differs");
        await Panel.StepAsync(precept, "panel-reports", new { position = "supports", reviewId = id }).ShouldBe(200);
        await Office
            .StepAsync(precept, "issue", new { on = "2026-02-20", bandD = 295 })
            .ShouldBeAProblem(409, "precept-answer-out-of-order");

        await Office.RespondAsync(review, "2026-02-10");
        Assert.That((await Anonymous.GetJsonAsync(precept)).Text("status"), Is.EqualTo("responded"));
        await Office
            .StepAsync(precept, "responses", new { text = "Thanks", respondedOn = "2026-02-11" })
            .ShouldBeAProblem(409, "already-answered");
        await Office.StepAsync(precept, "issue", new { on = "2026-02-20", bandD = 295 }).ShouldBe(200);
    }

    [Test]
    public async Task Wants_a_public_review_of_a_precept_of_the_area()
    {
        var decision = await A.Review().OfKind("decision").AfterTheFact("2015-02-06").RecordAsync(Panel);
        var elsewhere = await A.Review().In("northamptonshire").OfKind("precept").AfterTheFact("2015-02-06").RecordAsync(Panel);
        foreach (var other in new[] { decision, elsewhere })
            await A.NewPrecept()
                .Of("2015-16")
                .AfterTheFact()
                .Reported(Report(1, "supports", null, reviewId: other.Text("id")))
                .SendAsync(Office)
                .ShouldBeAProblem(400, "invalid-input")
                .ShouldName("/panel/0/reviewId", "unknown-review");
    }

    /// <summary>A merge of two reviews is followed by the precept that names one of them.</summary>
    [Test]
    public async Task Follows_a_merge_of_reviews()
    {
        var stays = await A.Review().OfKind("precept").About("Precept 2016/17").AfterTheFact("2016-02-06").RecordAsync(Panel);
        var goes = await A.Review().OfKind("precept").About("The precept").AfterTheFact("2016-02-06").RecordAsync(Panel);
        var precept = await A.NewPrecept()
            .Of("2016-17")
            .AfterTheFact()
            .Proposing(150, "2016-01-28")
            .Reported(Report(1, "supports", null, reviewId: goes.Text("id")))
            .RecordAsync(Office);
        await Panel.MergeAsync(goes.Text("url"), stays.Text("id"));
        var shown = await Anonymous.GetJsonAsync(precept.Text("url"));
        Assert.That(shown["panel"]![0]!.Text("reviewId"), Is.EqualTo(stays.Text("id")));
        Assert.That(shown["reviews"]![0]!.Text("reviewId"), Is.EqualTo(stays.Text("id")));
    }

    private async Task<IEnumerable<string>> IrregularAsync() =>
        (await Anonymous.GetJsonAsync("/v1/registers/irregularities?areaId=lancashire&ruleId=PRE-05"))["items"]!
            .AsArray()
            .Select(entry => entry!["record"]!.Text("kind"));

    private async Task<bool> OverdueAsync(string review, string state = "overdue") =>
        (await Anonymous.GetItemsAsync($"/v1/registers/overdue-responses?areaId=lancashire&state={state}&limit=100")).Exists(entry =>
            entry["review"]!.Text("id") == review
        );
}
