using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.PanelReviews;

/// <content>Its withdrawal by the panel, after which no answer is owed and nothing more is claimed or accepted.</content>
public sealed partial class PanelRecommendation
{
    /// <summary>Withdraws it, or corrects what was said of that.</summary>
    /// <exception cref="BrokenRuleException">There is no report, it was withdrawn already and no reason is given, or it would be withdrawn
    /// before the report.</exception>
    public void Withdraw(RecommendationWithdrawal withdrawal, PanelReview review, bool isReasonGiven)
    {
        var isCorrection = Withdrawn is not null;
        ReviewRules.WithdrawnOnce.Require(!isCorrection || isReasonGiven);
        TranscribeWithdrawal(withdrawal, review);
        Raise(isCorrection ? "panelRecommendationWithdrawalCorrected" : "panelRecommendationWithdrawn");
    }

    /// <summary>Takes over what an import says of the withdrawal; null where it says that there is none.</summary>
    /// <exception cref="BrokenRuleException">There is no report, the day of a live withdrawal is not given, or it is before the
    /// report.</exception>
    public void TranscribeWithdrawal(RecommendationWithdrawal? withdrawal, PanelReview review)
    {
        if (withdrawal is not null)
        {
            review.Require(ReviewAct.Respond);
            PlanRules.DayIsKnown.Require(withdrawal.On?.Day is not null || RecordedAs is RecordedAs.AfterTheFact, pointer: "/on");
            ReviewRules.InOrder.Require(ReviewRules.AreInOrder(review.ReportedOn, withdrawal.On));
        }

        Withdrawn = withdrawal;
        RecomputeStatus();
    }
}
