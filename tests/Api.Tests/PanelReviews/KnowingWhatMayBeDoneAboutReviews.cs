using System.Net;
using NUnit.Framework;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.PanelReviews;

/// <summary>What a review and a recommendation list as allowed is what succeeds, and nothing else.</summary>
public sealed class KnowingWhatMayBeDoneAboutReviews : ApiTest
{
    public enum State
    {
        Empty,
        Drafted,
        NoReport,
        Reported,
        Answered,
        Published,
        Issued,
        OfDocuments,
        NotEvidenced,
    }

    private static readonly Dictionary<string, (string Path, object Body)> OnReviews = new()
    {
        ["makePanelReport"] = ("report", new { on = "2026-11-20" }),
        ["makeNoPanelReport"] = ("no-report", new { on = "2026-11-20", reason = "No quorum." }),
        ["publishReportResponse"] = ("response-publication", new { on = "2026-11-20" }),
        ["retractPanelReview"] = ("retraction", new { reason = "Entered twice." }),
        ["redactPanelReview"] = ("redaction", new { members = new[] { "/subject" }, reason = "It names a victim." }),
    };

    private static readonly Dictionary<string, (string Path, object Body)> OnRecommendations = new()
    {
        ["respondToRecommendation"] = ("response", new { position = "accepted", respondedOn = "2026-11-21" }),
        ["claimDelivery"] = (
            "delivery-claims",
            new
            {
                status = "delivered",
                on = "2026-11-21",
                by = "Office",
                summary = "Done.",
            }
        ),
        ["acceptDelivery"] = (
            "acceptances",
            new
            {
                status = "delivered",
                on = "2026-11-21",
                reference = new { kind = "other", name = "Panel meeting" },
            }
        ),
        ["retractPanelRecommendation"] = ("retraction", new { reason = "Entered twice." }),
        ["redactPanelRecommendation"] = ("redaction", new { members = new[] { "/text" }, reason = "It names a victim." }),
    };

    private (string Name, HttpClient Http)[] Callers =>
        [
            ("anonymous", Anonymous),
            ("office", Office),
            ("panel", Panel),
            ("admin", Admin),
            ("reader", Reader),
            ("importer", Importer),
            ("panel elsewhere", Host.As(TestClients.PanelElsewhere)),
        ];

    [Test]
    public async Task Lists_of_a_review_what_succeeds_and_nothing_else([Values] State state)
    {
        string? unchanged = null;
        foreach (var (name, caller) in Callers)
        {
            foreach (var operation in (string[])["amendPanelReview", "makeRecommendation", "respondToPanelReport", .. OnReviews.Keys])
            {
                var review = unchanged ?? await MakeAsync(state);
                unchanged = await ShouldAgreeAsync(
                    name,
                    caller,
                    operation,
                    review,
                    etag =>
                        operation switch
                        {
                            "amendPanelReview" => caller.PatchJsonAsync(
                                review,
                                new { subject = "The draft plan, amended" },
                                etag,
                                reason: "A slip."
                            ),
                            "makeRecommendation" => caller.PostJsonAsync(
                                "/v1/panel-recommendations",
                                new
                                {
                                    reviewId = review.Split('/')[^1],
                                    number = "99",
                                    verb = "notes",
                                    text = "Noted.",
                                },
                                reason: "Left out."
                            ),
                            "respondToPanelReport" => caller.PostJsonAsync(
                                review + "/response",
                                new
                                {
                                    text = "We thank the panel.",
                                    respondedOn = "2026-11-20",
                                    publishedOn = state is State.Published or State.Issued ? "2026-11-20" : null,
                                },
                                etag,
                                reason: "A slip."
                            ),
                            _ => caller.PostJsonAsync(
                                $"{review}/{OnReviews[operation].Path}",
                                OnReviews[operation].Body,
                                etag,
                                reason: "A slip."
                            ),
                        }
                );
            }
        }
    }

