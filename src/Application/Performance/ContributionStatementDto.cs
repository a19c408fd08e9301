using System.Text.Json.Serialization;
using PlanAccountability.Domain.Performance;
using PlanAccountability.Domain.Plans;

namespace PlanAccountability.Application.Performance;

/// <summary>What a policing body published of its force's contribution to the national priorities.</summary>
public sealed record ContributionStatementDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required ContributionStatementId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/contribution-statements/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/contribution-statements/{Id}";

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The policing body that publishes it.</summary>
    public required PolicingBodyId? BodyId { get; init; }

    /// <summary>What it was published for; null where no document says.</summary>
    public required ContributionKind? Kind { get; init; }

    /// <summary>The time that it is of.</summary>
    public required ContributionPeriod Period { get; init; }

    /// <summary>When it was published, as precisely as known; null where no document shows it.</summary>
    public required PartialDate? PublishedOn { get; init; }

    /// <summary>The document that it is, or null.</summary>
    public required SourceDocumentId? DocumentId { get; init; }

    /// <summary>Whose words it is in.</summary>
    public required Wording Wording { get; init; }

    /// <summary>Which national priorities apply to the force.</summary>
    public required IReadOnlyList<PriorityApplication> Applies { get; init; }

    /// <summary>What it says, in its order.</summary>
    public required IReadOnlyList<ContributionItem> Items { get; init; }

    /// <summary>Whether the office entered it or it was taken from documents.</summary>
    public required RecordedAs RecordedAs { get; init; }

    /// <summary>On a single read, the operations of this contract (<c>operationId</c>) that the caller could call on the statement as it
    /// stands; none without a role in its area. Null in lists.</summary>
    /// <example>["amendContributionStatement"]</example>
    [Computed]
    public IReadOnlyList<string>? AllowedActions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
