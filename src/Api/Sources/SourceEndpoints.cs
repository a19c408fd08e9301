using Mapster;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanAccountability.Api.Foundation;
using PlanAccountability.Application.Sources;
using PlanAccountability.Domain.Sources;

namespace PlanAccountability.Api.Sources;

/// <summary>Where facts came from.</summary>
internal static class SourceEndpoints
{
    public static void MapSources(this IEndpointRouteBuilder v1)
    {
        var documents = v1.MapGroup("/source-documents").WithTags("Sources");
        documents.MapGet("", List).WithName("listSourceDocuments").ForEveryone();
        documents.MapGet("/{id}", Get).WithName("getSourceDocument").ForEveryone(404, 410).AsKnown<SourceDocument>();
        documents.MapPost("", Record).WithName("recordSourceDocument").For(Role.Office, Role.Panel, Role.Importer, Role.Admin).Creates();
        documents
            .MapPatch("/{id}", Amend)
            .WithName("amendSourceDocument")
            .For(Role.Office, Role.Panel, Role.Importer, Role.Admin)
            .Changes();
        documents.MapRecord<SourceDocument>("/{id}", Role.Office, Role.Panel, Role.Importer, Role.Admin);
        documents.MapMerge<SourceDocument>("/{id}", Role.Office, Role.Panel, Role.Importer, Role.Admin);
    }

    /// <summary>List the source documents</summary>
    /// <remarks>The documents that citations name, in the order of recording.</remarks>
    private static async Task<Ok<ListOf<SourceDocumentDto>>> List(
        [AsParameters] ListQuery list,
        EnumQuery<SourceDocumentKind>? kind,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Page(await mediator.Send(new ListSourceDocuments(list.Page, list.Ref, list.UpdatedSince, kind?.Value), cancellationToken));

    /// <summary>Read a source document</summary>
    /// <remarks>What is known of the document; the document itself is not kept here.</remarks>
    private static async Task<Results<Ok<SourceDocumentDto>, StatusCodeHttpResult>> Get(
        SourceDocumentId id,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    ) => context.Record(await mediator.Send(new GetSourceDocument(id), cancellationToken));

    /// <summary>Record a source document</summary>
    /// <remarks>The client that records it owns it: only that client or an admin may amend or retract it.</remarks>
    private static async Task<Created<SourceDocumentDto>> Record(
        SourceDocumentRequest body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        var id = await mediator.Send(new RecordSourceDocument(body.Ref, body.Adapt<SourceDocumentInput>()), cancellationToken);
        return context.Created(await mediator.Send(new GetSourceDocument(id), cancellationToken));
    }

    /// <summary>Amend a source document</summary>
    /// <remarks>A JSON merge patch of what is said of the document.</remarks>
    private static async Task<Ok<SourceDocumentDto>> Amend(
        SourceDocumentId id,
        IfMatch revision,
        MergePatchBody<SourceDocumentInput> body,
        HttpContext context,
        IMediator mediator,
        CancellationToken cancellationToken
    )
    {
        await mediator.Send(new AmendSourceDocument(id, revision.Revision, body.Patch), cancellationToken);
        return context.Changed(await mediator.Send(new GetSourceDocument(id), cancellationToken));
    }
}

/// <summary>A source document to record.</summary>
/// <param name="Title" example="Police and Crime Plan 2016 - 2021">The title, as printed.</param>
/// <param name="Kind">What kind of document it is.</param>
/// <param name="Publisher" example="Police and Crime Commissioner for Lancashire">Who published it, or null.</param>
/// <param name="DocumentUrl" example="https://www.example.org/plan.pdf">Where it was found, or null.</param>
/// <param name="PublishedOn">When it was published, as precisely as it says, or null.</param>
/// <param name="RetrievedAt">When the copy was fetched, or null.</param>
/// <param name="Sha256">The SHA-256 of the copy, in lower-case hexadecimal, or null.</param>
/// <param name="Language" example="en">The language it is written in: <c>en</c> (unless said) or <c>cy</c>.</param>
/// <param name="Ref" example="doc:lancashire-plan-2016">A stable external key; generated where none is given.</param>
internal sealed record SourceDocumentRequest(
    string Title,
    SourceDocumentKind Kind,
    string? Publisher = null,
    string? DocumentUrl = null,
    PartialDate? PublishedOn = null,
    DateTimeOffset? RetrievedAt = null,
    string? Sha256 = null,
    string Language = "en",
    string? Ref = null
);
