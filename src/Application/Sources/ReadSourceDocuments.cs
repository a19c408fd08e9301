using MediatR;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.Sources;

/// <summary>One source document.</summary>
public sealed record GetSourceDocument(SourceDocumentId Id) : IQuery<SourceDocumentReading>;

/// <summary>The source documents.</summary>
public sealed record ListSourceDocuments(PageRequest Page, string? Ref, DateTimeOffset? UpdatedSince, SourceDocumentKind? Kind)
    : IQuery<Page<SourceDocumentReading>>;

internal sealed class GetSourceDocumentHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<GetSourceDocument, SourceDocumentReading>
{
    public Task<SourceDocumentReading> Handle(GetSourceDocument query, CancellationToken cancellationToken) =>
        db.SourceDocuments.Where(document => document.Id == query.Id).ReadAsync(SourceDocumentReading.Form, caller, cancellationToken);
}

internal sealed class ListSourceDocumentsHandler(IPlanAccountabilityDb db)
    : IRequestHandler<ListSourceDocuments, Page<SourceDocumentReading>>
{
    public Task<Page<SourceDocumentReading>> Handle(ListSourceDocuments query, CancellationToken cancellationToken) =>
        db
            .SourceDocuments.Standing()
            .Matching(db, query.Ref, query.UpdatedSince)
            .Where(document => query.Kind == null || document.Kind == query.Kind)
            .ToPageAsync(query.Page, SourceDocumentReading.Form, document => document.Id, cancellationToken);
}
