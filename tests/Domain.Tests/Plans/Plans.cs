using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Organisations;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Domain.Tests.Plans;

/// <summary>Plans and their content, valid unless a test makes them otherwise.</summary>
internal static class Plans
{
    public static LocalPolicingBody Body(string area = "lancashire", PolicingBodyKind kind = PolicingBodyKind.Pcc) => A.Body(area, kind);

    public static PoliceAndCrimePlan Plan(string area = "lancashire", PolicingBodyKind kind = PolicingBodyKind.Pcc) =>
        new(PlanId.New(), null, Body(area, kind));

    public static PlanVersion Version(RecordedAs recordedAs = RecordedAs.AfterTheFact, PoliceAndCrimePlan? plan = null) =>
        PlanVersion.Original(plan ?? Plan(), "A safer county", new(null, PartialDate.Parse("2029-03-31")), recordedAs);

    public static PlanContent Content(params PlannedPriority[] priorities) => PlanContent.Empty with { Priorities = priorities };

    public static PlannedPriority Priority(string title, params PlannedCommitment[] commitments) =>
        new(PriorityId.New(), title, null, title, Wording.Verbatim, false, null, [], 1, commitments);

    public static PlannedCommitment Commitment(
        string text,
        int order = 1,
        CommitmentId? id = null,
        IReadOnlyList<CommitmentId>? mergedFrom = null,
        CommitmentId? splitFrom = null
    ) =>
        new(
            id ?? CommitmentId.New(),
            text,
            text,
            Wording.Verbatim,
            false,
            CommitmentHolder.PolicingBody,
            null,
            CommitmentKind.Action,
            order,
            null,
            [],
            mergedFrom ?? [],
            splitFrom,
            []
        );

    public static Rule? BrokenBy(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (BrokenRuleException broken)
        {
            return broken.Rule;
        }
    }
}
