using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.PanelReviews;

/// <summary>What a panel does, as calls.</summary>
internal static class ReviewWork
{
    /// <summary>Begins a live review of a plan's version.</summary>
    /// <returns>Its address.</returns>
    public static async Task<string> BeginReviewAsync(
        this HttpClient panel,
        string plan,
        int version = 1,
        string kind = "planDraft",
        string? metOn = null,
        string area = "lancashire"
    ) =>
        (
            await panel
                .PostJsonAsync(
                    "/v1/panel-reviews",
                    new
                    {
                        areaId = area,
                        kind,
                        subject = "The draft plan",
                        planId = plan.Split('/')[^1],
                        version,
                        metOn,
                    }
                )
                .ShouldBe(201)
        ).Text("url");

    /// <summary>Records a review from documents.</summary>
    /// <returns>Its address.</returns>
    public static async Task<string> RecordReviewAsync(
        this HttpClient panel,
        string kind = "decision",
        string? reportedOn = "2026-03-10",
        bool? requiresResponse = null,
        string? responseDueOn = null,
        string area = "lancashire"
    ) =>
        (
            await panel
                .PostJsonAsync(
                    "/v1/panel-reviews",
                    new
                    {
                        areaId = area,
                        kind,
                        subject = "A review from documents",
                        recordedAs = "afterTheFact",
                        reportedOn,
                        requiresResponse,
                        responseDueOn,
                    }
                )
                .ShouldBe(201)
        ).Text("url");

    /// <summary>Makes a recommendation.</summary>
    /// <returns>Its address.</returns>
    public static async Task<string> RecommendAsync(
        this HttpClient panel,
        string review,
        string number,
        string verb = "recommends",
        string text = "Say by when.",
        string[]? commitmentIds = null,
        string? responseDueOn = null
    ) =>
        (
            await panel
                .PostJsonAsync(
                    "/v1/panel-recommendations",
                    new
                    {
                        reviewId = review.Split('/')[^1],
                        number,
                        verb,
                        text,
                        commitmentIds,
                        responseDueOn,
                    }
                )
                .ShouldBe(201)
        ).Text("url");
}
