using System.Text.Json.Nodes;
using NUnit.Framework;
using PlanAccountability.Api.Tests.PanelReviews;
using PlanAccountability.Api.Tests.Plans;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Evidence;

/// <summary>A response is one fact, however little of it documents show and whichever record they led to.</summary>
public sealed class KnowingOfAResponse : ApiTest
{
    [Test]
    public async Task Takes_neither_its_day_nor_its_words()
    {
        var review = await Panel.RecordReviewAsync();
        var recommendation = await Panel.RecommendAsync(review, "1");
        await Office
            .PostJsonAsync($"{review}/response", new { url = "https://www.example.org/response" }, await Office.ETagOfAsync(review))
            .ShouldBe(200);
        await Office.PostJsonAsync($"{recommendation}/response", new { }, await Office.ETagOfAsync(recommendation)).ShouldBe(200);

        var read = await Anonymous.GetJsonAsync(review);
        Assert.That(
            (read.Text("responseState"), (string?)read["response"]!["text"], (string?)read["respondedOn"]),
            Is.EqualTo(("responded", (string?)null, (string?)null))
        );
        Assert.That((await Anonymous.GetJsonAsync(recommendation)).Text("state"), Is.EqualTo("responded"));
        Assert.That(await ListedAsync(review), Is.False);
    }

    [TestCase("2026-11-19", 400, "outstanding-before-due")]
    [TestCase("2026-11-23", 400, "date-in-future")]
    [TestCase("2026-11-22", 201, null)]
    public async Task Is_called_outstanding_between_its_day_and_today(string day, int status, string? code)
    {
        var review = A.Review().OfKind("decision").About("A decision").AfterTheFact("2026-10-01").With("responseDueOn", "2026-11-20");
        using var answer = await Panel.PostJsonAsync("/v1/panel-reviews", review.With("outstandingAsOf", day));
        if (code is null)
            await answer.ShouldBe(status);
        else
            await answer.ShouldBeAProblem(status, code);
    }

    [Test]
    public Task Is_called_outstanding_by_documents_alone() =>
        Panel
            .PostJsonAsync(
                "/v1/panel-reviews",
                A.Review().OfKind("update").About("Update").With("requiresResponse", true).With("outstandingAsOf", "2026-11-22")
            )
            .ShouldBeAProblem(400, "outstanding-without-documents");

    [Test]
    public async Task Takes_both_where_it_is_given_here()
    {
        var review = await A.Review().OfKind("update").About("Update").With("outcome", "It was noted.").RecordAsync(Panel).Text("url");
        await Panel.MakeReportAsync(review);
        await Office
            .PostJsonAsync($"{review}/response", new { respondedOn = "2026-11-21" }, await Office.ETagOfAsync(review))
            .ShouldBeAProblem(400, "answer-must-be-known");
    }

    [Test]
    public async Task Is_the_same_in_the_version_and_in_its_review([Values] bool isReviewFirst)
    {
        var plan = await Office.DraftPlanAsync("afterTheFact");
        var version = $"{plan}/versions/1";
        var review = isReviewFirst ? await ReviewAsync() : null;
        await StepAsync("panelReported");
        await StepAsync("responded");
        await StepAsync("responsePublished");
        review ??= await ReviewAsync();

        var read = await Anonymous.GetJsonAsync(review);
        Assert.That((read.Text("responseState"), read["response"]), Is.EqualTo(("responded", (JsonNode?)null)));
        var listed = (await Anonymous.GetJsonAsync($"/v1/panel-reviews?planId={plan.Split('/')[^1]}"))["items"]![0]!;
        Assert.That(listed.Text("responseState"), Is.EqualTo("responded"));
        Assert.That(await ListedAsync(review), Is.False);

        // A change of the review says nothing of its response.
        await Panel.PatchJsonAsync(review, """{"outcome":"The panel supports the plan."}""", await Panel.ETagOfAsync(review)).ShouldBe(200);
        Assert.That((await Anonymous.GetJsonAsync(review)).Text("responseState"), Is.EqualTo("responded"));

        Task<string> ReviewAsync() => A.Review().OfDraft(plan).AfterTheFact().RecordAsync(Panel).Text("url");

        async Task StepAsync(string kind) =>
            await Office.PostJsonAsync($"{version}/steps", new { kind }, await Office.ETagOfAsync(version)).ShouldBe(200);
    }

    /// <summary>Whether any register lists the review.</summary>
    private async Task<bool> ListedAsync(string review)
    {
        foreach (var query in new[] { "state=overdue", "state=undated", "basis=unknown" })
        {
            var page = await Anonymous.GetJsonAsync($"/v1/registers/overdue-responses?limit=200&{query}");
            if (page["items"]!.AsArray().Any(item => item!["review"]!.Text("url") == review))
                return true;
        }

        return false;
    }
}
