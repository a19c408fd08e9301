using System.Text.Json.Serialization;

namespace PlanAccountability.Application.Imports;

/// <summary>A record as it goes out and comes in: by refs, never by identifiers or times of recording.</summary>
public interface IRecordRow
{
    /// <summary>The record's stable external key.</summary>
    string Ref { get; }
}

/// <summary>A row that is written out by hand.</summary>
public abstract record RecordRow : IRecordRow
{
    /// <inheritdoc/>
    [JsonPropertyOrder(-1)]
    public required string Ref { get; init; }

    /// <summary>Where the facts came from.</summary>
    [JsonPropertyOrder(100)]
    public IReadOnlyList<CitationRow> Citations { get; init; } = [];
}

/// <summary>Where a fact came from.</summary>
/// <param name="SourceRef">The ref of the source document.</param>
/// <param name="Locator">The place in it, or null.</param>
/// <param name="Quote">The words quoted from there, or null.</param>
public sealed record CitationRow(string SourceRef, string? Locator = null, string? Quote = null);
