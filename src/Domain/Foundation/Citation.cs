namespace PlanAccountability.Domain.Foundation;

/// <summary>Where a fact came from: a place in one source document.</summary>
/// <param name="SourceDocumentId">The document.</param>
/// <param name="Locator" example="p.6, line 140">The place in it: a printed page, paragraph or line, such as <c>p.6, line 140</c>.</param>
/// <param name="Quote">The words quoted from there, where they may be kept.</param>
public sealed record Citation(
    [property: NameInFiles("sourceRef")] SourceDocumentId SourceDocumentId,
    string? Locator = null,
    string? Quote = null
)
{
    /// <summary>The most characters of a locator.</summary>
    public const int LongestLocator = 300;

    /// <summary>The most characters of a quotation.</summary>
    public const int LongestQuote = 4_000;

    /// <summary>The most citations that one record carries.</summary>
    public const int Most = 50;
}
