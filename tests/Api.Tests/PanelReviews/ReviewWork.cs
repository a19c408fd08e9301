using PlanAccountability.TestKit;

namespace PlanAccountability.Api.Tests.PanelReviews;

/// <summary>What a panel does, as calls.</summary>
internal static class ReviewWork
{
    /// <summary>Begins a live review of a plan's version.</summary>
    /// <returns>Its address.</returns>
    public static Task<string> BeginReviewAsync(
        this HttpClient panel,
        string plan,
        int version = 1,
        string kind = "planDraft",
        string? metOn = null,
        string area = "lancashire"
    ) => A.Review().In(area).OfDraft(plan, version).OfKind(kind).MetOn(metOn).RecordAsync(panel).Text("url");

    /// <summary>Records a review from documents.</summary>
    /// <returns>Its address.</returns>
    public static Task<string> RecordReviewAsync(
        this HttpClient panel,
        string kind = "decision",
        string? reportedOn = "2026-03-10",
        bool? requiresResponse = null,
        string? responseDueOn = null,
        string area = "lancashire"
    ) =>
        A.Review()
            .In(area)
            .OfKind(kind)
            .About("A review from documents")
            .AfterTheFact(reportedOn)
            .ToBeAnswered(requiresResponse, responseDueOn)
            .RecordAsync(panel)
            .Text("url");

    /// <summary>Makes a recommendation.</summary>
    /// <returns>Its address.</returns>
    public static Task<string> RecommendAsync(
        this HttpClient panel,
        string review,
        string number,
        string verb = "recommends",
        string text = "Say by when.",
        string[]? commitmentIds = null,
        string? responseDueOn = null
    ) =>
        A.Recommendation(review)
            .Numbered(number)
            .That(verb)
            .Saying(text)
            .Concerning(commitmentIds)
            .ToBeAnsweredBy(responseDueOn)
            .RecordAsync(panel)
            .Text("url");
}
