using System.Text.Json.Serialization;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Panels;

/// <summary>What every DTO of a panel's meeting shows.</summary>
public abstract record PanelMeetingMembers : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required PanelMeetingId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/panel-meetings/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/panel-meetings/{Id}";

    /// <summary>The area of the panel that keeps its record.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The panels that meet; one of them is of the area.</summary>
    public required IReadOnlyList<PanelId> PanelIds { get; init; }

    /// <summary>What it is called, as printed; or null.</summary>
    /// <example>Annual meeting</example>
    public required string? Title { get; init; }

    /// <summary>Whose words the title is in.</summary>
    public required Wording Wording { get; init; }

    /// <summary>When it met or is to meet, as precisely as known.</summary>
    public required PartialDate MetOn { get; init; }

    /// <summary>Whether the panel prepared it here or it was taken from documents.</summary>
    public required RecordedAs RecordedAs { get; init; }

    /// <summary>How far it has come.</summary>
    public required ScrutinyMeetingStatus Status { get; init; }

    /// <summary>How many items the agenda has.</summary>
    /// <example>5</example>
    public required int AgendaItemCount { get; init; }

    /// <summary>When its minutes were published; null where they are not, or no document says when.</summary>
    public required DateOnly? MinutesPublishedOn { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
