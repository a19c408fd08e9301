using MediatR;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Application.Sources;

/// <summary>The source documents.</summary>
public sealed record ListSourceDocuments(PageRequest Page, RecordFilter Records, SourceDocumentKind? Kind) : IQuery<Page<SourceDocumentDto>>
{
    internal static readonly ListOrders<SourceDocument, SourceDocumentDto> Orders = new ListOrders<SourceDocument, SourceDocumentDto>(
        document => document.Id
    )
        .ByRecording()
        .By("title", document => document.Title, document => document.Title);

    /// <summary>The orders in which the list may be asked for, its own first.</summary>
    public static IReadOnlyList<string> Sorts => Orders.Names;
}

internal sealed class ListSourceDocumentsHandler(IPlanAccountabilityDb db) : IRequestHandler<ListSourceDocuments, Page<SourceDocumentDto>>
{
    public Task<Page<SourceDocumentDto>> Handle(ListSourceDocuments query, CancellationToken cancellationToken) =>
        ListSourceDocuments.Orders.PageAsync(
            db.SourceDocuments.NotRetracted()
                .Matching(db, query.Records)
                .Where(document => query.Kind == null || document.Kind == query.Kind),
            query.Page,
            SourceDocumentType.Shown,
            cancellationToken
        );
}
