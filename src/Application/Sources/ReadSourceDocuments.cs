using MediatR;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.Sources;

/// <summary>One source document.</summary>
public sealed record GetSourceDocument(SourceDocumentId Id) : IQuery<SourceDocumentDto>;

/// <summary>The source documents.</summary>
public sealed record ListSourceDocuments(PageRequest Page, string? Ref, DateTimeOffset? UpdatedSince, SourceDocumentKind? Kind)
    : IQuery<Page<SourceDocumentDto>>;

internal sealed class GetSourceDocumentHandler(IPlanAccountabilityDb db, ICaller caller)
    : IRequestHandler<GetSourceDocument, SourceDocumentDto>
{
    public Task<SourceDocumentDto> Handle(GetSourceDocument query, CancellationToken cancellationToken) =>
        db.SourceDocuments.Where(document => document.Id == query.Id).ReadAsync(SourceDocumentDto.Projection, caller, cancellationToken);
}

internal sealed class ListSourceDocumentsHandler(IPlanAccountabilityDb db) : IRequestHandler<ListSourceDocuments, Page<SourceDocumentDto>>
{
    public Task<Page<SourceDocumentDto>> Handle(ListSourceDocuments query, CancellationToken cancellationToken) =>
        db
            .SourceDocuments.NotRetracted()
            .Matching(db, query.Ref, query.UpdatedSince)
            .Where(document => query.Kind == null || document.Kind == query.Kind)
            .ToPageAsync(query.Page, SourceDocumentDto.Projection, document => document.Id, cancellationToken);
}
