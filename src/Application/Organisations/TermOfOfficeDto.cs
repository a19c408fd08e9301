using System.Text.Json.Serialization;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Organisations;

/// <summary>That a person held, deputised in or acted in the office of a policing body for a time.</summary>
public sealed record TermOfOfficeDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required TermOfOfficeId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/policing-bodies/0199a1f0-0000-7000-8000-000000000001/terms-of-office/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/policing-bodies/{BodyId}/terms-of-office/{Id}";

    /// <summary>The body.</summary>
    public required PolicingBodyId BodyId { get; init; }

    /// <summary>The area of the body.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>The person's name.</summary>
    /// <example>Clive Grunshaw</example>
    public required string Holder { get; init; }

    /// <summary>In what capacity: only a holder may issue a plan.</summary>
    public required OfficeHeld Office { get; init; }

    /// <summary>The first day; null where it is not known.</summary>
    public required PartialDate? From { get; init; }

    /// <summary>The last day; null while it lasts or where it is not known.</summary>
    public required PartialDate? To { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
