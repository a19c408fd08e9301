namespace PlanAccountability.Domain.Plans;

/// <content>What may be done with a version as it stands. The methods that do it ask the same conditions.</content>
public sealed partial class PlanVersion
{
    private Condition Unsettled => new(PlanRules.ChangesUntilIssue, IsUnissued);

    private Condition HasContent => new(PlanRules.ContentBeforeSubmission, PlannedPriorities.Count > 0);

    private Condition WithPanel => new(PlanRules.WithPanelBeforeReviewed, IsUnissued && Status is PlanVersionStatus.WithPanel);

    private Condition[] ReadyForIssue => [Unsettled, HasContent];

    /// <summary>Whether the version as it stands allows an act. What is sent with it may still be refused.</summary>
    public bool Allows(VersionAct act) => ConditionsOf(act).AreKept();

    /// <summary>Refuses an act that the version as it stands does not allow.</summary>
    /// <exception cref="BrokenRuleException">It does not.</exception>
    public void Require(VersionAct act) => ConditionsOf(act).Require(Law);

    private Condition[] ConditionsOf(VersionAct act) =>
        act switch
        {
            VersionAct.Describe or VersionAct.PutContent or VersionAct.RecordConsultation => [Unsettled],
            VersionAct.SendToPanel =>
            [
                new(PlanRules.DraftBeforeSubmission, IsUnissued && StatusWith(null) is PlanVersionStatus.Draft),
                HasContent,
                new(PlanRules.ChiefConstableBeforeSent, RecordedAs is RecordedAs.AfterTheFact || Has(PlanStepKind.ChiefConstableConsulted)),
            ],
            VersionAct.Review => RecordedAs is RecordedAs.Live ? [WithPanel] : [],
            VersionAct.PublishResponse =>
            [
                Unsettled,
                new(PlanRules.RespondedBeforePublished, Has(PlanStepKind.Responded)),
                NotYet(PlanStepKind.ResponsePublished),
            ],
            VersionAct.Issue => [.. ReadyForIssue, .. LegalWay],
            VersionAct.Distribute =>
            [
                new(PlanRules.IssuedBeforeDistributed, Retraction is null && Status is PlanVersionStatus.Issued),
                NotYet(Distributions),
            ],
            VersionAct.Withdraw => [NotYet(PlanStepKind.Withdrawn)],
            VersionAct.RecordStep => [new(PlanRules.StepsOfDocumentsOnly, RecordedAs is RecordedAs.AfterTheFact)],
            VersionAct.Vary => [new(PlanRules.IssuedBeforeVaried, Status is PlanVersionStatus.Issued)],
            VersionAct.Retract => [NotYetRetracted],
            VersionAct.Redact => [],
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
        };

    /// <summary>That one of the steps at least is still to be taken.</summary>
    private Condition NotYet(params PlanStepKind[] steps) => new(PlanRules.StepTakenOnce, !steps.All(Has));
}
