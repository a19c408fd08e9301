using System.Text.Json.Serialization;
using PlanAccountability.Domain.Panels;

namespace PlanAccountability.Application.Panels;

/// <summary>Somebody's membership of a panel.</summary>
public sealed record PanelMemberDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required PanelMemberId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/panel-members/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/panel-members/{Id}";

    /// <summary>The panel's area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The panel.</summary>
    public required PanelId PanelId { get; init; }

    /// <summary>Who it is.</summary>
    /// <example>Councillor A. Example</example>
    public required string Name { get; init; }

    /// <summary>As what they are a member.</summary>
    public required PanelMemberRole Role { get; init; }

    /// <summary>The council that appointed them; null of somebody co-opted, or where nobody says.</summary>
    /// <example>Preston City Council</example>
    public required string? Body { get; init; }

    /// <summary>Since when, as precisely as known; or null.</summary>
    public required PartialDate? From { get; init; }

    /// <summary>Until when, as precisely as known; null while they are a member, or where nobody says.</summary>
    public required PartialDate? To { get; init; }

    /// <summary>On a single read, the operations of this contract (<c>operationId</c>) that the caller could call on it; none without a
    /// role in its area. Null in lists.</summary>
    /// <example>["amendPanelMember"]</example>
    [Computed]
    public IReadOnlyList<string>? AllowedActions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
