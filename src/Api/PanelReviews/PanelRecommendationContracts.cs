using Microsoft.AspNetCore.Mvc;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Api.OpenApi;
using PlanAccountability.Application.PanelReviews;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Api.PanelReviews;

/// <summary>Which recommendations a list asks for.</summary>
/// <param name="AreaId">Only recommendations by the panel of this area.</param>
/// <param name="ReviewId">Only recommendations of this review, in the order of their numbers.</param>
/// <param name="Verb">Only recommendations with this verb.</param>
/// <param name="State">Only recommendations that stand so today.</param>
/// <param name="CommitmentId">Only recommendations that concern this commitment.</param>
/// <param name="PriorityId">Only recommendations that concern this priority.</param>
internal sealed record PanelRecommendationQuery(
    [FromQuery(Name = "areaId")] AreaId? AreaId,
    [FromQuery(Name = "reviewId")] PanelReviewId? ReviewId,
    [FromQuery(Name = "verb")] EnumQuery<RecommendationVerb>? Verb,
    [FromQuery(Name = "state")] EnumQuery<RecommendationState>? State,
    [FromQuery(Name = "commitmentId")] CommitmentId? CommitmentId,
    [FromQuery(Name = "priorityId")] PriorityId? PriorityId
)
{
    public PanelRecommendationFilter Filter => new(AreaId, ReviewId, Verb?.Value, State?.Value, CommitmentId, PriorityId);
}

/// <summary>A recommendation to make.</summary>
/// <param name="ReviewId">The review.</param>
/// <param name="Verb">The panel's verb.</param>
/// <param name="Text" example="The page that sums the plan up should say more about partnership.">What it says; at most 4,000
/// characters.</param>
/// <param name="Wording">Whose words that is in; <c>verbatim</c> unless said.</param>
/// <param name="IsIncomplete">Whether the document breaks off before its end; it does not unless said.</param>
/// <param name="RequiresResponse">Whether it needs an answer of its own; unless given what follows from the rest: with <c>recommends</c> or
/// <c>requests</c>, or with a time for it, it does.</param>
/// <param name="ResponseDueOn" example="2026-12-15">The day by which the panel wants the answer, or null: nobody else sets one.</param>
/// <param name="DueWords" example="next Panel meeting">The panel's own words for that point in time, where it is no day; or null.</param>
/// <param name="OutstandingAsOf" example="2027-03-01">For a review taken from documents, the day on which one that it cites calls the
/// answer outstanding, or null.</param>
/// <param name="PriorityIds">The priorities that it concerns, at most 100: of the area's plans, or drafted in the version that is
/// reviewed.</param>
/// <param name="CommitmentIds">The commitments that it concerns, at most 100: of the area's plans, or drafted in the version that is
/// reviewed.</param>
/// <param name="StatutoryContent">The matters of s.7(1) PRSRA 2011 that it concerns.</param>
/// <param name="Ref" example="lancashire:panel-review-2026-10:3.15b">A stable external key that begins with the area; generated where none
/// is given.</param>
/// <param name="Citations">Where the facts came from.</param>
/// <param name="Number" example="3.15(b)">The number as printed, with its paragraph, or null; unique in the review however it is
/// punctuated.</param>
/// <param name="Occurrences">Where else it is printed, at most 20: one recommendation in two lists is one record.</param>
[SentAs(typeof(RecommendationInput), typeof(MakeRecommendation))]
internal sealed record RecommendationRequest(
    PanelReviewId ReviewId,
    RecommendationVerb Verb,
    string Text,
    Wording Wording = Wording.Verbatim,
    bool IsIncomplete = false,
    bool? RequiresResponse = null,
    DateOnly? ResponseDueOn = null,
    string? DueWords = null,
    DateOnly? OutstandingAsOf = null,
    IReadOnlyList<PriorityId>? PriorityIds = null,
    IReadOnlyList<CommitmentId>? CommitmentIds = null,
    IReadOnlyList<StatutoryRequirement>? StatutoryContent = null,
    string? Ref = null,
    IReadOnlyList<Citation>? Citations = null,
    string? Number = null,
    IReadOnlyList<RecommendationOccurrence>? Occurrences = null
)
{
    internal RecommendationInput Input => this.To<RecommendationInput>();
}

/// <summary>The body's answer to a recommendation.</summary>
/// <param name="Position">Where the body stands. Null only for a review taken from documents that show that there is an answer and not
/// which.</param>
/// <param name="RespondedOn">When it answered, as precisely as known; not in the future and not before the report. Null only for a review
/// taken from documents that do not say when.</param>
/// <param name="Reasons" example="The page now names every partner.">Why, or null; at most 4,000 characters.</param>
/// <param name="DocumentId">The source document that holds the answer, or null.</param>
[SentAs(typeof(RespondToRecommendation))]
internal sealed record RecommendationResponseRequest(
    ResponsePosition? Position = null,
    PartialDate? RespondedOn = null,
    string? Reasons = null,
    SourceDocumentId? DocumentId = null
);

/// <summary>What the body claims to have done about a recommendation.</summary>
/// <param name="Status">The status that is claimed.</param>
/// <param name="On">When it is claimed, as precisely as known; not in the future and not before the report.</param>
/// <param name="By" example="Police, Fire and Crime Commissioner for Northamptonshire">Who claims it: an office or a role, not a private
/// person.</param>
/// <param name="Summary" example="The page on partnership was added to the plan.">What was done; at most 4,000 characters.</param>
[SentAs(typeof(ClaimDelivery))]
internal sealed record DeliveryClaimRequest(CommitmentStatus Status, PartialDate On, string By, string Summary);

/// <summary>What the panel accepts of a recommendation.</summary>
/// <param name="Status">The status that is accepted, never <c>notStarted</c>; <c>delivered</c>, <c>notDelivered</c> and <c>dropped</c>
/// close the recommendation.</param>
/// <param name="On">When it was accepted, as precisely as known; not in the future and not before the report.</param>
/// <param name="Reference">Where it was accepted; the meeting or review need not be in this system.</param>
/// <param name="Reason" example="The page was shown to the panel.">Why, or null; at most 4,000 characters.</param>
[SentAs(typeof(AcceptDelivery))]
internal sealed record DeliveryAcceptanceRequest(
    CommitmentStatus Status,
    PartialDate On,
    AcceptanceReference Reference,
    string? Reason = null
);

/// <summary>That the panel withdraws a recommendation.</summary>
/// <param name="Reason" example="The refuges opened before the report was printed.">Why; at most 4,000 characters.</param>
/// <param name="On">When: a day for a live review, not in the future and not before the report. Null only for a review taken from documents
/// that do not say when.</param>
[SentAs(typeof(WithdrawRecommendation))]
internal sealed record RecommendationWithdrawalRequest(string Reason, PartialDate? On = null);
