using System.Text.Json.Serialization;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Organisations;

/// <summary>A policing body in the interchange format.</summary>
public sealed record PolicingBodyRow : PolicingBodyInput, IRecordRow
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public required string Ref { get; init; }

    /// <summary>The area that the body serves.</summary>
    public required AreaId AreaId { get; init; }
}
