using System.Linq.Expressions;
using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.Accountability;

/// <summary>When a commitment has each gap, and when that is known: the one definition, translated where commitments are looked for by a
/// gap, and compiled where their gaps are shown.</summary>
/// <remarks>A day that is not known is put where it covers nothing: PostgreSQL would take neither side for an unknown comparison.</remarks>
internal static class Gaps
{
    private static readonly Dictionary<AccountabilityGap, Condition> Conditions = new()
    {
        [AccountabilityGap.NeverScrutinised] = new(
            standing => !standing.IsScrutinised,
            standing => standing.IsKeptHere || (standing.MeetingsFrom ?? DateOnly.MaxValue) <= (standing.CountsFrom ?? DateOnly.MinValue)
        ),
        [AccountabilityGap.NoMeasure] = new(
            standing => !standing.HasMeasure,
            standing => standing.IsKeptHere || (standing.ReadingsFrom ?? DateOnly.MaxValue) <= (standing.CountsFrom ?? DateOnly.MinValue)
        ),
        [AccountabilityGap.NoReport] = new(
            standing => !standing.IsReported,
            standing => standing.IsKeptHere || (standing.ProgressFrom ?? DateOnly.MaxValue) <= (standing.CountsFrom ?? DateOnly.MinValue)
        ),
        [AccountabilityGap.NoEvidence] = new(
            standing => standing.IsReported && !standing.IsEvidenced,
            standing => standing.IsKeptHere || (standing.ProgressFrom ?? DateOnly.MaxValue) <= (standing.CountsFrom ?? DateOnly.MinValue)
        ),
        [AccountabilityGap.ClaimNotAccepted] = new(
            standing => standing.Claimed == CommitmentStatus.Delivered && standing.Accepted != CommitmentStatus.Delivered,
            standing => standing.IsKeptHere || (standing.ProgressFrom ?? DateOnly.MaxValue) <= (standing.ClaimedSince ?? DateOnly.MinValue)
        ),
        [AccountabilityGap.Overdue] = new(
            standing => standing.TargetDate < standing.AsOf && standing.Accepted != CommitmentStatus.Delivered,
            standing =>
                standing.IsKeptHere || (standing.ProgressToTargetFrom ?? DateOnly.MaxValue) <= (standing.CountsFrom ?? DateOnly.MinValue)
        ),
    };

    private static readonly List<CompiledCondition> Compiled =
    [
        .. Conditions
            .OrderBy(condition => condition.Key)
            .Select(condition => new CompiledCondition(condition.Key, condition.Value.IsOpen.Compile(), condition.Value.IsKnown.Compile())),
    ];

    /// <summary>The gaps of a commitment, in their order.</summary>
    public static FoundGaps Of(CommitmentStanding standing)
    {
        var open = Compiled.Where(condition => condition.IsOpen(standing)).ToLookup(condition => condition.IsKnown(standing));
        return new([.. open[true].Select(condition => condition.Gap)], [.. open[false].Select(condition => condition.Gap)]);
    }

    /// <summary>When a commitment has the gap, and when that is known.</summary>
    public static Condition For(AccountabilityGap gap) => Conditions[gap];

    /// <summary>When a commitment has a gap.</summary>
    /// <param name="IsOpen">Whether something is missing on record.</param>
    /// <param name="IsKnown">Whether it is known that it was not done, rather than not recorded.</param>
    internal sealed record Condition(Expression<Func<CommitmentStanding, bool>> IsOpen, Expression<Func<CommitmentStanding, bool>> IsKnown);

    private sealed record CompiledCondition(
        AccountabilityGap Gap,
        Func<CommitmentStanding, bool> IsOpen,
        Func<CommitmentStanding, bool> IsKnown
    );
}

/// <summary>The gaps of a commitment.</summary>
/// <param name="Known">Those of which it is known that something is missing.</param>
/// <param name="Unknown">Those of which nobody knows.</param>
internal sealed record FoundGaps(IReadOnlyList<AccountabilityGap> Known, IReadOnlyList<AccountabilityGap> Unknown);
