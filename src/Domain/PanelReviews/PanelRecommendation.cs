using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.PanelReviews;

/// <summary>One resolution of a panel's report: what it recommends, requests, encourages, supports, notes or thanks for, how the body
/// answered, and what became of it. Only the panel closes it.</summary>
public sealed partial class PanelRecommendation : Root<PanelRecommendation>, IAnswered
{
    /// <summary>The most characters of a number.</summary>
    public const int LongestNumber = 50;

    /// <summary>The most characters of a number with its digits padded.</summary>
    public const int LongestNumberKey = 6 * LongestNumber;

    /// <summary>The most priorities, commitments or statutory matters that one concerns.</summary>
    public const int MostConcerned = 100;

    /// <summary>The most claims, and the most acceptances.</summary>
    public const int MostEntries = 100;

    private PanelRecommendation() { }

    /// <summary>A recommendation of a review, still without words.</summary>
    /// <exception cref="BrokenRuleException">The review has no report that it could be part of.</exception>
    public PanelRecommendation(PanelRecommendationId id, string? @ref, PanelReview review)
    {
        review.Require(ReviewAct.Recommend);
        Id = id;
        ReviewId = review.Id;
        AreaId = review.AreaId;
        RecordedAs = review.RecordedAs;
        Visibility = review.Visibility;
        Ref = @ref ?? GeneratedRef(AreaId, "panel-recommendation", id);
        Raise("panelRecommendationMade");
    }

    /// <summary>The review.</summary>
    public PanelReviewId ReviewId { get; private init; }

    /// <summary>The review's area.</summary>
    public AreaId AreaId { get; private init; }

    /// <summary>Whether the panel worked on its review here or it was taken from documents.</summary>
    public RecordedAs RecordedAs { get; private init; }

    /// <summary>The number as printed, with its paragraph (<c>3.15(b)</c>); null where none is.</summary>
    public string? Number { get; private set; }

    /// <summary>Where else it is printed: one recommendation in two lists is one record.</summary>
    public IReadOnlyList<RecommendationOccurrence> Occurrences { get; private set; } = [];

    /// <summary>The number without its punctuation and with its digits padded: two that are written differently are the same, and they sort
    /// as printed.</summary>
    public string NumberKey { get; private set; } = "";

    /// <summary>The panel's verb.</summary>
    public RecommendationVerb Verb { get; private set; }

    /// <summary>What it says.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whose words that is in.</summary>
    public Wording Wording { get; private set; }

    /// <summary>Whether the document breaks off before its end.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Whether it needs an answer of its own.</summary>
    public bool RequiresResponse { get; private set; }

    /// <summary>The day by which the panel wants the answer, or null where it set none.</summary>
    public DateOnly? ResponseDueOn { get; private set; }

    /// <summary>The panel's own words for that point in time, or null.</summary>
    public string? DueWords { get; private set; }

    /// <summary>The priorities that it concerns.</summary>
    public IReadOnlyList<PriorityId> PriorityIds { get; private set; } = [];

    /// <summary>The commitments that it concerns.</summary>
    public IReadOnlyList<CommitmentId> CommitmentIds { get; private set; } = [];

    /// <summary>The matters of s.7(1) PRSRA that it concerns.</summary>
    public IReadOnlyList<StatutoryRequirement> StatutoryContent { get; private set; } = [];

    /// <summary>The body's answer, or null.</summary>
    public RecommendationResponse? Response { get; private set; }

    /// <summary>The day on which a document calls the answer outstanding, or null.</summary>
    public DateOnly? OutstandingAsOf { get; private set; }

    /// <summary>Whether the body answered.</summary>
    public bool IsAnswered { get; private set; }

    /// <summary>When the body answered; null where it has not, or no document says when.</summary>
    public PartialDate? RespondedOn { get; private set; }

    /// <summary>By how many days at least the answer came late; null where it was not late, that cannot be said, or none is owed.</summary>
    public int? DaysLate { get; private set; }

    /// <summary>What the office claimed, in the order of recording.</summary>
    public IReadOnlyList<DeliveryClaim> Claims { get; private set; } = [];

    /// <summary>What the panel accepted, in the order of recording.</summary>
    public IReadOnlyList<DeliveryAcceptance> Acceptances { get; private set; } = [];

    /// <summary>That the panel withdrew it, so that no answer is owed any more; or null.</summary>
    public RecommendationWithdrawal? Withdrawn { get; private set; }

    /// <summary>The status of the latest claim, or null.</summary>
    public CommitmentStatus? ClaimedStatus { get; private set; }

    /// <summary>The status of the latest acceptance, or null.</summary>
    public CommitmentStatus? AcceptedStatus { get; private set; }

    /// <inheritdoc/>
    public override AreaId? OwningArea => AreaId;

    /// <inheritdoc/>
    public override IReadOnlyList<Role> Keepers => [Role.Panel];

