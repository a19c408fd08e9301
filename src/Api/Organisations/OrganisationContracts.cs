using System.Text.Json.Serialization;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Api.Organisations;

/// <summary>An organisation to record.</summary>
internal sealed record OrganisationRequest : OrganisationInput
{
    /// <summary>A stable external key; generated where none is given.</summary>
    /// <example>org:blackpool-csp</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}

/// <summary>A term of office to record.</summary>
internal sealed record TermOfOfficeRequest : TermOfOfficeInput
{
    /// <summary>A stable external key that begins with the area; generated where none is given.</summary>
    /// <example>lancashire:term:grunshaw-2016</example>
    [JsonPropertyOrder(99)]
    public string? Ref { get; init; }
}
