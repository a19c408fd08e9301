namespace PlanAccountability.Domain.Sources;

/// <summary>What is said of a source document.</summary>
public record SourceDocumentInput : RecordInput
{
    /// <summary>The title, as printed.</summary>
    /// <example>Police and Crime Plan 2016 - 2021</example>
    public required string Title { get; init; }

    /// <summary>What kind of document it is.</summary>
    public required SourceDocumentKind Kind { get; init; }

    /// <summary>Who published it, or null.</summary>
    /// <example>Police and Crime Commissioner for Lancashire</example>
    public string? Publisher { get; init; }

    /// <summary>Where it was found, or null.</summary>
    /// <example>https://www.example.org/plan.pdf</example>
    public string? DocumentUrl { get; init; }

    /// <summary>When it was published, as precisely as it says, or null.</summary>
    public PartialDate? PublishedOn { get; init; }

    /// <summary>When the copy was fetched, or null.</summary>
    public DateTimeOffset? RetrievedAt { get; init; }

    /// <summary>The SHA-256 of the copy, in lower-case hexadecimal, or null.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The language it is written in: <c>en</c> (unless said) or <c>cy</c>.</summary>
    /// <example>en</example>
    public string Language { get; init; } = "en";
}
