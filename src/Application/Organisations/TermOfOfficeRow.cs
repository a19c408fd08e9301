using System.Text.Json.Serialization;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Organisations;

namespace PlanAccountability.Application.Organisations;

/// <summary>A term of office in the interchange format.</summary>
public sealed record TermOfOfficeRow : TermOfOfficeInput, IRecordRow
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public required string Ref { get; init; }

    /// <summary>The body.</summary>
    public required PolicingBodyId BodyId { get; init; }
}
