namespace PlanAccountability.Domain.PanelReviews;

/// <content>What may be done about a review as it stands. The methods that do it ask the same conditions.</content>
public sealed partial class PanelReview
{
    private Condition TakenHere => new(ReviewRules.StepsTakenHere, RecordedAs is Plans.RecordedAs.Live);

    private Condition HasReport => new(ReviewRules.ReportBeforeAnswer, ShownStatus is PanelReviewStatus.Reported);

    private Condition MetBeforeReport =>
        new(ReviewRules.MeetingBeforeReport, Kind is not PanelReviewKind.AnnualReport || MetOn is not null);

    /// <summary>Whether it has words of its own that make it a report, besides recommendations.</summary>
    public bool SaysSomething => Paragraphs.Count > 0 || Outcome is not null || TaskGroup is not null || ReportDocumentId is not null;

    /// <summary>Whether the review as it stands allows an act. What is sent with it may still be refused.</summary>
    public bool Allows(ReviewAct act) => ConditionsOf(act).AreKept();

    internal void Require(ReviewAct act) => ConditionsOf(act).Require(Law);

    private Condition[] ConditionsOf(ReviewAct act) =>
        act switch
        {
            ReviewAct.Describe => [],
            ReviewAct.Recommend =>
            [
                new(ReviewRules.ReportToRecommendIn, Status is PanelReviewStatus.InPreparation or PanelReviewStatus.Reported),
            ],
            ReviewAct.Report => [TakenHere, new(ReviewRules.ReportedOnce, Status is PanelReviewStatus.InPreparation), MetBeforeReport],
            ReviewAct.MakeNoReport => [TakenHere, new(ReviewRules.ReportedOnce, Status is PanelReviewStatus.InPreparation)],
            ReviewAct.Respond => [HasReport],
            ReviewAct.PublishResponse =>
            [
                new(ReviewRules.AnswerBeforePublished, Response is not null),
                new(ReviewRules.AnswerPublishedOnce, Response is not { PublishedOn: not null }),
            ],
            ReviewAct.Retract => [NotYetRetracted],
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
        };
}
