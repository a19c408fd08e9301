using System.Text.Json.Serialization;
using PlanAccountability.Domain.Scrutiny;

namespace PlanAccountability.Application.Scrutiny;

/// <summary>A forum at which somebody is held to account again and again.</summary>
public sealed record ForumDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required ForumId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/forums/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/forums/{Id}";

    /// <summary>The area.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>What its office calls it.</summary>
    /// <example>Strategic Scrutiny Meeting</example>
    public required string Name { get; init; }

    /// <summary>What it is, so that areas can be compared.</summary>
    public required ScrutinyForumKind Kind { get; init; }

    /// <summary>Whose words its texts are in.</summary>
    public required Wording Wording { get; init; }

    /// <summary>How often it meets, as the document has it; or null.</summary>
    /// <example>every quarter</example>
    public required string? Cadence { get; init; }

    /// <summary>Whether the public may come; null where nobody says.</summary>
    /// <example>true</example>
    public required bool? IsOpenToPublic { get; init; }

    /// <summary>Whether its meetings can be watched elsewhere; null where nobody says.</summary>
    /// <example>false</example>
    public required bool? IsStreamed { get; init; }

    /// <summary>Since when it is there, as precisely as known; or null.</summary>
    public required PartialDate? From { get; init; }

    /// <summary>Until when it was there, as precisely as known; or null.</summary>
    public required PartialDate? To { get; init; }

    /// <summary>The grades of assurance that its office gives there, best first.</summary>
    public required IReadOnlyList<ScaleGrade> AssuranceScale { get; init; }

    /// <summary>The forum of the area that took its place, or null.</summary>
    public required ForumId? SuccessorId { get; init; }

    /// <summary>What it is for, or null.</summary>
    /// <example>To hold the chief constable to account for the plan.</example>
    public required string? Purpose { get; init; }

    /// <summary>What it deals with, a matter each.</summary>
    /// <example>["Performance against the plan"]</example>
    public required IReadOnlyList<string> Remit { get; init; }

    /// <summary>Who belongs to it, an office each.</summary>
    /// <example>["Chief Constable"]</example>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>How it goes about its work, a line each.</summary>
    /// <example>["The office prepares the agenda."]</example>
    public required IReadOnlyList<string> Procedure { get; init; }

    /// <summary>Where its papers are published, or null.</summary>
    /// <example>https://www.example.org/scrutiny</example>
    public required string? PapersUrl { get; init; }

    /// <summary>The documents about the forum itself, such as its terms of reference.</summary>
    public required IReadOnlyList<SourceDocumentId> DocumentIds { get; init; }

    /// <summary>When it did not meet although it was there.</summary>
    public required IReadOnlyList<ForumPause> Pauses { get; init; }

    /// <summary>On a single read, the operations of this contract (<c>operationId</c>) that the caller could call on the forum as it
    /// stands; none without a role in its area. Null in lists.</summary>
    /// <example>["amendForum"]</example>
    [Computed]
    public IReadOnlyList<string>? AllowedActions { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
