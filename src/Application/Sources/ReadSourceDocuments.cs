using MediatR;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.Sources;

/// <summary>The source documents.</summary>
public sealed record ListSourceDocuments(PageRequest Page, RecordFilter Records, SourceDocumentKind? Kind)
    : IQuery<Page<SourceDocumentDto>>;

internal sealed class ListSourceDocumentsHandler(IPlanAccountabilityDb db) : IRequestHandler<ListSourceDocuments, Page<SourceDocumentDto>>
{
    public Task<Page<SourceDocumentDto>> Handle(ListSourceDocuments query, CancellationToken cancellationToken) =>
        db
            .SourceDocuments.NotRetracted()
            .Matching(db, query.Records)
            .Where(document => query.Kind == null || document.Kind == query.Kind)
            .ToPageAsync(query.Page, SourceDocumentType.Shown, document => document.Id, cancellationToken);
}
