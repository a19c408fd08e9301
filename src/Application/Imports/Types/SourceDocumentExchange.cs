using FluentValidation;
using PlanAccountability.Application.Sources;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>A source document in the interchange format.</summary>
public sealed record SourceDocumentRow : RecordRow
{
    /// <inheritdoc/>
    public override string Type => "sourceDocument";

    /// <summary>The title, as printed.</summary>
    public required string Title { get; init; }

    /// <summary>What kind of document it is.</summary>
    public required SourceDocumentKind Kind { get; init; }

    /// <summary>Who published it.</summary>
    public string? Publisher { get; init; }

    /// <summary>Where it was found.</summary>
    public string? DocumentUrl { get; init; }

    /// <summary>When it was published.</summary>
    public PartialDate? PublishedOn { get; init; }

    /// <summary>When the copy was fetched.</summary>
    public DateTimeOffset? RetrievedAt { get; init; }

    /// <summary>The SHA-256 of the copy.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The language it is written in.</summary>
    public string Language { get; init; } = "en";

    internal SourceDocumentInput Content => new(Title, Kind, Publisher, DocumentUrl, PublishedOn, RetrievedAt, Sha256, Language);
}

internal sealed class SourceDocumentRowValidator : AbstractValidator<SourceDocumentRow>
{
    public SourceDocumentRowValidator()
    {
        RuleFor(row => row.Title).Title();
        RuleFor(row => row.Publisher).OptionalTitle();
        RuleFor(row => row.DocumentUrl).Url();
        RuleFor(row => row.Sha256).Matches("^[0-9a-f]{64}\\z").WithMessage("must be 64 lower-case hexadecimal digits");
        RuleFor(row => row.Language).Language();
    }
}

internal sealed class SourceDocumentExchange()
    : ExchangeType<SourceDocument, SourceDocumentRow>("sourceDocument", new SourceDocumentRowValidator())
{
    public override IReadOnlyList<CsvColumn> Columns { get; } =
    [
        CsvColumn.Text("ref"),
        CsvColumn.Text("title"),
        CsvColumn.Text("kind"),
        CsvColumn.Text("publisher"),
        CsvColumn.Text("documentUrl"),
        CsvColumn.Text("publishedOn"),
        CsvColumn.Text("retrievedAt"),
        CsvColumn.Text("sha256"),
        CsvColumn.Text("language"),
    ];

    protected override IQueryable<SourceDocument> Exported(IQueryable<SourceDocument> roots, ExportScope scope)
    {
        var cited = scope.Documents;
        return roots.NotRetracted().Where(document => cited.Contains(document.Id));
    }

    protected override IEnumerable<(ExchangeType, Guid)> Names(SourceDocument root) => [];

    protected override SourceDocumentRow Row(SourceDocument root, ReferenceResolver resolver) =>
        new()
        {
            Ref = root.Ref,
            Title = root.Title,
            Kind = root.Kind,
            Publisher = root.Publisher,
            DocumentUrl = root.DocumentUrl,
            PublishedOn = root.PublishedOn,
            RetrievedAt = root.RetrievedAt,
            Sha256 = root.Sha256,
            Language = root.Language,
        };

    protected override IEnumerable<Reference> Refers(SourceDocumentRow row) => [];

    protected override SourceDocumentRow LeaveOut(SourceDocumentRow row, Func<ExchangeType, string, bool> isGone) => row;

    protected override AreaId? Area(SourceDocumentRow row, ImportContext context) => null;

    protected override SourceDocument Make(SourceDocumentRow row, SourceDocumentId id, ImportContext context) =>
        new(id, row.Ref, row.Content.Description, context.ClientId);

    protected override void Say(SourceDocument root, SourceDocumentRow row, ImportContext context) =>
        root.Describe(row.Content.Description);
}
