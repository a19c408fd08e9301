using NUnit.Framework;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Tests.Commitments;

/// <summary>Commitments and versions to try rules on.</summary>
internal static class CommitmentsOfPlans
{
    public static PoliceAndCrimePlan Plan { get; } = new(PlanId.New(), null, A.Body());

    public static PriorityId Priority { get; } = PriorityId.New();

    public static PlanVersion Version(int number) =>
        PlanVersion.Original(Plan, "Police and Crime Plan 2021–2025", new(), RecordedAs.AfterTheFact, number: number);

    public static AccountabilityCommitment Commitment(CommitmentHolder holder = CommitmentHolder.ChiefConstable) =>
        new(
            CommitmentId.New(),
            "lancashire:plan-2021:cc-1",
            Plan,
            holder,
            holder is CommitmentHolder.Partner ? OrganisationId.New() : null,
            CommitmentKind.Action
        );

    public static CommitmentWording Wording(
        string text = "Answer every call.",
        int order = 1,
        IReadOnlyList<CommitmentId>? mergedFrom = null,
        CommitmentId? splitFrom = null
    ) => new(Priority, order, text, null, mergedFrom ?? [], splitFrom);

    /// <summary>The code of the rule that an act breaks.</summary>
    public static string? Broken(Action act) => Assert.Throws<BrokenRuleException>(() => act())?.Rule.Code;
}
