using System.Text.Json.Serialization;
using PlanAccountability.Domain.Plans;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>What every DTO of a scrutiny meeting shows.</summary>
public abstract record ScrutinyMeetingMembers : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required ScrutinyMeetingId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/scrutiny-meetings/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/scrutiny-meetings/{Id}";

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The meeting as its office calls it.</summary>
    public required ScrutinyForum Forum { get; init; }

    /// <summary>The forum that it is a meeting of; null where nobody says.</summary>
    public required ForumId? ForumId { get; init; }

    /// <summary>When it was held or is to be held, as precisely as known.</summary>
    public required PartialDate HeldOn { get; init; }

    /// <summary>Whether the office prepared it here or it was taken from documents.</summary>
    public required RecordedAs RecordedAs { get; init; }

    /// <summary>How far it has come.</summary>
    public required ScrutinyMeetingStatus Status { get; init; }

    /// <summary>Who was in the chair: a name or an office, or null.</summary>
    /// <example>Police and Crime Commissioner</example>
    public required string? Chair { get; init; }

    /// <summary>How many items the agenda has.</summary>
    /// <example>5</example>
    public required int AgendaItemCount { get; init; }

    /// <summary>When its minutes were published; null where they are not, or no document says when.</summary>
    public required DateOnly? MinutesPublishedOn { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
