using FluentValidation;
using MediatR;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.Sources;

/// <summary>Records a source document; the client that does so owns it.</summary>
public sealed record RecordSourceDocument(string? Ref, SourceDocumentInput Body) : ICommand<SourceDocumentId>;

/// <summary>What is said of a source document.</summary>
/// <param name="Title" example="Police and Crime Plan 2016 - 2021">The title, as printed.</param>
/// <param name="Kind">What kind of document it is.</param>
/// <param name="Publisher" example="Police and Crime Commissioner for Lancashire">Who published it, or null.</param>
/// <param name="DocumentUrl" example="https://www.example.org/plan.pdf">Where it was found, or null.</param>
/// <param name="PublishedOn">When it was published, as precisely as it says, or null.</param>
/// <param name="RetrievedAt">When the copy was fetched, or null.</param>
/// <param name="Sha256">The SHA-256 of the copy, in lower-case hexadecimal, or null.</param>
/// <param name="Language" example="en">The language it is written in: <c>en</c> (unless said) or <c>cy</c>.</param>
public sealed record SourceDocumentInput(
    string Title,
    SourceDocumentKind Kind,
    string? Publisher = null,
    string? DocumentUrl = null,
    PartialDate? PublishedOn = null,
    DateTimeOffset? RetrievedAt = null,
    string? Sha256 = null,
    string Language = "en"
)
{
    internal SourceDocumentDescription Description => new(Title, Kind, Publisher, DocumentUrl, PublishedOn, RetrievedAt, Sha256, Language);

    internal static SourceDocumentInput Of(SourceDocument document) =>
        new(
            document.Title,
            document.Kind,
            document.Publisher,
            document.DocumentUrl,
            document.PublishedOn,
            document.RetrievedAt,
            document.Sha256,
            document.Language
        );
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

internal sealed class RecordSourceDocumentValidator : AbstractValidator<RecordSourceDocument>
{
    public RecordSourceDocumentValidator()
    {
        RuleFor(command => command.Ref).Ref();
        RuleFor(command => command.Body).SetValidator(new SourceDocumentInputValidator());
    }
}

internal sealed class RecordSourceDocumentHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<RecordSourceDocument, SourceDocumentId>
{
    public async Task<SourceDocumentId> Handle(RecordSourceDocument command, CancellationToken cancellationToken)
    {
        var document = new SourceDocument(SourceDocumentId.New(), command.Ref, command.Body.Description, caller.ClientId);
        db.SourceDocuments.Add(document);
        await db.SaveChangesAsync(cancellationToken);
        return document.Id;
    }
}
