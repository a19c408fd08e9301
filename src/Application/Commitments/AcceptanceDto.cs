using System.Text.Json.Serialization;
using PlanAccountability.Domain.Commitments;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Commitments;

/// <summary>What the scrutinising side accepts of a commitment, and where that was done.</summary>
public sealed record AcceptanceDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required AcceptanceId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/acceptances/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/acceptances/{Id}";

    /// <summary>The commitment.</summary>
    public required CommitmentId CommitmentId { get; init; }

    /// <summary>The commitment's area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The status that is accepted.</summary>
    public required CommitmentStatus Status { get; init; }

    /// <summary>When it was accepted, as precisely as known.</summary>
    public required PartialDate On { get; init; }

    /// <summary>Which side accepted it.</summary>
    public required AcceptingSide By { get; init; }

    /// <summary>Where it was accepted.</summary>
    public required AcceptanceReference Reference { get; init; }

    /// <summary>Why, or null.</summary>
    public required string? Reason { get; init; }

    /// <summary>Whether the accepting side entered it or it was taken from documents.</summary>
    public required RecordedAs RecordedAs { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
