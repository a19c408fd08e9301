using System.Linq.Expressions;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.Accountability;

/// <summary>When a commitment has each gap: the one definition, translated where commitments are looked for by a gap, and compiled
/// where their gaps are shown.</summary>
internal static class Gaps
{
    private static readonly Dictionary<AccountabilityGap, Expression<Func<CommitmentStanding, bool>>> Conditions = new()
    {
        [AccountabilityGap.NeverScrutinised] = standing => !standing.IsScrutinised,
        [AccountabilityGap.NoMeasure] = standing => !standing.HasMeasure,
        [AccountabilityGap.NoReport] = standing => !standing.IsReported,
        [AccountabilityGap.NoEvidence] = standing => standing.IsReported && !standing.IsEvidenced,
        [AccountabilityGap.ClaimNotAccepted] = standing =>
            standing.Claimed == CommitmentStatus.Delivered && standing.Accepted != CommitmentStatus.Delivered,
        [AccountabilityGap.Overdue] = standing => standing.TargetDate < standing.AsOf && standing.Accepted != CommitmentStatus.Delivered,
    };

    private static readonly List<(AccountabilityGap Gap, Func<CommitmentStanding, bool> IsOpen)> Compiled =
    [
        .. Enum.GetValues<AccountabilityGap>().Select(gap => (gap, Conditions[gap].Compile())),
    ];

    /// <summary>The gaps of a commitment, in their order.</summary>
    public static IReadOnlyList<AccountabilityGap> Of(CommitmentStanding standing) =>
        [.. Compiled.Where(condition => condition.IsOpen(standing)).Select(condition => condition.Gap)];

    /// <summary>When a commitment has the gap.</summary>
    public static Expression<Func<CommitmentStanding, bool>> Condition(AccountabilityGap gap) => Conditions[gap];
}
