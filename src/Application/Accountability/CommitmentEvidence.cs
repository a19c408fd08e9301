using PlanAccountability.Application.Commitments;
using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Application.Accountability;

/// <summary>What tells whether what is missing in the record of a commitment is known to be missing.</summary>
/// <param name="IsKeptHere">Whether every version that has it went through the system: a live one says nothing of the time before
/// it.</param>
/// <param name="CountsFrom">The day from which the first version that has it counts; null where no document says.</param>
/// <param name="Covered">The times of which the record of its area is complete.</param>
internal sealed record CommitmentEvidence(bool IsKeptHere, DateOnly? CountsFrom, IReadOnlyList<CoveredTime> Covered)
{
    /// <summary>How the commitment stands in the words of the version shown.</summary>
    /// <param name="facts">What other records say of it.</param>
    /// <param name="targetDate">The day by which that version promises it, or null.</param>
    /// <remarks><see cref="CommitmentStandings"/> says the same for PostgreSQL.</remarks>
    public CommitmentStanding Of(CommitmentFacts facts, DateOnly? targetDate)
    {
        var standing = facts.Standing;
        return standing with
        {
            TargetDate = targetDate,
            IsKeptHere = IsKeptHere,
            CountsFrom = CountsFrom,
            ClaimedSince = facts.Claimed?.On.FirstDay,
            MeetingsFrom = CompleteFrom(CoveredRecords.ScrutinyMeetings, standing.AsOf),
            ReadingsFrom = CompleteFrom(CoveredRecords.Readings, standing.AsOf),
            ProgressFrom = CompleteFrom(CoveredRecords.ProgressReports, standing.AsOf),
            ProgressToTargetFrom = targetDate is { } target ? CompleteFrom(CoveredRecords.ProgressReports, target.AddDays(1)) : null,
        };
    }

    private DateOnly? CompleteFrom(CoveredRecords of, DateOnly day) =>
        Covered.FirstOrDefault(time => time.Of == of && time.Covers(day, day))?.From;
}
