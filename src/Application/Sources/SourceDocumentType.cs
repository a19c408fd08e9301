using FluentValidation;
using PlanAccountability.Application.Imports;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.Sources;

/// <summary>The type of record <c>sourceDocument</c>: it belongs to no area, and to the client that recorded it.</summary>
public sealed class SourceDocumentType : AggregateType<SourceDocument, SourceDocumentInput, SourceDocumentRow, SourceDocumentDto>
{
    internal SourceDocumentType()
        : base("sourceDocument", new SourceDocumentInputValidator(), Children.None) { }

    internal override bool IsRecordedByInput => true;

    internal override bool IsAmendedByInput => true;

    internal override IReadOnlyList<CsvColumn> Columns { get; } =
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

    internal override void RequireMayRecord(ICaller caller, AreaId? area, SourceDocumentInput input) { }

    internal override void RequireMayAmend(ICaller caller, SourceDocument root) => caller.RequireOwner(root);

    internal override SourceDocument New(NewRecord<SourceDocument> record, SourceDocumentInput input) =>
        new(record.Id, record.Ref, record.ClientId);

    internal override void Describe(SourceDocument root, SourceDocumentInput input, bool isReasonGiven) => root.Describe(input);

    /// <summary>Those that the area's records cite.</summary>
    private protected override IQueryable<SourceDocument> Exported(IQueryable<SourceDocument> roots, ExportScope scope)
    {
        var cited = scope.Documents;
        return roots.NotRetracted().Where(document => cited.Contains(document.Id));
    }
}

internal sealed class SourceDocumentInputValidator : AbstractValidator<SourceDocumentInput>
{
    public SourceDocumentInputValidator()
    {
        RuleFor(input => input.Title).Title();
        RuleFor(input => input.Publisher).OptionalTitle();
        RuleFor(input => input.DocumentUrl).Url();
        RuleFor(input => input.Sha256).Matches("^[0-9a-f]{64}\\z").WithMessage("must be 64 lower-case hexadecimal digits");
        RuleFor(input => input.Language).Language();
    }
}
