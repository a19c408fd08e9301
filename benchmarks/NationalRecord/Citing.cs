namespace PlanAccountability.NationalRecord;

/// <summary>That something stands in a document.</summary>
/// <param name="SourceRef">The document.</param>
/// <param name="Locator">Where in it.</param>
/// <param name="Quote">The words, or null.</param>
public sealed record Citing(string SourceRef, string Locator, string? Quote = null)
{
    /// <summary>One citation, as the list that a record has.</summary>
    public static Citing[] Of(string document, int page) => [new(document, $"p. {page}")];
}
