using System.Text.Json.Serialization;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.Sources;

/// <summary>A document that facts were taken from.</summary>
public sealed record SourceDocumentDto : RecordDto
{
    /// <summary>The record's identifier.</summary>
    [JsonPropertyOrder(-10)]
    public required SourceDocumentId Id { get; init; }

    /// <summary>The record's own address, relative to the root.</summary>
    /// <example>/v1/source-documents/0199a1f0-0000-7000-8000-000000000001</example>
    [JsonPropertyOrder(-8)]
    public override string Url => $"/v1/source-documents/{Id}";

    /// <summary>The title, as printed.</summary>
    /// <example>Police and Crime Plan 2016 - 2021</example>
    public required string Title { get; init; }

    /// <summary>What kind of document it is.</summary>
    public required SourceDocumentKind Kind { get; init; }

    /// <summary>Who published it; null where that is not known.</summary>
    /// <example>Police and Crime Commissioner for Lancashire</example>
    public required string? Publisher { get; init; }

    /// <summary>Where it was found, or null.</summary>
    /// <example>https://www.example.org/plan.pdf</example>
    public required string? DocumentUrl { get; init; }

    /// <summary>When it was published, as precisely as it says, or null.</summary>
    public required PartialDate? PublishedOn { get; init; }

    /// <summary>When the copy was fetched, or null.</summary>
    public required DateTimeOffset? RetrievedAt { get; init; }

    /// <summary>The SHA-256 of the copy, in lower-case hexadecimal, or null.</summary>
    public required string? Sha256 { get; init; }

    /// <summary>The language it is written in: <c>en</c> or <c>cy</c>.</summary>
    /// <example>en</example>
    public required string Language { get; init; }
}
