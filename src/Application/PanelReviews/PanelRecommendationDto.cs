using System.Linq.Expressions;
using System.Text.Json.Serialization;
using PlanAccountability.Domain.PanelReviews;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.PanelReviews;

/// <summary>One resolution of a panel's report, how the body answered it, and what became of it.</summary>
public sealed record PanelRecommendationDto : RecordDto
{
    /// <summary>A DTO of what is stored; the state is of no day.</summary>
    internal static readonly Expression<Func<PanelRecommendation, PanelRecommendationDto>> Projection =
        recommendation => new PanelRecommendationDto
        {
            Id = recommendation.Id,
            Ref = recommendation.Ref,
            Revision = recommendation.Revision,
            CreatedAt = recommendation.CreatedAt,
            UpdatedAt = recommendation.UpdatedAt,
            Citations = recommendation.Citations,
            Retraction = recommendation.Retraction,
            Visibility = recommendation.Visibility,
            ReviewId = recommendation.ReviewId,
            AreaId = recommendation.AreaId,
            Number = recommendation.Number,
            Occurrences = recommendation.Occurrences,
            Verb = recommendation.Verb,
            Text = recommendation.Text,
            Wording = recommendation.Wording,
            IsIncomplete = recommendation.IsIncomplete,
            RequiresResponse = recommendation.RequiresResponse,
            ResponseDueOn = recommendation.ResponseDueOn,
            DueWords = recommendation.DueWords,
            OutstandingAsOf = recommendation.OutstandingAsOf,
            PriorityIds = recommendation.PriorityIds,
            CommitmentIds = recommendation.CommitmentIds,
            StatutoryContent = recommendation.StatutoryContent,
            Response = recommendation.Response,
            DaysLate = recommendation.DaysLate,
            Claims = recommendation.Claims,
            Acceptances = recommendation.Acceptances,
            Withdrawn = recommendation.Withdrawn,
        };

    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required PanelRecommendationId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/panel-recommendations/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/panel-recommendations/{Id}";

    /// <summary>The review.</summary>
    public required PanelReviewId ReviewId { get; init; }

    /// <summary>The review's area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The number as printed, with its paragraph; null where none is.</summary>
    /// <example>3.15(b)</example>
    public required string? Number { get; init; }

    /// <summary>Where else it is printed: one recommendation in two lists is one record.</summary>
    public required IReadOnlyList<RecommendationOccurrence> Occurrences { get; init; }

    /// <summary>The panel's verb.</summary>
    public required RecommendationVerb Verb { get; init; }

    /// <summary>What it says.</summary>
    /// <example>The page that sums the plan up should say more about partnership.</example>
    public required string Text { get; init; }

    /// <summary>Whose words that is in.</summary>
    public required Wording Wording { get; init; }

    /// <summary>Whether the document breaks off before its end.</summary>
    public required bool IsIncomplete { get; init; }

    /// <summary>Whether it needs an answer of its own: those with <c>recommends</c> and <c>requests</c> do unless the panel said
    /// otherwise.</summary>
    public required bool RequiresResponse { get; init; }

    /// <summary>The day by which the panel wants the answer; null where it set none.</summary>
    public required DateOnly? ResponseDueOn { get; init; }

    /// <summary>The panel's own words for that point in time, where it is no day; or null.</summary>
    /// <example>next Panel meeting</example>
    public required string? DueWords { get; init; }

    /// <summary>The day on which a document calls the answer outstanding; null where none does.</summary>
    public required DateOnly? OutstandingAsOf { get; init; }

    /// <summary>The priorities that it concerns; of a plan that is not issued yet, those drafted in it.</summary>
    public required IReadOnlyList<PriorityId> PriorityIds { get; init; }

    /// <summary>The commitments that it concerns; of a plan that is not issued yet, those drafted in it.</summary>
    public required IReadOnlyList<CommitmentId> CommitmentIds { get; init; }

    /// <summary>The matters of s.7(1) PRSRA 2011 that it concerns.</summary>
    public required IReadOnlyList<StatutoryRequirement> StatutoryContent { get; init; }

    /// <summary>The body's answer, or null.</summary>
    public required RecommendationResponse? Response { get; init; }

    /// <summary>By how many days at least the answer came late; null where it was not late, that cannot be said, or the recommendation was
    /// withdrawn.</summary>
    public required int? DaysLate { get; init; }

    /// <summary>What the office claimed, in the order of recording.</summary>
    public required IReadOnlyList<DeliveryClaim> Claims { get; init; }

    /// <summary>What the panel accepted, in the order of recording.</summary>
    public required IReadOnlyList<DeliveryAcceptance> Acceptances { get; init; }

    /// <summary>That the panel withdrew it, when and why; or null. No answer is owed from then on, and nothing more is claimed or
    /// accepted.</summary>
    public required RecommendationWithdrawal? Withdrawn { get; init; }

    /// <summary>What the office claims: the latest claim; null where there is none.</summary>
    [Computed(IsAlsoStored = true)]
    public DeliveryClaim? Claimed => PanelRecommendation.Latest(Claims, claim => claim.On);

    /// <summary>What the panel accepts: the latest acceptance; null where there is none.</summary>
    [Computed(IsAlsoStored = true)]
    public DeliveryAcceptance? Accepted => PanelRecommendation.Latest(Acceptances, acceptance => acceptance.On);

    /// <summary>Where it stands today. What is owed comes first: a recommendation that is claimed delivered and was never answered still
    /// waits for its answer.</summary>
    [Computed]
    public RecommendationState State { get; init; }

    /// <summary>On a single read, the operations of this contract (<c>operationId</c>) that the caller could call on the recommendation as
    /// it stands, in the order of its life; none without a role in its area. What is sent with a call may still be refused. Null in
    /// lists.</summary>
    /// <example>["respondToRecommendation", "claimDelivery"]</example>
    [Computed]
    public IReadOnlyList<string>? AllowedActions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
