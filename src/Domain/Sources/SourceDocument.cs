namespace PlanAccountability.Domain.Sources;

/// <summary>A document that facts were taken from. Citations name it; it belongs to no area.</summary>
public sealed class SourceDocument : Root<SourceDocument>, IOwnedByClient
{
    private SourceDocument() { }

    /// <summary>A document that is still to be described.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ref">Its stable external key, or null to have one made.</param>
    /// <param name="ownedBy">The client that records it, or null for reference data.</param>
    public SourceDocument(SourceDocumentId id, string? @ref, Guid? ownedBy)
    {
        Id = id;
        Ref = @ref ?? GeneratedRef(null, "doc", id);
        OwnedBy = ownedBy;
        Raise("sourceDocumentRecorded");
    }

    /// <summary>The title, as printed.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What kind of document it is.</summary>
    public SourceDocumentKind Kind { get; private set; }

    /// <summary>Who published it, or null where that is not known.</summary>
    public string? Publisher { get; private set; }

    /// <summary>Where it was found, or null.</summary>
    public string? DocumentUrl { get; private set; }

    /// <summary>When it was published, as precisely as it says, or null.</summary>
    public PartialDate? PublishedOn { get; private set; }

    /// <summary>When the copy was fetched, or null.</summary>
    public DateTimeOffset? RetrievedAt { get; private set; }

    /// <summary>The SHA-256 of the copy's bytes in lower-case hexadecimal, or null.</summary>
    public string? Sha256 { get; private set; }

    /// <summary>The language it is written in (<c>en</c>, <c>cy</c>).</summary>
    public string Language { get; private set; } = "en";

    /// <summary>The client that recorded it, which may amend it; null for reference data.</summary>
    public Guid? OwnedBy { get; private init; }

    /// <inheritdoc/>
    public override AreaId? OwningArea => null;

    /// <summary>Says what the document is.</summary>
    public void Describe(SourceDocumentInput input)
    {
        Title = input.Title;
        Kind = input.Kind;
        Publisher = input.Publisher;
        DocumentUrl = input.DocumentUrl;
        PublishedOn = input.PublishedOn;
        RetrievedAt = input.RetrievedAt;
        Sha256 = input.Sha256;
        Language = input.Language;
    }
}

/// <summary>The kinds of source document.</summary>
public enum SourceDocumentKind
{
    /// <summary>A police and crime plan or a variation of one.</summary>
    PoliceAndCrimePlan,

    /// <summary>A report or the recommendations of a panel or its task group.</summary>
    PanelReport,

    /// <summary>A report by the office of a policing body.</summary>
    OfficeReport,

    /// <summary>Minutes of a meeting.</summary>
    Minutes,

    /// <summary>A decision record.</summary>
    DecisionRecord,

    /// <summary>A page of a website.</summary>
    WebPage,

    /// <summary>An Act, an order or regulations.</summary>
    Legislation,

    /// <summary>Any other document.</summary>
    Other,
}
