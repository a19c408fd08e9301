using System.Text.Json.Serialization;

namespace PlanAccountability.Application.Organisations;

/// <summary>The police and crime panel of an area.</summary>
public sealed record PanelDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required PanelId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/panels/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/panels/{Id}";

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The panel's name.</summary>
    /// <example>Lancashire Police and Crime Panel</example>
    public required string Name { get; init; }

    /// <summary>The council that runs the panel; null where that is not recorded.</summary>
    public required string? HostAuthority { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
