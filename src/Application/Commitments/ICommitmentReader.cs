using PlanAccountability.Application.Accountability;
using PlanAccountability.Application.Plans;
using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Application.Commitments;

/// <summary>Reads commitments with what other records say of them, in one round trip to the database however many there are.</summary>
public interface ICommitmentReader
{
    /// <summary>Reads commitments, retracted ones too; those that are not there are left out.</summary>
    /// <param name="ids">The commitments.</param>
    /// <param name="asOf">The day: what is dated after it is left out.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<CommitmentReadings> OfAsync(IReadOnlyCollection<CommitmentId> ids, DateOnly asOf, CancellationToken cancellationToken);
}

/// <summary>Commitments as they were read.</summary>
/// <param name="Commitments">What is stored of each.</param>
/// <param name="Facts">What other records say of each.</param>
/// <param name="Versions">The versions of their plans that are not retracted.</param>
/// <param name="Covered">The times of which the records of their areas are complete.</param>
public sealed record CommitmentReadings(
    IReadOnlyDictionary<CommitmentId, CommitmentDto> Commitments,
    IReadOnlyDictionary<CommitmentId, CommitmentFacts> Facts,
    VersionsOfPlans Versions,
    IReadOnlyList<CoveredTime> Covered
);

/// <summary>What other records say of a commitment by a day.</summary>
/// <param name="Standing">What its gaps depend on; what depends on the version shown is for whoever shows it to add.</param>
/// <param name="Claimed">The latest claim by date, then by the order of recording, or null.</param>
/// <param name="Accepted">The latest acceptance by the side that accepts today, or null: one by the other side stays on record, but counts
/// no more once the holder has changed.</param>
public sealed record CommitmentFacts(CommitmentStanding Standing, ClaimedStatus? Claimed, AcceptedStatus? Accepted);
