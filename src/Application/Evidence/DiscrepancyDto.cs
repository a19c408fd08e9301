using System.Text.Json.Serialization;
using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Application.Evidence;

/// <summary>Sources that disagree about one fact.</summary>
public sealed record DiscrepancyDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required DiscrepancyId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/discrepancies/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/discrepancies/{Id}";

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The fact about which sources disagree.</summary>
    /// <example>What Lancashire DIP was given in 2013-14</example>
    public required string Title { get; init; }

    /// <summary>What is said of it. No value is right before others.</summary>
    public required IReadOnlyList<StatedValue> Values { get; init; }

    /// <summary>The fund that it concerns, or null.</summary>
    public required FundId? FundId { get; init; }

    /// <summary>The grants and other lines of money that it concerns.</summary>
    public required IReadOnlyList<GrantAwardId> GrantIds { get; init; }

    /// <summary>The financial plan that it concerns, or null.</summary>
    public required FinancialPlanId? FinancialPlanId { get; init; }

    /// <summary>The surveys and events that it concerns.</summary>
    public required IReadOnlyList<EngagementId> EngagementIds { get; init; }

    /// <summary>The measure that it concerns, or null.</summary>
    public required MeasureId? MeasureId { get; init; }

    /// <summary>The indicator set that it concerns, or null.</summary>
    public required IndicatorSetId? IndicatorSetId { get; init; }

    /// <summary>How it came to be known.</summary>
    public required FoundBy FoundBy { get; init; }

    /// <summary>What became of it.</summary>
    public required DiscrepancyStatus Status { get; init; }

    /// <summary>Which value is right and why, or why it is no discrepancy; null while it is open.</summary>
    /// <example>The totals of both tables add up with 364,084.</example>
    public required string? Resolution { get; init; }

    /// <summary>When that was said; null while it is open, and where nobody knows.</summary>
    public required PartialDate? ResolvedOn { get; init; }

    /// <summary>On a single read, the operations of this contract (<c>operationId</c>) that the caller could call on the discrepancy as it
    /// stands; none without a role in its area. What is sent with a call may still be refused. Null in lists.</summary>
    /// <example>["resolveDiscrepancy"]</example>
    [Computed]
    public IReadOnlyList<string>? AllowedActions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
