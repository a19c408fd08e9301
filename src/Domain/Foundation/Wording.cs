namespace PlanAccountability.Domain.Foundation;

/// <summary>Whose words a text is in. Whether it was reworded holds of the document only where the words are the document's
/// own.</summary>
public enum Wording
{
    /// <summary>The words are those of the document, or of the side that records the text here as its own.</summary>
    Verbatim,

    /// <summary>The words are those of whoever recorded it, in part at least: they say what the document says, and quote nothing.</summary>
    Paraphrased,
}
