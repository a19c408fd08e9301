using FluentValidation;
using PlanAccountability.Application.Sources;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.Imports.Types;

/// <summary>A source document in the interchange format.</summary>
public sealed record ExchangedSourceDocument : Exchanged
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

internal sealed class ExchangedSourceDocumentValidator : AbstractValidator<ExchangedSourceDocument>
{
    public ExchangedSourceDocumentValidator()
    {
        RuleFor(form => form.Title).Title();
        RuleFor(form => form.Publisher).OptionalTitle();
        RuleFor(form => form.DocumentUrl).Url();
        RuleFor(form => form.Sha256).Matches("^[0-9a-f]{64}\\z").WithMessage("must be 64 lower-case hexadecimal digits");
        RuleFor(form => form.Language).Language();
    }
}

internal sealed class SourceDocumentExchange()
    : ExchangeType<SourceDocument, ExchangedSourceDocument>("sourceDocument", new ExchangedSourceDocumentValidator())
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
        return roots.Standing().Where(document => cited.Contains(document.Id));
    }

    protected override IEnumerable<(ExchangeType, Guid)> Names(SourceDocument root) => [];

    protected override ExchangedSourceDocument Form(SourceDocument root, RefBook book) =>
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

    protected override IEnumerable<Reference> Refers(ExchangedSourceDocument form) => [];

    protected override ExchangedSourceDocument LeaveOut(ExchangedSourceDocument form, Func<ExchangeType, string, bool> isGone) => form;

    protected override AreaId? Area(ExchangedSourceDocument form, Surroundings around) => null;

    protected override SourceDocument Make(ExchangedSourceDocument form, SourceDocumentId id, Surroundings around) =>
        new(id, form.Ref, form.Content.Description, around.ClientId);

    protected override void Say(SourceDocument root, ExchangedSourceDocument form, Surroundings around) =>
        root.Describe(form.Content.Description);
}
