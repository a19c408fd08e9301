using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.Accountability;

/// <summary>What the public record has of a commitment on a day, as far as its gaps depend on it.</summary>
public sealed record CommitmentStanding
{
    /// <summary>The day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The day by which it is promised in the version shown, or null.</summary>
    public required DateOnly? TargetDate { get; init; }

    /// <summary>Whether a public scrutiny meeting that was held examined it.</summary>
    public required bool IsScrutinised { get; init; }

    /// <summary>Whether a measure is linked to it.</summary>
    public required bool HasMeasure { get; init; }

    /// <summary>Whether progress was reported.</summary>
    public required bool IsReported { get; init; }

    /// <summary>Whether any report cites a document.</summary>
    public required bool IsEvidenced { get; init; }

    /// <summary>The latest claim, or null.</summary>
    public required CommitmentStatus? Claimed { get; init; }

    /// <summary>The latest acceptance by the side that accepts, or null.</summary>
    public required CommitmentStatus? Accepted { get; init; }

    /// <summary>Whether every version that has it went through the system, so that what is not on record was not done.</summary>
    public bool IsKeptHere { get; init; }

    /// <summary>The first day from which it counts; null where no document says.</summary>
    public DateOnly? CountsFrom { get; init; }

    /// <summary>The first day on which the latest claim can have been made, or null.</summary>
    public DateOnly? ClaimedSince { get; init; }

    /// <summary>The day from which the record of scrutiny meetings is complete to this day; null where nobody says so.</summary>
    public DateOnly? MeetingsFrom { get; init; }

    /// <summary>The day from which the record of measures and readings is complete to this day; null where nobody says so.</summary>
    public DateOnly? ReadingsFrom { get; init; }

    /// <summary>The day from which the record of progress is complete to this day; null where nobody says so.</summary>
    public DateOnly? ProgressFrom { get; init; }

    /// <summary>The day from which the record of progress is complete to the day after that by which it is promised; null where nobody says
    /// so.</summary>
    public DateOnly? ProgressToTargetFrom { get; init; }
}
