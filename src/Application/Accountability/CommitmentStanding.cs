using PlanAccountability.Domain.Commitments;

namespace PlanAccountability.Application.Accountability;

/// <summary>What the public record has of a commitment on a day, as far as its gaps depend on it.</summary>
public sealed record CommitmentStanding
{
    /// <summary>The day.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The day by which it is promised in the version shown, or null.</summary>
    public required DateOnly? TargetDate { get; init; }

    /// <summary>Whether a public meeting that was held examined it.</summary>
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
}
