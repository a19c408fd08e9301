using System.Text.Json.Serialization;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Organisations;

/// <summary>A partner, recipient, inspectorate or other organisation that a record names.</summary>
public sealed record OrganisationDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required OrganisationId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/organisations/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/organisations/{Id}";

    /// <summary>The organisation's name.</summary>
    /// <example>Blackpool Community Safety Partnership</example>
    public required string Name { get; init; }

    /// <summary>What kind of organisation it is.</summary>
    public required OrganisationKind Kind { get; init; }

    /// <summary>Its web page, or null.</summary>
    /// <example>https://www.example.org</example>
    public required string? Website { get; init; }
}
