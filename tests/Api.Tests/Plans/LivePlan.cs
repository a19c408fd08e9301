using PlanAccountability.Api.Tests.PanelReviews;
using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.Plans;

/// <summary>A live version on its way, each side with its own key.</summary>
internal static class LivePlan
{
    public static readonly string[] Matters = ["a", "b", "c", "d", "e", "ea", "f"];

    /// <summary>A live plan of which the first version is with the panel.</summary>
    public static async Task<string> SentPlanAsync(this HttpClient office)
    {
        var plan = await office.DraftPlanAsync(end: "2029-03-31");
        var version = $"{plan}/versions/1";
        await office.PutLiveAsync(version, "Fund two refuges", Matters);
        await office.ConsultAsync(version, "chiefConstable", "2026-09-01");
        await office.ConsultAsync(version, "publicAndVictims", "2026-09-02");
        await office.SendToPanelAsync(version, "2026-10-01");
        return plan;
    }

    /// <summary>A live plan of which the first version has come to the published response.</summary>
    public static async Task<string> RespondedPlanAsync(this HttpClient office, HttpClient panel)
    {
        var plan = await office.SentPlanAsync();
        var review = await panel.BeginReviewAsync(plan);
        await panel.RecommendAsync(review, "1", "supports");
        await panel.MakeReportAsync(review);
        await office.RespondAsync(review, "2026-11-01", publishedOn: "2026-11-01");
        return plan;
    }

    /// <summary>Puts a content of one commitment, with a word on each of the matters of section 7(1) that are named.</summary>
    public static async Task PutLiveAsync(this HttpClient office, string version, string commitment, string[] matters) =>
        await office
            .PutJsonAsync(
                $"{version}/content",
                new
                {
                    sections = Array.Empty<object>(),
                    statutoryContent = matters.Select(matter => new
                    {
                        requirement = matter,
                        coverage = "notCovered",
                        section = (string?)null,
                    }),
                    priorities = new[] { PlanWork.Priority(1, "Victims first", PlanWork.Commitment(1, commitment)) },
                },
                await office.ETagOfAsync(version)
            )
            .ShouldBe(200);

    /// <summary>Issues the first version of a live plan.</summary>
    public static async Task<HttpResponseMessage> IssueLiveAsync(
        this HttpClient office,
        string plan,
        string on,
        string? effectiveFrom = null
    ) =>
        await office.StepAsync(
            $"{plan}/versions/1",
            "issue",
            new
            {
                on,
                effectiveFrom,
                issuedById = await office.TermAsync(plan, "holder"),
            }
        );
}
