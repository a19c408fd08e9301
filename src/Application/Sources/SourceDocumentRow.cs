using System.Text.Json.Serialization;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.Sources;

/// <summary>A source document in the interchange format.</summary>
public sealed record SourceDocumentRow : SourceDocumentInput, IRecordRow
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public required string Ref { get; init; }
}
