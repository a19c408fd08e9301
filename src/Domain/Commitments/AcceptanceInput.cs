namespace PlanAccountability.Domain.Commitments;

/// <summary>What the scrutinising side accepts of a commitment. Where it did so is said besides: files and HTTP name that
/// differently.</summary>
public record AcceptanceInput : CitedInput
{
    /// <summary>The status that is accepted; never <c>notStarted</c>.</summary>
    public required CommitmentStatus Status { get; init; }

    /// <summary>When it was accepted, as precisely as known; not in the future.</summary>
    public required PartialDate On { get; init; }

    /// <summary>Why, or null; at most 4,000 characters.</summary>
    /// <example>The figures for all three divisions were shown.</example>
    [System.Text.Json.Serialization.JsonPropertyOrder(2)]
    public string? Reason { get; init; }
}
