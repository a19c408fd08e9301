namespace PlanAccountability.TestKit;

/// <summary>Builds a source document, which has a title and a kind and, by default, nothing else.</summary>
public sealed class SourceDocumentBuilder : RecordBuilder<SourceDocumentBuilder>
{
    internal SourceDocumentBuilder(string title, string kind)
        : base("/v1/source-documents") => With("title", title).With("kind", kind);

    /// <summary>When it was published; by default not said.</summary>
    public SourceDocumentBuilder PublishedOn(string on) => With("publishedOn", on);
}