    /// <summary>Says what is recommended, in place of what was said before.</summary>
    /// <param name="what">What is said.</param>
    /// <param name="review">The review.</param>
    /// <param name="isReasonGiven">Whether the change says why it is made: a reported recommendation is only corrected.</param>
    /// <exception cref="BrokenRuleException">The review is reported and no reason is given, or the answer is due before the
    /// report.</exception>
    public void Word(RecommendationWording what, PanelReview review, bool isReasonGiven)
    {
        ReviewRules.CorrectionHasReason.Require(!review.IsSettled || isReasonGiven);
        what.Due.Check(RecordedAs);
        ReviewRules.InOrder.Require(
            ReviewRules.AreInOrder(review.ReportedOn, what.Due.On) && ReviewRules.AreInOrder(review.ReportedOn, what.Due.OutstandingAsOf)
        );
        Number = what.Number;
        Verb = what.Verb;
        Text = what.Text;
        Wording = what.Wording;
        IsIncomplete = what.IsIncomplete;
        Occurrences = what.Occurrences;
        NumberKey = Number is null or RedactionMarker ? HiddenKey : KeyOf(Number);
        RequiresResponse = what.Due.Required;
        ResponseDueOn = what.Due.On;
        DueWords = what.Due.Words;
        OutstandingAsOf = what.Due.OutstandingAsOf;
        PriorityIds = what.PriorityIds;
        CommitmentIds = what.CommitmentIds;
        StatutoryContent = what.StatutoryContent;
        RecomputeStatus();
    }

    /// <summary>Whether what was answered, claimed, accepted and withdrawn, and what is due, is not older than a report of that
    /// date.</summary>
    public bool FollowsOn(PartialDate? reportedOn) =>
        (
            (PartialDate?[])
                [
                    ResponseDueOn,
                    OutstandingAsOf,
                    RespondedOn,
                    .. Claims.Select(claim => claim.On),
                    .. Acceptances.Select(acceptance => acceptance.On),
                    Withdrawn?.On,
                ]
        ).All(date => ReviewRules.AreInOrder(reportedOn, date));

    /// <summary>Becomes public with the report that it is part of.</summary>
    /// <exception cref="BrokenRuleException">Its answer is due before the report.</exception>
    public void Follow(PanelReview review)
    {
        ReviewRules.InOrder.Require(FollowsOn(review.ReportedOn));
        if (Visibility == review.Visibility)
            return;
        Visibility = review.Visibility;
        Raise("panelRecommendationPublished");
    }

    /// <summary>Gives the body's answer, or corrects it.</summary>
    /// <exception cref="BrokenRuleException">There is no report, an answer is there and no reason to correct it, or it was given before the
    /// report.</exception>
    public void Respond(RecommendationResponse response, PanelReview review, bool isReasonGiven)
    {
        review.Require(ReviewAct.Respond);
        ReviewRules.AnsweredOnce.Require(Response is null || isReasonGiven);
        ReviewRules.AnswerKeepsDays.Require(
            Response is not { RecordedAs: RecordedAs.Live } || response.RespondedOn == Response.RespondedOn
        );
        var isCorrection = Response is not null;
        TranscribeResponse(
            response with
            {
                WasRequired = RequiresResponse && Withdrawn is null,
                DocumentId = response.DocumentId ?? Response?.DocumentId,
                Reasons = response.Reasons ?? Response?.Reasons,
            },
            review
        );
        Raise(isCorrection ? "panelRecommendationAnswerCorrected" : "panelRecommendationAnswered");
    }

    /// <summary>Takes over what an import says of the answer; null where it says that there is none.</summary>
    /// <exception cref="BrokenRuleException">There is no report, or it was given before the report.</exception>
    public void TranscribeResponse(RecommendationResponse? response, PanelReview review)
    {
        if (response is not null)
            review.Require(ReviewAct.Respond);
        ReviewRules.AnswerIsKnown.Require(
            response is not { RecordedAs: RecordedAs.Live } || response is { Position: not null, RespondedOn: not null },
            pointer: "/respondedOn"
        );
        ReviewRules.InOrder.Require(ReviewRules.AreInOrder(review.ReportedOn, response?.RespondedOn));
        Response = response;
        RecomputeStatus();
    }

    /// <summary>Says that an import took the recommendation over; it is as visible as its review.</summary>
    public void MarkTranscribed(PanelReview review)
    {
        Follow(review);
        Raise("panelRecommendationTranscribed");
    }

    private void RecomputeStatus()
    {
        IsAnswered = Response is not null;
        RespondedOn = Response?.RespondedOn;
        DaysLate = RequiresResponse && Withdrawn is null ? ReviewRules.DaysLate(ResponseDueOn, Response?.RespondedOn) : null;
        ClaimedStatus = Latest(Claims, claim => claim.On)?.Status;
        AcceptedStatus = Latest(Acceptances, acceptance => acceptance.On)?.Status;
    }
}
