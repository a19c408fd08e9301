using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.PanelReviews;

/// <summary>How a body answers a recommendation, what it claims, and how the panel alone closes it.</summary>
public sealed class AnsweringAndClosing : RecommendationTest
{
    [Test]
    public async Task Shows_how_late_an_answer_came()
    {
        Assert.That(await StateAsync(), Is.EqualTo("responseOverdue"));
        await AnswerAsync("2026-03-09").ShouldBeAProblem(409, "dates-out-of-order");
        await AnswerAsync("2026-12").ShouldBeAProblem(400, "date-in-future");

        var answered = await AnswerAsync("2026-04-11").ShouldBe(200);

        Assert.That(
            (answered.Text("state"), (int?)answered["daysLate"], (bool?)answered["response"]!["wasRequired"]),
            Is.EqualTo(("responded", 10, true))
        );
        await AnswerAsync("2026-04-01").ShouldBeAProblem(409, "already-answered");
        var corrected = await AnswerAsync("2026-04", "The month alone is known.").ShouldBe(200);
        Assert.That((int?)corrected["daysLate"], Is.Null, "an answer in April may have come on the first");
    }

    [Test]
    public async Task Leaves_a_live_answer_as_late_as_it_was()
    {
        var review = await A.Review().OfKind("update").About("Update").RecordAsync(Panel).Text("url");
        Recommendation = await Panel.RecommendAsync(review, "1", responseDueOn: "2026-10-25");
        await Panel.MakeReportAsync(review);
        await AnswerAsync("2026-11").ShouldBeAProblem(400, "day-needed");
        Assert.That((int?)(await AnswerAsync("2026-11-20").ShouldBe(200))["daysLate"], Is.EqualTo(26));

        await AnswerAsync("2026-10-24", "It was earlier.").ShouldBeAProblem(409, "answer-day-settled");
        await AnswerAsync("2026-11-20", "UTF-8''%20").ShouldBeAProblem(400, "invalid-input").ShouldName("Change-Reason", "required");
        var corrected = await Office
            .PostJsonAsync(
                Recommendation + "/response",
                new { position = "rejected", respondedOn = "2026-11-20" },
                await Office.ETagOfAsync(Recommendation),
                "A slip."
            )
            .ShouldBe(200);
        Assert.That((corrected["response"]!.Text("reasons"), (int?)corrected["daysLate"]), Is.EqualTo(("It is done.", 26)));
    }

    [Test]
    public async Task Marks_an_answer_that_nobody_needed()
    {
        var thanks = await Panel.RecommendAsync(Review, "2", "thanks", "The panel thanks the office.");
        var answered = await Office.TakePositionAsync(thanks, "2026-04-01", "noted");

        Assert.That(((bool?)answered["response"]!["wasRequired"], answered.Text("state")), Is.EqualTo((false, "responded")));
    }

    [Test]
    public async Task Owes_the_answer_even_where_delivery_is_claimed()
    {
        await ClaimAsync("delivered", "2026-05-01").ShouldBe(200);
        Assert.That(await StateAsync(), Is.EqualTo("responseOverdue"));
        await AnswerAsync("2026-05-02").ShouldBe(200);
        Assert.That(await StateAsync(), Is.EqualTo("delivered"));
    }

    [Test]
    public async Task Is_closed_by_the_panel_alone_and_opened_again_by_it()
    {
        await AnswerAsync("2026-03-20").ShouldBe(200);
        await AcceptAsync(Office, "delivered", "2026-05-01").ShouldBeAProblem(403, "forbidden");
        await ClaimAsync("delivered", "2026-05-01", Panel).ShouldBeAProblem(403, "forbidden");
        await AcceptAsync(Panel, "notStarted", "2026-05-01").ShouldBeAProblem(400, "nothing-to-accept");
        await AcceptAsync(Panel, "underway", "2026-05-01").ShouldBe(200);
        Assert.That(await StateAsync(), Is.EqualTo("responded"));

        await AcceptAsync(Panel, "delivered", "2026-06-01").ShouldBe(200);
        Assert.That(await StateAsync(), Is.EqualTo("closed"));
        await AcceptAsync(Panel, "atRisk", "2026-07-01").ShouldBe(200);
        Assert.That(await StateAsync(), Is.EqualTo("responded"));
        var read = await Anonymous.GetJsonAsync(Recommendation);
        Assert.That((read["acceptances"]!.AsArray().Count, read["accepted"]!.Text("status")), Is.EqualTo((3, "atRisk")));
    }

    [Test]
    public async Task Names_aReview_of_the_area_as_where_it_was_accepted()
    {
        var reference = (string id) =>
            new
            {
                kind = "panelReview",
                name = "Panel meeting",
                on = "2026-05-01",
                id,
            };
        var elsewhere = await Host.As(TestClients.PanelElsewhere).RecordReviewAsync(area: "kent");
        await Panel
            .StepAsync(
                Recommendation,
                "acceptances",
                new
                {
                    status = "delivered",
                    on = "2026-05-01",
                    reference = reference(elsewhere.Split('/')[^1]),
                }
            )
            .ShouldBeAProblem(400, "invalid-input")
            .ShouldName("/reference/id", "unknown-reference");
        await Panel
            .StepAsync(
                Recommendation,
                "acceptances",
                new
                {
                    status = "delivered",
                    on = "2026-05-01",
                    reference = reference(Review.Split('/')[^1]),
                }
            )
            .ShouldBe(200);
    }

    [Test]
    public async Task Takes_one_answer_at_a_time()
    {
        var etag = await Office.ETagOfAsync(Recommendation);
        var answers = await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Office.PostJsonAsync(Recommendation + "/response", new { position = "accepted", respondedOn = "2026-03-20" }, etag)
                )
        );

        Assert.That(answers.Select(answer => (int)answer.StatusCode).Order(), Is.EqualTo(new[] { 200, 412, 412, 412 }));
    }

    private async Task<string> StateAsync() => (await Anonymous.GetJsonAsync(Recommendation)).Text("state");

    private async Task<HttpResponseMessage> AnswerAsync(string on, string? reason = null) =>
        await Office.PostJsonAsync(
            Recommendation + "/response",
            new
            {
                position = "accepted",
                respondedOn = on,
                reasons = "It is done.",
            },
            await Office.ETagOfAsync(Recommendation),
            reason
        );

    private Task<HttpResponseMessage> ClaimAsync(string status, string on, HttpClient? caller = null) =>
        (caller ?? Office).StepAsync(
            Recommendation,
            "delivery-claims",
            new
            {
                status,
                on,
                by = "Office of the commissioner",
                summary = "It is done.",
            }
        );

    private Task<HttpResponseMessage> AcceptAsync(HttpClient caller, string status, string on) =>
        caller.StepAsync(Recommendation, "acceptances", A.NewAcceptance().Of(status).On(on).At("Panel meeting", "other"));
}
