using System.Text.Json.Serialization;
using PlanAccountability.Domain.Evidence;

namespace PlanAccountability.Application.Evidence;

/// <summary>Somebody's word that the record holds all of a kind of an area's records for a time.</summary>
public sealed record CompletenessStatementDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required CompletenessStatementId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/completeness-statements/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/completeness-statements/{Id}";

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>What the record holds all of.</summary>
    public required CoveredRecords Of { get; init; }

    /// <summary>The first day that is covered.</summary>
    /// <example>2021-04-01</example>
    public required DateOnly From { get; init; }

    /// <summary>The last day that is covered; null for one that goes on until it is ended.</summary>
    /// <example>2024-03-31</example>
    public required DateOnly? To { get; init; }

    /// <summary>Who says so: an office, a panel or a role.</summary>
    /// <example>Office of the Police and Crime Commissioner for Lancashire</example>
    public required string StatedBy { get; init; }

    /// <summary>On a single read, the operations of this contract (<c>operationId</c>) that the caller could call on the statement as it
    /// stands; none without a role in its area. Null in lists.</summary>
    /// <example>["amendCompletenessStatement", "retractCompletenessStatement"]</example>
    [Computed]
    public IReadOnlyList<string>? AllowedActions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
