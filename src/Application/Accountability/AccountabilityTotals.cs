using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.Accountability;

/// <summary>How many commitments there are, and how many of them have what.</summary>
/// <param name="Commitments" example="12">How many commitments.</param>
/// <param name="WithoutGap" example="3">How many of them have no gap: neither one that is known nor one that nobody knows of.</param>
/// <param name="Gaps">How many are known to have each gap; one commitment can have several.</param>
/// <param name="Unknown">Of how many nobody knows whether they have each gap; in no sum of the known.</param>
/// <param name="Claimed">How many are claimed to be at each status; the sum is the number of commitments.</param>
/// <param name="Accepted">How many are accepted to be at each status; the sum is the number of commitments.</param>
public sealed record AccountabilityTotals(
    int Commitments,
    int WithoutGap,
    GapCounts Gaps,
    GapCounts Unknown,
    StatusCounts Claimed,
    StatusCounts Accepted
)
{
    internal static AccountabilityTotals Of(IEnumerable<CommitmentInMatrix> commitments)
    {
        List<CommitmentInMatrix> all = [.. commitments];
        return new(
            all.Count,
            all.Count(commitment => commitment is { Gaps.Count: 0, Unknown.Count: 0 }),
            GapCounts.Of([.. all.Select(commitment => commitment.Gaps)]),
            GapCounts.Of([.. all.Select(commitment => commitment.Unknown)]),
            StatusCounts.Of(all.Select(commitment => commitment.Claimed?.Status)),
            StatusCounts.Of(all.Select(commitment => commitment.Accepted?.Status))
        );
    }
}

/// <summary>The sums over what one kind of holder holds.</summary>
/// <param name="Holder">Who holds them.</param>
/// <param name="Totals">The sums.</param>
public sealed record HolderTotals(CommitmentHolder Holder, AccountabilityTotals Totals);

/// <summary>How many commitments have each gap.</summary>
/// <param name="NeverScrutinised" example="4">No public scrutiny meeting that was held examined it.</param>
/// <param name="NoMeasure" example="2">No measure is linked to it.</param>
/// <param name="NoReport" example="5">No progress was reported.</param>
/// <param name="NoEvidence" example="1">Progress was reported without a citation.</param>
/// <param name="ClaimNotAccepted" example="1">It is claimed to be delivered, and that is not accepted.</param>
/// <param name="Overdue" example="0">Its target date has passed, and it is not accepted as delivered.</param>
public sealed record GapCounts(int NeverScrutinised, int NoMeasure, int NoReport, int NoEvidence, int ClaimNotAccepted, int Overdue)
{
    internal static GapCounts Of(IReadOnlyCollection<IReadOnlyList<AccountabilityGap>> commitments)
    {
        return new(
            With(AccountabilityGap.NeverScrutinised),
            With(AccountabilityGap.NoMeasure),
            With(AccountabilityGap.NoReport),
            With(AccountabilityGap.NoEvidence),
            With(AccountabilityGap.ClaimNotAccepted),
            With(AccountabilityGap.Overdue)
        );

        int With(AccountabilityGap gap) => commitments.Count(gaps => gaps.Contains(gap));
    }
}

/// <summary>How many commitments are at each status.</summary>
/// <param name="None" example="5">Nothing is said of it.</param>
/// <param name="NotStarted" example="0">Nothing has begun.</param>
/// <param name="Underway" example="4">It is under way.</param>
/// <param name="AtRisk" example="1">It is at risk.</param>
/// <param name="Delivered" example="2">It is delivered.</param>
/// <param name="NotDelivered" example="0">It is not delivered.</param>
/// <param name="Dropped" example="0">It was given up.</param>
public sealed record StatusCounts(int None, int NotStarted, int Underway, int AtRisk, int Delivered, int NotDelivered, int Dropped)
{
    internal static StatusCounts Of(IEnumerable<CommitmentStatus?> statuses)
    {
        List<CommitmentStatus?> all = [.. statuses];
        return new(
            At(null),
            At(CommitmentStatus.NotStarted),
            At(CommitmentStatus.Underway),
            At(CommitmentStatus.AtRisk),
            At(CommitmentStatus.Delivered),
            At(CommitmentStatus.NotDelivered),
            At(CommitmentStatus.Dropped)
        );

        int At(CommitmentStatus? status) => all.Count(one => one == status);
    }
}
