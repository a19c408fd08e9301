using System.Text.Json.Serialization;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Organisations;

/// <summary>A local policing body.</summary>
public sealed record PolicingBodyDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required PolicingBodyId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/policing-bodies/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/policing-bodies/{Id}";

    /// <summary>The area that the body serves.</summary>
    public required AreaId AreaId { get; init; }

    /// <summary>What kind of body it is; the law that applies depends on it.</summary>
    public required PolicingBodyKind Kind { get; init; }

    /// <summary>The body's name as it styles itself.</summary>
    /// <example>Police and Crime Commissioner for Lancashire</example>
    public required string Name { get; init; }

    /// <summary>The first day of the body; null where it is not recorded.</summary>
    public required PartialDate? From { get; init; }

    /// <summary>The last day of the body; null while it exists.</summary>
    public required PartialDate? To { get; init; }

    /// <summary>The body that took over its functions, or null.</summary>
    public required PolicingBodyId? SuccessorId { get; init; }

    /// <summary>How well the dates are evidenced: <c>a</c> the statute was read, <c>b</c> an official page, <c>c</c> from memory.</summary>
    public required Confidence Confidence { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override AreaId? OwningArea => AreaId;
}