    [Test]
    public async Task Lists_of_a_recommendation_what_succeeds_and_nothing_else(
        [Values(State.Drafted, State.Reported, State.OfDocuments)] State state
    )
    {
        string? unchanged = null;
        foreach (var (name, caller) in Callers)
        {
            foreach (var operation in (string[])["amendRecommendation", .. OnRecommendations.Keys])
            {
                var recommendation = unchanged ?? (await Panel.GetJsonAsync(await MakeAsync(state)))["recommendations"]![0]!.Text("url");
                unchanged = await ShouldAgreeAsync(
                    name,
                    caller,
                    operation,
                    recommendation,
                    etag =>
                        operation is "amendRecommendation"
                            ? caller.PatchJsonAsync(recommendation, new { text = "Say in which month." }, etag, reason: "A slip.")
                            : caller.PostJsonAsync(
                                $"{recommendation}/{OnRecommendations[operation].Path}",
                                OnRecommendations[operation].Body,
                                etag
                            )
                );
            }
        }
    }

    [Test]
    public async Task Lists_nothing_in_lists_and_nothing_of_the_past()
    {
        var review = await MakeAsync(State.OfDocuments);
        var list = await Panel.GetJsonAsync($"/v1/panel-recommendations?reviewId={review.Split('/')[^1]}");
        Assert.That(list["items"]![0]!["allowedActions"], Is.Null);
        Assert.That(
            (await Panel.GetJsonAsync($"{review}/as-known?at=2026-11-22T10:00:00Z")).AsObject().ContainsKey("allowedActions"),
            Is.False
        );
        Assert.That(
            await Panel.ETagOfAsync(review),
            Is.Not.EqualTo(await Office.ETagOfAsync(review)),
            "the tag covers what the caller may do"
        );
    }

    /// <summary>Calls it, which succeeds where it is listed, and is refused and changes nothing where it is not.</summary>
    /// <returns>The record, if it is as it was.</returns>
    private async Task<string?> ShouldAgreeAsync(
        string name,
        HttpClient caller,
        string operation,
        string address,
        Func<string, Task<HttpResponseMessage>> call
    )
    {
        using var reading = await caller.GetAsync(address);
        var isListed =
            reading.StatusCode is HttpStatusCode.OK
            && (await reading.JsonAsync())["allowedActions"]!.AsArray().Any(action => (string?)action == operation);
        var before = await Panel.ETagOfAsync(address);
        using var answer = await call(before);
        var refusals = new[]
        {
            HttpStatusCode.BadRequest,
            HttpStatusCode.Unauthorized,
            HttpStatusCode.Forbidden,
            HttpStatusCode.NotFound,
            HttpStatusCode.Conflict,
        };
        Assert.That(
            answer.StatusCode,
            isListed ? Is.AnyOf(HttpStatusCode.OK, HttpStatusCode.Created) : Is.AnyOf(refusals),
            $"{name} calls {operation}: {await answer.Content.ReadAsStringAsync()}"
        );
        if (answer.IsSuccessStatusCode)
            return null;
        Assert.That(await Panel.ETagOfAsync(address), Is.EqualTo(before), $"{name} is refused {operation}, which changes nothing");
        return address;
    }

    /// <summary>A review that has come so far; a live one is of a plan of its own.</summary>
    private async Task<string> MakeAsync(State state)
    {
        if (state is State.OfDocuments or State.NotEvidenced)
        {
            var recorded = await A.Review()
                .OfKind("update")
                .About("Update")
                .AfterTheFact()
                .With("status", state is State.OfDocuments ? "reported" : "notEvidenced")
                .RecordAsync(Panel)
                .Text("url");
            if (state is State.OfDocuments)
                await Panel.RecommendAsync(recorded, "1");
            return recorded;
        }

        var plan = await Office.SentPlanAsync();
        var review = await Panel.BeginReviewAsync(plan);
        if (state is State.NoReport)
            await Panel.StepAsync(review, "no-report", new { on = "2026-11-01", reason = "No quorum." }).ShouldBe(200);
        if (state is State.Drafted or >= State.Reported)
            await Panel.RecommendAsync(review, "1");
        if (state >= State.Reported)
            await Panel.MakeReportAsync(review, "2026-11-01");
        if (state >= State.Answered)
            await Office.RespondAsync(review, "2026-11-20", "Thanks.");
        if (state >= State.Published)
            await Office.StepAsync(review, "response-publication", new { on = "2026-11-20" }).ShouldBe(200);
        if (state is State.Issued)
            await Office.IssueLiveAsync(plan, "2026-11-21", effectiveFrom: $"{_start = _start.AddDays(1):yyyy-MM-dd}").ShouldBe(200);
        return review;
    }

    private DateOnly _start = new(2026, 11, 22);
}
