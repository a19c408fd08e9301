using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Domain.PanelReviews;

/// <content>What the office claims to have delivered of it, and what the panel accepts.</content>
public sealed partial class PanelRecommendation
{
    /// <summary>Whether it holds one more claim.</summary>
    public bool TakesClaim => Withdrawn is null && Claims.Count < MostEntries;

    /// <summary>Whether it holds one more acceptance.</summary>
    public bool TakesAcceptance => Withdrawn is null && Acceptances.Count < MostEntries;

    /// <summary>Records what the office claims.</summary>
    /// <exception cref="BrokenRuleException">There is no report, it was withdrawn, the claim is older than the report, or there are too
    /// many.</exception>
    public void Claim(DeliveryClaim claim, PanelReview review)
    {
        review.Require(ReviewAct.Respond);
        ReviewRules.NotWithdrawn.Require(Withdrawn is null);
        ReviewRules.InOrder.Require(ReviewRules.AreInOrder(review.ReportedOn, claim.On));
        Deliver([.. Claims, claim], Acceptances);
        Raise("panelRecommendationDeliveryClaimed");
    }

    /// <summary>Records what the panel accepts; a final status closes the recommendation.</summary>
    /// <exception cref="BrokenRuleException">There is no report, it was withdrawn, it accepts that nothing was begun, it is older than the
    /// report, or there are too many.</exception>
    public void Accept(DeliveryAcceptance acceptance, PanelReview review)
    {
        review.Require(ReviewAct.Respond);
        ReviewRules.NotWithdrawn.Require(Withdrawn is null);
        ReviewRules.InOrder.Require(ReviewRules.AreInOrder(review.ReportedOn, acceptance.On));
        Deliver(Claims, [.. Acceptances, acceptance]);
        Raise(IsFinal(acceptance.Status) ? "panelRecommendationClosed" : "panelRecommendationDeliveryAccepted");
    }

    /// <summary>Takes over what an import says of claims and acceptances.</summary>
    /// <exception cref="BrokenRuleException">It accepts that nothing was begun, something is older than the report, or there are too
    /// many.</exception>
    public void TranscribeDelivery(IReadOnlyList<DeliveryClaim> claims, IReadOnlyList<DeliveryAcceptance> acceptances, PanelReview review)
    {
        ReviewRules.InOrder.Require(
            claims
                .Select(claim => claim.On)
                .Concat(acceptances.Select(acceptance => acceptance.On))
                .All(on => ReviewRules.AreInOrder(review.ReportedOn, on))
        );
        Deliver(claims, acceptances);
    }

    private void Deliver(IReadOnlyList<DeliveryClaim> claims, IReadOnlyList<DeliveryAcceptance> acceptances)
    {
        ReviewRules.SomeClaims.Require(claims.Count <= MostEntries && acceptances.Count <= MostEntries);
        CommitmentRules.AcceptsSomething.Require(
            acceptances.All(acceptance => acceptance.Status is not CommitmentStatus.NotStarted),
            pointer: "/status"
        );
        Claims = claims;
        Acceptances = acceptances;
        RecomputeStatus();
    }

    /// <summary>The latest by its date, and of those of one date the one recorded last.</summary>
    public static TEntry? Latest<TEntry>(IReadOnlyList<TEntry> entries, Func<TEntry, PartialDate> on)
        where TEntry : class =>
        entries
            .Index()
            .OrderByDescending(entry => on(entry.Item))
            .ThenByDescending(entry => entry.Index)
            .Select(entry => entry.Item)
            .FirstOrDefault();

    /// <summary>Whether an accepted status closes a recommendation.</summary>
    public static bool IsFinal(CommitmentStatus status) =>
        status is CommitmentStatus.Delivered or CommitmentStatus.NotDelivered or CommitmentStatus.Dropped;
}
